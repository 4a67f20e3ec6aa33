import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { corrections, said } from '@/lib/core/testing/corrections';
import { type Correction, correctionsInEffect, NO_PINS, pinsOf } from './correction';
import { correctionByline, correctionSentence, listInWords } from './describe-correction';
import { mirrorCorrection, mirrorPins } from './mirror';

/** Pins in the notation of `said`: `1=2 as broader`, `1≠2`, `1:2 as similar`. */
function inWords(given: readonly Correction[]): string[] {
  const { links, apart, relabels } = pinsOf(given);
  const sides = (left: readonly string[], sign: string, right: readonly string[]) =>
    [left, right].map((side) => side.map((eId) => eId.replace(/^\w_/, '')).join('+')).join(sign);
  const as = (relation?: string) => (relation ? ` as ${relation}` : '');
  return [
    ...links.map(({ left, right, relation }) => sides(left, '=', right) + as(relation)),
    ...apart.map(({ left, right }) => sides(left, '≠', right)),
    ...relabels.map(({ left, right, relation }) => sides(left, ':', right) + as(relation)),
  ];
}

describe('what corrections ask of the engine', () => {
  it.each([
    ['nothing, when nothing was said', [], []],
    ['a link as it was said', ['1+2=3'], ['1+2=3']],
    ['a link with its relation', ['1=3 as broader'], ['1=3 as broader']],
    ['a later link before an earlier one with any of its units', ['1=2+3', '4=3'], ['4=3']],
    ['links that share nothing, all', ['1=2', '2=1', '3+4=5'], ['1=2', '2=1', '3+4=5']],
    ['a parting that cancels the link and forbids it', ['1=2', '1≠2'], ['1≠2']],
    ['a parting of a part of a link cancels all of it', ['1=2+3', '1≠3'], ['1≠3']],
    ['a link again after the parting', ['1=2', '1≠2', '1=2'], ['1=2']],
    ['a link that leaves other partings alone', ['1≠2', '1=3'], ['1=3', '1≠2']],
    ['a relation for a link of the engine', ['1:2 as contrasts'], ['1:2 as contrasts']],
    ['a relation for a link made by hand', ['1=2', '1:2 as contrasts'], ['1=2 as contrasts']],
    ['the last relation', ['1:2 as contrasts', '1:2 as similar'], ['1:2 as similar']],
    ['no relation, when the link was made again later', ['1:2 as contrasts', '1=2'], ['1=2']],
    ['no relation of what was parted later', ['1:2 as contrasts', '1≠2'], ['1≠2']],
    ['a relation before an earlier parting', ['1≠2', '1:2 as contrasts'], ['1:2 as contrasts']],
    ['a parting once', ['1≠2', '1≠2'], ['1≠2']],
  ])('%s', (_name, statements, expected) => {
    expect(inWords(said(...statements))).toEqual(expected);
  });

  it('names the statement that spoke last of a link', () => {
    const [link, label] = said('1=2', '1:2 as contrasts');
    expect(pinsOf(said('1=2')).links[0]?.correction).toBe(link?.id);
    expect(pinsOf(said('1=2', '1:2 as contrasts')).links[0]?.correction).toBe(label?.id);
  });

  it('is read by time and then by id, not by the order given', () => {
    const [first, second] = said('1=2', '1=3');
    if (!first || !second) throw new Error('two were said');
    expect(inWords([second, first])).toEqual(['1=3']);
    expect(inWords([{ ...second, created: first.created }, first])).toEqual(['1=3']);
  });

  it('holds for what was withdrawn, when it is asked for', () => {
    const [one] = said('1=2');
    if (!one) throw new Error('one was said');
    expect(inWords([{ ...one, withdrawn: one.created }])).toEqual(['1=2']);
  });
});

describe('for any corrections', () => {
  const holds = (property: (given: Correction[]) => void) =>
    fc.assert(fc.property(corrections(), property), { seed: SEED, numRuns: 300 });

  it('no unit stands in two links, and no link holds what is kept apart', () => {
    holds((given) => {
      const { links, apart } = pinsOf(given);
      for (const side of ['left', 'right'] as const) {
        const units = links.flatMap((link) => link[side]);
        expect(new Set(units).size).toBe(units.length);
      }
      for (const { left, right } of links) {
        const held = apart.filter(
          (pair) =>
            pair.left.some((eId) => left.includes(eId)) &&
            pair.right.some((eId) => right.includes(eId)),
        );
        expect(held).toEqual([]);
      }
    });
  });

  it('the last statement always holds', () => {
    holds((given) => {
      const last = correctionsInEffect(given).at(-1);
      const { links, apart, relabels } = pinsOf(given);
      if (!last) {
        expect(pinsOf(given)).toEqual(NO_PINS);
        return;
      }
      const { left, right } = last;
      const among = { link: links, unlink: apart, relabel: [...links, ...relabels] }[last.kind];
      expect(among).toContainEqual(expect.objectContaining({ left, right }));
    });
  });

  it('order and repetition change nothing, and what is in effect is enough', () => {
    holds((given) => {
      const pins = pinsOf(given);
      expect(pinsOf([...given].reverse())).toEqual(pins);
      expect(pinsOf([...given, ...given])).toEqual(pins);
      expect(pinsOf(correctionsInEffect(given))).toEqual(pins);
      expect(correctionsInEffect(correctionsInEffect(given))).toEqual(correctionsInEffect(given));
    });
  });

  it('the mirror of the pins is the pins of the mirror', () => {
    holds((given) => {
      expect(pinsOf(given.map(mirrorCorrection))).toEqual(mirrorPins(pinsOf(given)));
      expect(mirrorPins(mirrorPins(pinsOf(given)))).toEqual(pinsOf(given));
      expect(given.map(mirrorCorrection).map(mirrorCorrection)).toEqual(given);
    });
  });
});

describe('corrections in words', () => {
  it('name what was said, who said it and why', () => {
    const [link, label, parting] = said('1=2', '1:2 as narrower', '3≠4');
    if (!link || !label || !parting) throw new Error('three were said');
    expect(correctionByline({ ...link, reason: 'one duty' })).toBe('Paired by Ada: one duty');
    expect(correctionByline({ ...label, reason: '' })).toBe('Marked as narrower by Ada');
    expect(correctionSentence(link, ['Article 1'], ['Article 2', 'Article 3'])).toBe(
      'Article 1 paired with Article 2 and Article 3',
    );
    expect(correctionSentence(label, ['Article 1'], ['Article 2'])).toBe(
      'Article 1 and Article 2 marked as narrower',
    );
    expect(correctionSentence(parting, ['Article 3'], ['Article 4'])).toBe(
      'Article 3 and Article 4 marked as no pair',
    );
    expect([[], ['a'], ['a', 'b', 'c']].map(listInWords)).toEqual(['', 'a', 'a, b and c']);
  });
});
