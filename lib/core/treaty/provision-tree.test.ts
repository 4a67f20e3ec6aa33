import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Provision, partsOf, unitsOf } from './provision';
import {
  buildProvisions,
  checkProvisions,
  type NestedPart,
  type NestedProvision,
  type NestedUnit,
} from './provision-tree';

const source = { url: 'https://example.org/treaty' };
const known = { state: 'text-seen', sources: [source] } as const;

function article(number: string, rest: Partial<NestedUnit>): NestedUnit {
  return { eId: `art_${number}`, kind: 'article', number, ...known, ...rest };
}

/** `art_1 "text" @0` for each provision. */
function shape(provisions: readonly Provision[]): string[] {
  return provisions.map(({ eId, text, start }) => `${eId} ${JSON.stringify(text)} @${start}`);
}

describe('buildProvisions', () => {
  it('gives a unit its own words', () => {
    expect(shape(buildProvisions([article('1', { text: ' One. ' })]))).toEqual(['art_1 "One." @0']);
  });

  it('joins paragraphs with line breaks and says where each stands', () => {
    const built = buildProvisions([
      article('5', { paragraphs: [{ text: 'One.' }, { text: 'Two.' }] }),
    ]);
    expect(shape(built)).toEqual([
      'art_5 "One.\\nTwo." @0',
      'art_5__para_1 "One." @0',
      'art_5__para_2 "Two." @5',
    ]);
  });

  it('nests points in paragraphs, after opening words', () => {
    const points = [
      { number: '(a)', text: 'x' },
      { number: '(b)', text: 'yy' },
    ];
    const paragraphs = [
      { number: '1', text: 'One.' },
      { number: '2', text: 'Two:', points },
    ];
    expect(shape(buildProvisions([article('5', { text: 'Opening:', paragraphs })]))).toEqual([
      'art_5 "Opening:\\nOne.\\nTwo:\\nx\\nyy" @0',
      'art_5__para_1 "One." @9',
      'art_5__para_2 "Two:\\nx\\nyy" @14',
      'art_5__para_2__point_a "x" @19',
      'art_5__para_2__point_b "yy" @21',
    ]);
  });

  it('takes points directly under a unit', () => {
    const built = buildProvisions([article('2', { points: [{ number: 'a', text: 'x' }] })]);
    expect(built[1]).toMatchObject({ eId: 'art_2__point_a', kind: 'point', parent: 'art_2' });
  });

  it('puts a chapter over its articles, without text', () => {
    const chapter: NestedProvision = {
      eId: 'chp_1',
      kind: 'chapter',
      number: 'I',
      ...known,
      provisions: [article('1', { text: 'One.' })],
    };
    const built = buildProvisions([chapter]);
    expect(shape(built)).toEqual(['chp_1 "" @0', 'art_1 "One." @0']);
    expect(built[1]?.parent).toBe('chp_1');
  });

  it('hands state and sources down to parts that have none of their own', () => {
    const own = { state: 'from-memory', sources: [] } as const;
    const built = buildProvisions([
      article('1', { paragraphs: [{ text: 'One.' }, { text: 'Two.', ...own }] }),
    ]);
    expect(built.map(({ state, sources }) => [state, sources.length])).toEqual([
      ['text-seen', 1],
      ['text-seen', 1],
      ['from-memory', 0],
    ]);
  });

  it('puts text in NFC before it counts', () => {
    const built = buildProvisions([
      article('1', { paragraphs: [{ text: 'e\u0301' }, { text: 'b' }] }),
    ]);
    expect(shape(built)).toEqual([
      'art_1 "é\\nb" @0',
      'art_1__para_1 "é" @0',
      'art_1__para_2 "b" @2',
    ]);
  });

  it.each<[string, NestedProvision[], RegExp]>([
    ['a repeated eId', [article('1', { text: 'a' }), article('1', { text: 'b' })], /art_1.*twice/],
    ['an empty text', [article('1', { text: '  ' })], /art_1.*empty/],
    ['no text at all', [article('1', {})], /art_1.*no text/],
    ['an empty paragraph', [article('1', { paragraphs: [{ text: '' }] })], /art_1__para_1/],
    ['paragraphs beside points', [article('1', { paragraphs: [], points: [] })], /both/],
    ['a malformed eId', [{ ...article('1', { text: 'a' }), eId: 'Article 1' }], /not an eId/],
    [
      'a number that repeats an unnumbered place',
      [article('1', { paragraphs: [{ text: 'a' }, { number: '1', text: 'b' }] })],
      /twice/,
    ],
  ])('refuses %s', (_name, nested, message) => {
    expect(() => buildProvisions(nested)).toThrow(RangeError);
    expect(() => buildProvisions(nested)).toThrow(message);
  });

  it('always builds sound provisions whose parts spell out their unit', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => s.normalize('NFC').trim() !== '');
    const { part } = fc.letrec<{ part: NestedPart }>((tie) => ({
      part: fc.record(
        { text, points: fc.array(tie('part'), { maxLength: 3, depthIdentifier: 'points' }) },
        { requiredKeys: ['text'] },
      ),
    }));
    const treaty = fc
      .array(fc.array(part, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
      .map((units) => units.map((paragraphs, i) => article(`${i + 1}`, { paragraphs })));
    const property = fc.property(treaty, (nested) => {
      const built = buildProvisions(nested);
      for (const unit of unitsOf(built)) {
        const paragraphs = partsOf(built, unit).filter(({ kind }) => kind === 'paragraph');
        expect(paragraphs.map((paragraph) => paragraph.text).join('\n')).toBe(unit.text);
      }
      expect(checkProvisions(built).filter((problem) => !/carriage/.test(problem))).toEqual([]);
    });
    fc.assert(property, { seed: 20240619, numRuns: 300 });
  });
});

describe('checkProvisions', () => {
  const sound = () =>
    buildProvisions([article('1', { paragraphs: [{ text: 'One.' }, { text: 'Two.' }] })]);
  const broken = (at: number, change: Partial<Provision>) =>
    checkProvisions(
      sound().map((provision, i) => (i === at ? { ...provision, ...change } : provision)),
    );

  it('is silent about sound provisions', () => {
    expect(checkProvisions(sound())).toEqual([]);
  });

  it.each<[string, number, Partial<Provision>, string]>([
    ['a wrong offset', 2, { start: 4 }, 'art_1__para_2: the text is not the slice of "art_1" at 4'],
    [
      'overlap',
      2,
      { start: 0, text: 'One.' },
      'art_1__para_2: it overlaps the part before it or is out of order',
    ],
    [
      'a late parent',
      1,
      { parent: 'art_9' },
      'art_1__para_1: its parent "art_9" does not stand before it',
    ],
    ['empty text', 2, { text: '' }, 'art_1__para_2: the text is empty'],
    ['a repeated eId', 2, { eId: 'art_1__para_1' }, 'art_1__para_1: the eId is used twice'],
    ['a malformed eId', 0, { eId: 'Art 1' }, 'Art 1: the eId is malformed'],
    [
      'a unit that starts late',
      0,
      { start: 3 },
      'art_1: only a paragraph or a point starts elsewhere than at 0',
    ],
    ['decomposed text', 0, { text: 'e\u0301' }, 'art_1: the text is not in NFC'],
    ['text on a chapter', 0, { kind: 'chapter' }, 'art_1: a chapter has no text of its own'],
    [
      'white space at the end',
      0,
      { text: 'One.\nTwo.\n' },
      'art_1: the text begins or ends with white space',
    ],
  ])('names %s', (_name, at, change, problem) => {
    expect(broken(at, change)).toContain(problem);
  });
});
