import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PINS } from '@/lib/core/comparison/correction';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { art, version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { readUdhr, UDHR_LANGUAGES } from '../../../formats/read/udhr';
import { alignTranslations } from './align-translations';

type Language = (typeof UDHR_LANGUAGES)[number];

/** The Declaration as a version; `keep` leaves articles out, `renumber` counts them anew from 1. */
function udhr(
  lang: Language,
  { without = [] as readonly number[], renumber = false, numbers = true } = {},
): VersionText & { readonly origin: readonly string[] } {
  const units = unitsOf(readUdhr(lang).provisions).filter(
    ({ number }) => !without.includes(Number(number)),
  );
  const texts = units.map(({ text }) => (numbers ? text : text.replace(/\p{N}+/gu, '')));
  const articles = units.map((unit, index) =>
    renumber && unit.kind === 'article'
      ? art(index, texts[index] ?? '')
      : { ...unit, text: texts[index] ?? '' },
  );
  return { ...version({ slug: 'udhr', lang, articles }), origin: units.map(({ eId }) => eId) };
}

type Numbered = ReturnType<typeof udhr>;

/** The links with the addresses that the provisions had before they were counted anew. */
function trueLinks(left: Numbered, right: Numbered): string[] {
  const trueName = (side: Numbered) => {
    const places = new Map(unitsOf(side.provisions).map((unit, index) => [unit.eId, index]));
    return (eId: string) => side.origin[places.get(eId) ?? -1] ?? '';
  };
  const [inLeft, inRight] = [trueName(left), trueName(right)];
  return alignTranslations(left, right).links.map(
    (link) => `${link.left.map(inLeft).join('+')} ${link.right.map(inRight).join('+')}`,
  );
}

const sameNames = (names: readonly string[]) => names.map((name) => `${name} ${name}`);
const others = UDHR_LANGUAGES.filter((lang) => lang !== 'en');

describe('alignTranslations', () => {
  it.each(others)('links every article of the Declaration in English and %s to itself', (lang) => {
    const { links, onlyLeft, onlyRight } = alignTranslations(udhr('en'), udhr(lang));
    expect(links.map((link) => [link.left, link.right, link.moved])).toEqual(
      udhr('en').origin.map((eId) => [[eId], [eId], false]),
    );
    expect([onlyLeft, onlyRight]).toEqual([[], []]);
    expect(Math.min(...links.map((link) => link.score))).toBeGreaterThan(0.4);
  });

  describe.each(others)('between English and %s', (lang) => {
    it.each([1, 5, 17, 23, 30])(
      'finds that article %i is missing and all later ones shifted',
      (gone) => {
        const [left, right] = [udhr('en'), udhr(lang, { without: [gone], renumber: true })];
        expect(trueLinks(left, right)).toEqual(sameNames(right.origin));
        expect(alignTranslations(left, right).onlyLeft).toEqual([`art_${gone}`]);
      },
    );

    it('does so without any number in the text, with articles missing on both sides', () => {
      const left = udhr('en', { without: [3, 20], renumber: true, numbers: false });
      const right = udhr(lang, { without: [11], renumber: true, numbers: false });
      expect(trueLinks(left, right)).toEqual(
        sameNames(left.origin.filter((name) => right.origin.includes(name))),
      );
    });
  });

  it('believes addresses where nothing can be read of the wording', () => {
    const left = version({ lang: 'en', articles: ['Peace.', 'War.', 'Trade.'] });
    const right = version({ lang: 'ka', articles: ['მშვიდობა.', 'ომი.'] });
    expect(alignTranslations(left, right)).toMatchObject({
      links: [
        { left: ['art_1'], right: ['art_1'], relation: 'similar', moved: false },
        { left: ['art_2'], right: ['art_2'] },
      ],
      onlyLeft: ['art_3'],
      onlyRight: [],
    });
  });

  it('sees two articles where the translation has one', () => {
    const [left, whole] = [udhr('en'), udhr('ru')];
    const units = unitsOf(whole.provisions);
    const joined = `${units[15]?.text}\n${units[16]?.text}`;
    const texts = [...units.slice(1, 15).map((unit) => unit.text), joined];
    const right = version({
      slug: 'udhr',
      lang: 'ru',
      articles: [...texts, ...units.slice(17).map((unit) => unit.text)],
    });
    const { links } = alignTranslations(left, right);
    expect(links.find((link) => link.right[0] === 'art_15')?.left).toEqual(['art_15', 'art_16']);
    expect(links).toHaveLength(29);
  });

  it('links an article that stands elsewhere, as moved', () => {
    const units = unitsOf(udhr('ru').provisions).slice(1);
    const last = units.at(-1);
    const texts = [last, ...units.slice(0, -1)].map((unit) => unit?.text ?? '');
    const right = version({ slug: 'udhr', lang: 'ru', articles: texts });
    const { links } = alignTranslations(udhr('en'), right);
    const moved = links.filter((link) => link.moved);
    expect(moved.map((link) => [link.left, link.right])).toEqual([[['art_30'], ['art_1']]]);
  });

  it('ranks the counterpart first among the candidates of every article', () => {
    const { candidates } = alignTranslations(udhr('en'), udhr('zh'));
    const first = Object.entries(candidates.left).map(([eId, list]) => list[0]?.eId === eId);
    expect(first.filter(Boolean).length).toBeGreaterThanOrEqual(30);
  });

  it('leaves pinned links as they stand, keeps apart what people parted, and names relations', () => {
    const pins = {
      links: [{ left: ['art_3'], right: ['art_7', 'art_8'], correction: 'c1' }],
      apart: [{ left: ['art_10'], right: ['art_10'] }],
      relabels: [
        { left: ['art_12'], right: ['art_12'], relation: 'broader' as const, correction: 'c2' },
      ],
    };
    const { links } = alignTranslations(udhr('en'), udhr('ko'), undefined, pins);
    const of = (eId: string) => links.find((link) => link.left.includes(eId));
    expect(of('art_3')).toMatchObject({
      right: ['art_7', 'art_8'],
      confidence: 1,
      correction: 'c1',
    });
    expect(of('art_10')?.right ?? []).not.toContain('art_10');
    expect(of('art_12')).toMatchObject({ relation: 'broader', correction: 'c2' });
  });

  it('puts every provision in one link or in none', () => {
    const property = fc.property(smallVersion('a'), smallVersion('a'), (left, other) => {
      const result = alignTranslations(left, { ...other, lang: 'ru' }, undefined, NO_PINS);
      const found = [...result.links.flatMap((link) => link.left), ...result.onlyLeft].sort();
      expect(found).toEqual(
        unitsOf(left.provisions)
          .map((unit) => unit.eId)
          .sort(),
      );
    });
    fc.assert(property, { seed: SEED, numRuns: 100 });
  });
});
