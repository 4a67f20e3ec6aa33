import { describe, expect, it } from 'vitest';
import { type Collation, readWitness, siglumOf } from '@/lib/core/comparison/collation';
import { EXACT } from '@/lib/core/comparison/comparison';
import { art, version } from '@/lib/core/testing/build';
import type { Quotation } from '@/lib/core/treaty/provision';
import { collate } from './collate';

const PEACE = 'Each Party shall keep the peace of the region and the security of its borders.';
const SHIPS = 'Merchant ships of one Party may enter the open ports of the other Party freely.';
const WHEAT = 'Wheat is delivered at the price of the season in instalments every autumn.';

const text = (...articles: Parameters<typeof art>[1][]) => version({ articles });

/** `peace] calm B C`, one line a reading, of all passages. */
function apparatus({ passages }: Collation): string[] {
  return passages.flatMap((passage) =>
    passage.places.flatMap(({ number, start, end, readings }) =>
      readings.map(({ kind, text: read, witnesses, partner }) => {
        const lemma = passage.text.slice(start, end).trim();
        const sigla = witnesses.map(siglumOf).join(' ');
        const to = partner === undefined ? '' : ` ${partner}`;
        return `${number} ${lemma}] ${kind}${to}: ${read.trim()} ${sigla}`;
      }),
    ),
  );
}

describe('collate', () => {
  it('lists what differs, with those that read alike together', () => {
    const collation = collate(text(PEACE, SHIPS), [
      text(PEACE.replace('region', 'continent'), SHIPS),
      text(PEACE.replace('region', 'continent'), SHIPS.replace('freely', 'at will')),
      text(PEACE.replace('region', 'area'), SHIPS),
    ]);
    expect(apparatus(collation)).toEqual([
      '1 region] substitution: continent B C',
      '1 region] substitution: area D',
      '1 freely] substitution: at will C',
    ]);
    expect(collation.passages[1]?.places[0]?.agreeing).toBe(2);
  });

  it('says omissions and additions as such', () => {
    const collation = collate(text(PEACE), [
      text(PEACE.replace(' and the security of its borders', '')),
      text(PEACE.replace('shall keep', 'shall always keep')),
    ]);
    expect(apparatus(collation)).toEqual([
      '1 ] addition: always C',
      '2 and the security of its borders] omission:  B',
    ]);
  });

  it('joins changes of different witnesses that overlap into one place', () => {
    const collation = collate(text(PEACE), [
      text(PEACE.replace('the peace of the region', 'calm')),
      text(PEACE.replace('region', 'continent')),
    ]);
    expect(apparatus(collation)).toEqual([
      '1 the peace of the region] substitution: calm B',
      '1 the peace of the region] substitution: the peace of the continent C',
    ]);
  });

  it('says where words were moved to', () => {
    const [one, two] = [
      'The competent authorities of both Parties exchange the lists of protected species in May.',
      'A joint commission of experts examines disputes about the frontier rivers every winter.',
    ];
    const collation = collate(text(`${one} ${two} ${WHEAT}`), [text(`${two} ${WHEAT} ${one}`)]);
    expect(apparatus(collation).map((line) => line.replace(/\].*: /, '] '))).toHaveLength(2);
    expect(collation.passages[0]?.places.map(({ readings }) => readings[0])).toMatchObject([
      { kind: 'transposition', partner: 2 },
      { kind: 'transposition', partner: 1 },
    ]);
  });

  it('says once that a witness lacks a provision', () => {
    const { passages } = collate(text(PEACE, SHIPS, WHEAT), [text(PEACE, WHEAT), text(PEACE)]);
    expect(passages.map(({ lacking }) => lacking)).toEqual([[], [0, 1], [1]]);
    expect(passages.flatMap(({ places }) => places)).toEqual([]);
  });

  it('says once that one of two provisions that another witness joins is lacking', () => {
    const joined = `${PEACE}\n${SHIPS}`;
    const collation = collate(text(PEACE, SHIPS, WHEAT), [text(joined, WHEAT), text(PEACE, WHEAT)]);
    expect(collation.passages.map(({ base }) => base)).toEqual([['art_1', 'art_2'], ['art_3']]);
    expect(apparatus(collation)).toEqual([`1 ${SHIPS}] omission:  C`]);
    expect(readWitness(collation.passages[0] as never, 1)).toBe(PEACE);
  });

  it('puts what the base lacks behind what it follows, once for all that have it', () => {
    const { additions } = collate(text(PEACE, SHIPS), [
      text(PEACE, WHEAT, SHIPS),
      text(PEACE, WHEAT, SHIPS),
      text(`${WHEAT} A further word.`, PEACE, SHIPS),
    ]);
    expect(additions).toEqual([
      { text: `${WHEAT} A further word.`, of: [{ witness: 2, eId: 'art_1' }] },
      {
        after: 'art_1',
        text: WHEAT,
        of: [
          { witness: 0, eId: 'art_2' },
          { witness: 1, eId: 'art_2' },
        ],
      },
    ]);
  });

  it('reads headings as headings', () => {
    const headed = (heading: string) => version({ articles: [art(1, PEACE, { heading })] });
    const { passages } = collate(headed('Peace'), [headed('Of peace'), headed('Peace')]);
    expect(passages[0]?.headings).toEqual([{ text: 'Of peace', witnesses: [0] }]);
  });

  it('tells parted paragraphs from other words', () => {
    const collation = collate(text(`${PEACE} ${SHIPS}`), [text(`${PEACE}\n${SHIPS}`)]);
    expect(apparatus(collation)).toEqual(['1 ] division:  B']);
  });

  it('ignores what it is told to', () => {
    const options = { ...EXACT, ignoreCase: true, ignorePunctuation: true };
    const other = [text(PEACE.replace('Party', 'PARTY').replace('region', 'region,'))];
    expect(apparatus(collate(text(PEACE), other))).toHaveLength(2);
    expect(apparatus(collate(text(PEACE), other, { options }))).toEqual([]);
  });

  it('refuses a text in another language', () => {
    const russian = version({ lang: 'ru', articles: ['Стороны хранят мир.'] });
    expect(() => collate(text(PEACE), [russian])).toThrow(RangeError);
  });
});

describe('attested quotations', () => {
  const quoted = (words: string, eId = 'art_1'): Quotation => ({
    eId,
    lang: 'en',
    text: words,
    source: { url: 'https://example.org/report' },
  });
  const supports = (words: string) =>
    collate({ ...text(PEACE, SHIPS), quotations: [quoted(words)] }, [
      text(PEACE.replace('peace of the region', 'calm of the region'), SHIPS),
      text(SHIPS),
    ]).quotations.map(({ part, supports: of }) => [
      part,
      ...of.map(({ state, words: found }) => `${state}: ${found}`),
    ]);

  it('are the same words, or others', () => {
    expect(supports('SHALL keep the peace, of the region')).toEqual([
      [
        'SHALL keep the peace, of the region',
        'same: shall keep the peace of the region',
        'differs: shall keep the calm of the region',
      ],
    ]);
  });

  it('are sought part by part where they leave words out', () => {
    expect(supports('Each Party […] the security of its borders').map(([part]) => part)).toEqual([
      'Each Party',
      'the security of its borders',
    ]);
  });

  it('are said not to be there', () => {
    expect(supports('gold and silver from the mines')).toEqual([
      ['gold and silver from the mines', 'absent: ', 'absent: '],
    ]);
  });

  it('stand once where several texts are recorded with them', () => {
    const base = { ...text(PEACE), quotations: [quoted('keep the peace')] };
    expect(collate(base, [base]).quotations).toHaveLength(1);
  });
});
