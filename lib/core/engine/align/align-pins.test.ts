import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PinnedLink, Pins } from '@/lib/core/comparison/correction';
import { NO_PINS } from '@/lib/core/comparison/correction';
import { anyText, SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { AlignUnit } from '../similarity/measure';
import { align, alignMeasured, measureContent } from './align';

const units = (text: VersionText): AlignUnit[] =>
  unitsOf(text.provisions).map((unit) => ({ ...unit, lang: text.lang }));
const side = (...articles: string[]) => units(version({ articles }));

const WAR = 'If one Party is attacked, the other Party shall provide military assistance.';
const TRADE = 'The Parties shall promote the growth of trade and protect mutual investment.';
const CULTURE = 'The Parties shall support museums, libraries, theatre and festivals.';

const pin = (left: string[], right: string[]): PinnedLink => ({ left, right, correction: 'c1' });
const withPins = (pins: Partial<Pins>) => ({ pins: { ...NO_PINS, ...pins } });

describe('corrections', () => {
  it('make a link that stands exactly so, and the rest is arranged around it', () => {
    const pins = withPins({ links: [pin(['art_1'], ['art_2', 'art_3'])] });
    const { links, onlyLeft } = align(side(WAR, TRADE), side(WAR, TRADE, CULTURE), pins);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({
      left: ['art_1'],
      right: ['art_2', 'art_3'],
      confidence: 1,
      correction: 'c1',
    });
    expect(onlyLeft).toEqual(['art_2']);
  });

  it('leave the marks of other links alone, and are marked against them', () => {
    const SPACE = 'Outer space shall be explored with satellites and launch vehicles.';
    const HEALTH = 'Hospitals, physicians and medicines shall be exchanged against epidemics.';
    const [a, b] = [side(WAR, SPACE, TRADE, CULTURE), side(HEALTH, TRADE, CULTURE, WAR)];
    const movedOf = (pins: Partial<Pins>) =>
      align(a, b, withPins(pins)).links.map((link) => [`${link.left}-${link.right}`, link.moved]);
    const found = [
      ['art_1-art_4', true],
      ['art_3-art_2', false],
      ['art_4-art_3', false],
    ];
    expect(movedOf({})).toEqual(found);
    // Two that keep an order of their own with the pair that moved outweigh nothing.
    expect(movedOf({ links: [pin(['art_2'], ['art_1'])] })).toEqual([
      found[0],
      ['art_2-art_1', false],
      found[1],
      found[2],
    ]);
    const far = side(HEALTH, TRADE, CULTURE, WAR, 'Fisheries in cold seas are regulated.');
    const marks = align(a, far, withPins({ links: [pin(['art_2'], ['art_5'])] })).links;
    expect(marks.map(({ moved }) => moved)).toEqual([true, true, false, false]);
  });

  it('keep two provisions apart, however alike', () => {
    const pins = withPins({ apart: [{ left: ['art_1'], right: ['art_1'] }] });
    const { links, also } = align(side(WAR), side(WAR), pins);
    expect([links, also]).toEqual([[], []]);
  });

  it('name the relation of a link that the engine finds', () => {
    const relabel = { ...pin(['art_1'], ['art_1']), relation: 'contrasts' as const };
    const [link] = align(side(WAR), side(WAR), withPins({ relabels: [relabel] })).links;
    expect(link).toMatchObject({ relation: 'contrasts', correction: 'c1' });
  });

  it('are passed over when they name what is not there', () => {
    const pins = withPins({ links: [pin(['art_9'], ['art_1'])] });
    expect(align(side(WAR), side(WAR), pins).links[0]).not.toHaveProperty('correction');
  });
});

const eIds = (list: readonly AlignUnit[]) => list.map((unit) => unit.eId);
const someOf = (list: readonly string[]) => fc.subarray([...list], { minLength: 1 });
const scene = fc
  .tuple(smallVersion('a'), smallVersion('b'))
  .map(([a, b]) => [units(a), units(b)] as const)
  .filter(([left, right]) => left.length > 0 && right.length > 0)
  .chain(([left, right]) =>
    fc.record({
      left: fc.constant(left),
      right: fc.constant(right),
      link: fc.tuple(someOf(eIds(left)), someOf(eIds(right))),
      apart: fc.tuple(someOf(eIds(left)), someOf(eIds(right))),
    }),
  );

describe('corrections on any two texts', () => {
  it('are always respected', () => {
    const property = fc.property(scene, ({ left, right, link, apart }) => {
      const pins = withPins({ apart: [{ left: apart[0], right: apart[1] }] });
      const { links, also } = align(left, right, pins);
      for (const { left: lefts, right: rights } of [...links, ...also]) {
        const met =
          lefts.some((eId) => apart[0].includes(eId)) &&
          rights.some((eId) => apart[1].includes(eId));
        expect(met).toBe(false);
      }
      const pinned = withPins({ links: [pin(link[0], link[1])] });
      const forth = align(left, right, pinned);
      const stands = forth.links.find((each) => each.correction === 'c1');
      expect([stands?.left, stands?.right, stands?.confidence]).toEqual([link[0], link[1], 1]);
    });
    fc.assert(property, { seed: SEED, numRuns: 100 });
  }, 60_000);
});

describe('alignMeasured', () => {
  it('gives what align gives, by the same measure of wording without paragraphs', () => {
    const [left, right] = [side(WAR, TRADE), side(TRADE, CULTURE, WAR)];
    const { scores, union } = measureContent(left, right);
    expect(alignMeasured(left, right, { scores, union }).links.map((link) => link.right)).toEqual(
      align(left, right).links.map((link) => link.right),
    );
  });

  it('refuses a measure of another size', () => {
    const measure = { scores: new Float64Array(3), union: () => 0 };
    expect(() => alignMeasured(side(WAR), side(WAR), measure)).toThrow('expected 1 x 1');
  });
});

describe('split and merged articles', () => {
  const [first, second] = [
    'Originating products shall be exempt from customs duties on importation into either territory.',
    'Charges equivalent to customs duties on importation of originating products shall be abolished gradually.',
  ];
  const whole = `${first} ${second}`;

  it('are linked as one to two, either way', () => {
    const [one, two] = [side(WAR, whole, CULTURE), side(WAR, first, second, CULTURE)];
    const groups = (left: AlignUnit[], right: AlignUnit[]) =>
      align(left, right).links.map((link) => `${link.left.join('+')}-${link.right.join('+')}`);
    expect(groups(one, two)).toContain('art_2-art_2+art_3');
    expect(groups(two, one)).toContain('art_2+art_3-art_2');
  });
});

describe('align on any characters', () => {
  it('never throws, lists candidates of both sides and keeps numbers in range', () => {
    const texts = fc.array(anyText(), { maxLength: 5 });
    const property = fc.property(
      texts,
      texts,
      fc.constantFrom('en', 'ru', 'ko', 'zh', 'fa', 'x'),
      (a, b, lang) => {
        const of = (list: string[]) =>
          list.map(
            (text, index): AlignUnit => ({ eId: `art_${index + 1}`, kind: 'article', text, lang }),
          );
        const { links, candidates } = align(of(a), of(b));
        expect(Object.keys(candidates.left)).toHaveLength(a.length);
        for (const { score, confidence } of links) {
          expect(Math.min(score, confidence)).toBeGreaterThanOrEqual(0);
          expect(Math.max(score, confidence)).toBeLessThanOrEqual(1);
        }
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 200 });
  }, 60_000);
});
