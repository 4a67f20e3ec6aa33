import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlignmentLink, ComparedLink, CompareOptions } from '@/lib/core/comparison/comparison';
import { LINK_RELATIONS } from '@/lib/core/comparison/comparison';
import { type Correction, type Pins, pinsOf } from '@/lib/core/comparison/correction';
import { mirrorPins, swapComparison } from '@/lib/core/comparison/mirror';
import { anyText, mixedText, SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { compareTexts } from './compare';
import { learnLexicon, mirrorLexicon } from './cross-lingual/lexicon';
import { applyChanges } from './diff/diff';

const RUNS = { seed: SEED, numRuns: 150 };
const TIME_CAP = 60_000;

const options: fc.Arbitrary<CompareOptions> = fc.record({
  ignoreCase: fc.boolean(),
  ignorePunctuation: fc.boolean(),
  ignoreNumbering: fc.boolean(),
  ignoreNames: fc.boolean(),
  ignoreSpelling: fc.boolean(),
});
const names = fc.subarray(['Parties', 'border', 'energy', 'Стороны', '缔约双方']);

const eIdsOf = (text: VersionText) => unitsOf(text.provisions).map((unit) => unit.eId);

function textOf(text: VersionText, eIds: readonly string[]): string {
  const units = unitsOf(text.provisions).filter((unit) => eIds.includes(unit.eId));
  return units.map((unit) => unit.text).join('\n');
}

/** Corrections of two versions, also such as contradict each other or name what is not there. */
function correctionsOf(left: VersionText, right: VersionText): fc.Arbitrary<Correction[]> {
  const side = (text: VersionText) => fc.subarray([...eIdsOf(text), 'art_99'], { minLength: 1 });
  const statement = fc.record({
    kind: fc.constantFrom('link' as const, 'unlink' as const, 'relabel' as const),
    left: side(left),
    right: side(right),
    relation: fc.constantFrom(...LINK_RELATIONS),
  });
  return fc.array(statement, { maxLength: 6 }).map((given) =>
    given.map((said, index) => ({
      ...said,
      id: `correction-${index}`,
      reason: '',
      visibility: 'public' as const,
      author: { id: 'ada', name: 'Ada' },
      created: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
    })),
  );
}

/** Two texts of one language, of two treaties in two, or translations of one, and what was said. */
const scene = fc
  .record({
    left: smallVersion('a'),
    right: smallVersion('b'),
    lang: fc.constantFrom('en', 'en-GB', 'ru', 'ka'),
    oneTreaty: fc.boolean(),
  })
  .chain(({ left, right, lang, oneTreaty }) => {
    const other = { ...right, lang, ...(oneTreaty && { treaty: left.treaty }) };
    return fc.record({
      left: fc.constant(left),
      right: fc.constant(other),
      options,
      names,
      pins: correctionsOf(left, other).map(pinsOf),
    });
  });

const sidesOf = ({ left, right }: Pick<AlignmentLink, 'left' | 'right'>) => [left, right];

/** Pinned links whose provisions are all there: what names something else is passed over. */
function standing({ links }: Pins, left: VersionText, right: VersionText): Pins['links'] {
  const [lefts, rights] = [eIdsOf(left), eIdsOf(right)];
  return links.filter(
    (link) =>
      link.left.every((eId) => lefts.includes(eId)) &&
      link.right.every((eId) => rights.includes(eId)),
  );
}

function expectInside(link: ComparedLink, from: string, to: string): void {
  const { changes = [], moves = [], obligations = [] } = link;
  let [atA, atB] = [0, 0];
  for (const { fromA, toA, fromB, toB, move } of changes) {
    expect(fromA).toBeGreaterThanOrEqual(atA);
    expect(fromB).toBeGreaterThanOrEqual(atB);
    expect(toA - fromA + (toB - fromB)).toBeGreaterThan(0);
    if (move !== undefined) expect(moves.length).toBeGreaterThan(move);
    [atA, atB] = [toA, toB];
  }
  expect([atA <= from.length, atB <= to.length]).toEqual([true, true]);
  for (const { change } of obligations) expect(changes.length).toBeGreaterThan(change);
}

describe('corrections, options and names together', () => {
  it(
    'corrections always hold, whatever the languages and options',
    () => {
      const property = fc.property(scene, ({ left, right, ...given }) => {
        const { links, also } = compareTexts(left, right, given);
        for (const pin of standing(given.pins, left, right)) {
          const made = links.find((link) => link.correction === pin.correction);
          expect(made && sidesOf(made)).toEqual(sidesOf(pin));
          if (pin.relation) expect(made?.relation).toBe(pin.relation);
        }
        for (const apart of given.pins.apart) {
          const met = [...links, ...also].filter(
            (link) =>
              link.left.some((eId) => apart.left.includes(eId)) &&
              link.right.some((eId) => apart.right.includes(eId)),
          );
          expect(met).toEqual([]);
        }
        for (const label of given.pins.relabels) {
          const found = links.find((link) => `${sidesOf(link)}` === `${sidesOf(label)}`);
          if (found) expect(found).toMatchObject({ relation: label.relation });
        }
      });
      fc.assert(property, RUNS);
    },
    TIME_CAP,
  );

  it(
    'every provision stands in one link or in none, and every offset in its text',
    () => {
      const property = fc.property(scene, ({ left, right, ...given }) => {
        const { links, onlyLeft, onlyRight, transfers } = compareTexts(left, right, given);
        const placed = (eIds: readonly string[]) => [...eIds].sort();
        expect(placed([...links.flatMap((link) => link.left), ...onlyLeft])).toEqual(
          placed(eIdsOf(left)),
        );
        expect(placed([...links.flatMap((link) => link.right), ...onlyRight])).toEqual(
          placed(eIdsOf(right)),
        );
        for (const link of links) {
          expectInside(link, textOf(left, link.left), textOf(right, link.right));
        }
        for (const { leftEId, rightEId, toA, toB } of transfers) {
          expect(toA).toBeLessThanOrEqual(textOf(left, [leftEId]).length);
          expect(toB).toBeLessThanOrEqual(textOf(right, [rightEId]).length);
        }
      });
      fc.assert(property, RUNS);
    },
    TIME_CAP,
  );

  it(
    'swapping the sides swaps the result, whichever way the lexicon is read',
    () => {
      const learned = learnLexicon(
        ['ru', 'en'],
        [{ left: 'торговля и граница', right: 'trade and border' }],
      );
      const lexicon = fc.constantFrom(undefined, learned, mirrorLexicon(learned));
      const property = fc.property(scene, lexicon, ({ left, right, ...given }, known) => {
        const read = right.lang === 'ru' && known !== undefined;
        const settings = { ...given, ...(read && { lexicon: known }) };
        const mirrored = { ...settings, pins: mirrorPins(given.pins) };
        expect(compareTexts(right, left, mirrored)).toEqual(
          swapComparison(compareTexts(left, right, settings), right),
        );
      });
      fc.assert(property, RUNS);
    },
    TIME_CAP,
  );

  it(
    'a text against itself has no change, whatever is ignored',
    () => {
      const property = fc.property(smallVersion('a'), options, names, (text, ignored, masked) => {
        const { links, onlyLeft, onlyRight } = compareTexts(text, text, {
          options: ignored,
          names: masked,
        });
        const differing = links.filter(
          ({ left, right, relation, changes }) =>
            `${left}` !== `${right}` || relation !== 'identical' || changes?.length !== 0,
        );
        expect([differing, onlyLeft, onlyRight]).toEqual([[], [], []]);
      });
      fc.assert(property, RUNS);
    },
    TIME_CAP,
  );
});

describe('any characters in any language', () => {
  const lang = fc.constantFrom('en', 'ru', 'ko', 'zh', 'fa', 'ar', 'ja', 'th', 'und', '');
  const articles = fc.array(anyText(), { maxLength: 5 });

  it(
    'are compared without an error, and rebuilt exactly',
    () => {
      const property = fc.property(articles, articles, lang, lang, (one, other, langA, langB) => {
        const left = version({ slug: 'a', lang: langA, articles: one });
        const right = version({ slug: 'b', lang: langB, articles: other });
        for (const link of compareTexts(left, right).links) {
          const [from, to] = [textOf(left, link.left), textOf(right, link.right)];
          if (link.changes) expect(applyChanges(from, to, link.changes)).toBe(to);
          expectInside(link, from, to);
        }
      });
      fc.assert(property, RUNS);
    },
    TIME_CAP,
  );

  it(
    'are compared past the size caps too',
    () => {
      const long = fc
        .tuple(mixedText(30), fc.integer({ min: 200, max: 1500 }))
        .map(([text, times]) => Array.from({ length: times }, (_, n) => `${text} ${n}`).join(' '));
      const property = fc.property(long, long, (one, other) => {
        const left = version({ slug: 'a', articles: [one] });
        const right = version({ slug: 'b', articles: [other, one.slice(0, -9)] });
        for (const link of compareTexts(left, right).links) {
          const [from, to] = [textOf(left, link.left), textOf(right, link.right)];
          expect(applyChanges(from, to, link.changes ?? [])).toBe(to);
        }
      });
      fc.assert(property, { seed: SEED, numRuns: 6 });
    },
    TIME_CAP,
  );
});
