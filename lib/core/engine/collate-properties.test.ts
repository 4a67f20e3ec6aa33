import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CollatedPassage, type Collation, readWitness } from '@/lib/core/comparison/collation';
import { type CompareOptions, EXACT } from '@/lib/core/comparison/comparison';
import { foldedWords } from '@/lib/core/language/tokenize';
import { editedText, SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { normalise } from '@/lib/core/text/text';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { collate } from './collate';

const RUNS = { seed: SEED, numRuns: 150 };
const TIME_CAP = 60_000;

const options = (ignored: Partial<CompareOptions>) => ({ options: { ...EXACT, ...ignored } });

/** Texts of one article each, made from one another by a few edits. */
const editedVersions = fc
  .array(editedText(), { minLength: 2, maxLength: 3 })
  .map((pairs) => pairs.flat().map(normalise))
  .map((texts) =>
    texts.map((text, index) => version({ id: `v${index}`, articles: [`x ${text}`] })),
  );

const witnessTexts = fc.oneof(
  fc.array(smallVersion('a'), { minLength: 2, maxLength: 4 }),
  editedVersions,
);

function partsOf([base, ...witnesses]: readonly VersionText[]) {
  if (base === undefined) throw new RangeError('no texts');
  return { base, witnesses };
}

function textIn(text: VersionText | undefined, eIds: readonly string[]): string {
  return eIds.map((eId) => (text && unitsById(text).get(eId)?.text) ?? '').join('\n');
}

describe('the laws of collation', () => {
  it(
    'every witness is rebuilt from the base and the apparatus, character for character',
    () => {
      fc.assert(
        fc.property(witnessTexts, (texts) => {
          const { base, witnesses } = partsOf(texts);
          const { passages } = collate(base, witnesses);
          for (const passage of passages) {
            expect(passage.text).toBe(textIn(base, passage.base));
            for (const [index, eIds] of passage.witnesses.entries()) {
              const expected = eIds.length === 0 ? undefined : textIn(witnesses[index], eIds);
              expect(readWitness(passage, index)).toBe(expected);
            }
          }
        }),
        RUNS,
      );
    },
    TIME_CAP,
  );

  it(
    'with case and marks ignored every witness is rebuilt up to them',
    () => {
      const settings = options({ ignoreCase: true, ignorePunctuation: true });
      fc.assert(
        fc.property(fc.array(smallVersion('a'), { minLength: 2, maxLength: 3 }), (texts) => {
          const { base, witnesses } = partsOf(texts);
          for (const passage of collate(base, witnesses, settings).passages) {
            for (const [index, eIds] of passage.witnesses.entries()) {
              if (eIds.length === 0) continue;
              const read = readWitness(passage, index) ?? '';
              expect(foldedWords(read, 'en')).toEqual(
                foldedWords(textIn(witnesses[index], eIds), 'en'),
              );
            }
          }
        }),
        RUNS,
      );
    },
    TIME_CAP,
  );

  it('a text has no variants against itself', () => {
    fc.assert(
      fc.property(smallVersion('a'), (text) => {
        const { passages, additions } = collate(text, [text, text]);
        expect(additions).toEqual([]);
        for (const { places, lacking, headings } of passages) {
          expect([places, lacking, headings]).toEqual([[], [], []]);
        }
      }),
      RUNS,
    );
  });

  it(
    'every provision of every text stands in one passage or one addition',
    () => {
      fc.assert(
        fc.property(witnessTexts, (texts) => {
          const { base, witnesses } = partsOf(texts);
          const { passages, additions } = collate(base, witnesses);
          expect(passages.flatMap((passage) => passage.base).sort()).toEqual(
            [...unitsById(base).keys()].sort(),
          );
          for (const [index, witness] of witnesses.entries()) {
            const placed = passages.flatMap((passage) => passage.witnesses[index] ?? []);
            const added = additions.flatMap(({ of }) =>
              of.filter((one) => one.witness === index).map(({ eId }) => eId),
            );
            expect([...placed, ...added].sort()).toEqual([...unitsById(witness).keys()].sort());
          }
        }),
        RUNS,
      );
    },
    TIME_CAP,
  );

  it(
    'places are in order, apart, numbered, and count every witness once',
    () => {
      fc.assert(
        fc.property(witnessTexts, (texts) => {
          const { base, witnesses } = partsOf(texts);
          for (const { places, lacking, text } of collate(base, witnesses).passages) {
            let end = 0;
            for (const [index, place] of places.entries()) {
              expect(place.number).toBe(index + 1);
              expect(place.start).toBeGreaterThanOrEqual(end);
              expect(place.end).toBeLessThanOrEqual(text.length);
              end = place.end;
              const differing = place.readings.flatMap((reading) => reading.witnesses);
              expect(new Set(differing).size).toBe(differing.length);
              expect(differing.length + place.agreeing).toBe(witnesses.length - lacking.length);
              expect(differing.length).toBeGreaterThan(0);
            }
          }
        }),
        RUNS,
      );
    },
    TIME_CAP,
  );

  it(
    'the order of the witnesses matters to their sigla only',
    () => {
      fc.assert(
        fc.property(witnessTexts, (texts) => {
          const { base, witnesses } = partsOf(texts);
          const names = witnesses.map((_, index) => index);
          const one = collate(base, witnesses);
          const other = collate(base, [...witnesses].reverse());
          expect(named(other, [...names].reverse())).toEqual(named(one, names));
        }),
        RUNS,
      );
    },
    TIME_CAP,
  );
});

/** A collation with its witnesses by name, and what has no order in one. */
function named({ passages, additions }: Collation, names: readonly number[]) {
  const sorted = (witnesses: readonly number[]) => witnesses.map((at) => names[at] ?? -1).sort();
  const passage = ({ base, lacking, places, headings, ...more }: CollatedPassage) => ({
    base,
    text: more.text,
    eIds: names.map((_, name) => more.witnesses[names.indexOf(name)]),
    lacking: sorted(lacking),
    headings: headings.map((one) => [one.text, sorted(one.witnesses)].join()).sort(),
    places: places.map(({ readings, ...place }) => ({
      ...place,
      readings: readings
        .map(({ witnesses, ...reading }) => JSON.stringify([reading, sorted(witnesses)]))
        .sort(),
    })),
  });
  return {
    passages: passages.map(passage),
    additions: additions
      .map(({ of, ...added }) => {
        const by = of.map(({ witness, eId }) => `${names[witness]} ${eId}`).sort();
        return JSON.stringify([added.after, added.text, added.heading, by]);
      })
      .sort(),
  };
}
