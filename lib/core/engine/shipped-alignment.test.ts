import { describe, expect, it } from 'vitest';
import { swapComparison } from '@/lib/core/comparison/mirror';
import { version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { shippedLexicon } from '../../formats/read/shipped-lexicon';
import { readUdhr, type UdhrLanguage } from '../../formats/read/udhr';
import { shippedVersion } from '../../testing/shipped';
import { compareTexts } from './compare';
import { applyChanges } from './diff/diff';

const left = shippedVersion('dprk-russia-2024');
const right = shippedVersion('iran-russia-2025');
const comparison = compareTexts(left, right);

const declaration = (lang: UdhrLanguage): VersionText => ({
  ...version({ slug: 'udhr', lang }),
  provisions: readUdhr(lang).provisions,
});

const sideOf = (text: VersionText, eIds: readonly string[]) =>
  unitsOf(text.provisions)
    .filter((unit) => eIds.includes(unit.eId))
    .map((unit) => unit.text)
    .join('\n');

describe('the DPRK–Russia treaty against the Iran–Russia treaty', () => {
  it.each([
    [4, 3],
    [7, 9],
    [11, 16],
    [13, 26],
    [14, 8],
    [16, 19],
    [17, 7],
    [18, 11],
    [20, 33],
    [22, 45],
  ])('pairs Article %d with Article %d', (a, b) => {
    const link = comparison.links.find(({ left: [eId] }) => eId === `art_${a}`);
    expect(link?.right).toEqual([`art_${b}`]);
  });

  it('shows the central contrast: assistance in one, no help to the aggressor in the other', () => {
    const link = comparison.links.find(({ left: [eId] }) => eId === 'art_4');
    expect(link).toMatchObject({ right: ['art_3'], relation: 'contrasts' });
  });

  it('pairs the preambles', () => {
    expect(comparison.links[0]).toMatchObject({ left: ['preamble'], right: ['preamble'] });
  });

  it('leaves alone what only one treaty has', () => {
    // Intelligence services, arms control, neighbouring regions, the Caspian Sea, transport corridors.
    const alone = [4, 10, 12, 13, 21].map((number) => `art_${number}`);
    expect(comparison.onlyRight).toEqual(expect.arrayContaining(alone));
  });

  it('rebuilds every linked text, in few phrases', () => {
    let changes = 0;
    let words = 0;
    for (const link of comparison.links) {
      const [a, b] = [sideOf(left, link.left), sideOf(right, link.right)];
      expect(applyChanges(a, b, link.changes ?? [])).toBe(b);
      expect(link.precise).toBe(true);
      changes += link.changes?.length ?? 0;
      words += a.split(/\s/).length;
    }
    expect(words / changes).toBeGreaterThan(12);
  });

  it('is mirrored when read from the other side', () => {
    expect(compareTexts(right, left)).toEqual(swapComparison(comparison, right));
  });

  it.each([
    ['ru', 'the treaty', left],
    ['fa', 'the treaty', left],
    ['ko', 'the English text', declaration('en')],
    ['zh', 'the English text', declaration('en')],
  ] as const)('is mirrored across languages: the Declaration in %s and %s', (lang, _, text) => {
    const [other, lexicon] = [declaration(lang), shippedLexicon('en', lang)];
    expect(compareTexts(other, text, { lexicon })).toEqual(
      swapComparison(compareTexts(text, other, { lexicon }), other),
    );
  });
});

describe('the 1961 treaties and their successors', () => {
  it.each([
    ['ussr-dprk-1961', 'china-dprk-1961', 'art_1', 'art_2'],
    ['dprk-russia-2024', 'ussr-dprk-1961', 'art_4', 'art_1'],
    ['dprk-russia-2024', 'china-dprk-1961', 'art_4', 'art_2'],
  ])('pairs the assistance clauses of %s and %s', (one, other, a, b) => {
    const { links } = compareTexts(shippedVersion(one), shippedVersion(other));
    expect(links.find((link) => link.left[0] === a)?.right).toEqual([b]);
  });
});
