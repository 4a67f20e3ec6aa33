import { describe, expect, it } from 'vitest';
import { collate } from '@/lib/core/engine/collate';
import { art, version } from '@/lib/core/testing/build';
import type { VersionText } from '@/lib/core/treaty/provision';
import { type RenderedPassage, renderCollation } from './rendered-collation';

const PEACE = 'Each Party shall keep the peace of the region and the security of its borders.';
const SHIPS = 'Merchant ships of one Party may enter the open ports of the other Party freely.';
const WHEAT = 'Wheat is delivered at the price of the season in instalments every autumn.';

const text = (...articles: string[]) => version({ articles });
const rendered = (base: VersionText, ...witnesses: VersionText[]) =>
  renderCollation({ base, witnesses }, collate(base, witnesses));
const passages = (base: VersionText, ...witnesses: VersionText[]) =>
  rendered(base, ...witnesses).filter((one): one is RenderedPassage => one.kind === 'passage');

/** The entries as an editor prints them. */
const printed = (base: VersionText, ...witnesses: VersionText[]) =>
  passages(base, ...witnesses).flatMap(({ entries }) =>
    entries.map(({ number, lemma, readings }) => {
      const said = readings.map(({ sign, words, sigla }) =>
        [sign, words, sigla].filter(Boolean).join(' '),
      );
      return `${number} ${lemma}] ${said.join('; ')}`;
    }),
  );
const spoken = (base: VersionText, ...witnesses: VersionText[]) =>
  passages(base, ...witnesses).flatMap(({ entries }) => entries.map((entry) => entry.spoken));

describe('renderCollation', () => {
  const readings = [
    text(PEACE.replace('region', 'continent')),
    text(PEACE.replace('region', 'continent').replace('shall', 'shall always')),
    text(PEACE.replace(' and the security of its borders', '')),
  ];

  it('prints readings as an apparatus does', () => {
    expect(printed(text(PEACE), ...readings)).toEqual([
      '1 shall] add. always C',
      '2 region] continent B C',
      '3 and the security of its borders] om. D',
    ]);
  });

  it('has a sentence for those who listen', () => {
    expect(spoken(text(PEACE), ...readings)).toEqual([
      'C adds “always” after “shall”.',
      'B and C have “continent” instead of “region”.',
      'D omits “and the security of its borders”.',
    ]);
  });

  it('marks and numbers the places in the base text, and leads to their entries', () => {
    const [passage] = passages(text(PEACE), ...readings);
    const html = passage?.units[0]?.html ?? '';
    expect(html).toContain('the <span class="variant" data-place="2">region</span>');
    expect(html).toContain(
      '<a class="variant-sign" id="variant-art_1-2" href="#entry-art_1-2" data-place="2"',
    );
    expect(passage?.entries[1]).toMatchObject({ id: 'entry-art_1-2', sign: 'variant-art_1-2' });
    expect(html.match(/class="variant-sign"/g)).toHaveLength(3);
    expect(html.replace(/<[^>]*>/g, '')).toBe(PEACE);
  });

  it('shortens a long lemma, which stands in the text', () => {
    const [line] = printed(text(`${PEACE} ${WHEAT} ${SHIPS}`), text(`${PEACE} ${SHIPS}`));
    expect(line).toBe('1 Wheat is delivered at … every autumn.] om. B');
  });

  it('says what is read of paragraphs', () => {
    const [parted, joined] = [text(`${PEACE}\n${SHIPS}`), text(`${PEACE} ${SHIPS}`)];
    expect(printed(joined, parted)).toEqual(['1 borders.] new paragraph B']);
    expect(spoken(parted, joined)).toEqual(['B has no new paragraph after “borders.”.']);
  });

  it('says where moved words went and came from', () => {
    const [one, two] = [
      'The competent authorities of both Parties exchange the lists of protected species in May.',
      'A joint commission of experts examines disputes about the frontier rivers every winter.',
    ];
    const [base, moved] = [text(`${one} ${two} ${WHEAT}`), text(`${two} ${WHEAT} ${one}`)];
    expect(printed(base, moved)).toEqual([
      '1 The competent … species in May.] transp. to 2 B',
      `2 autumn.] transp. from 1 ${one} B`,
    ]);
  });

  it('says once what is lacking, what stands elsewhere and what only witnesses have', () => {
    const all = rendered(text(PEACE, SHIPS, WHEAT), text(PEACE, WHEAT), text(PEACE, SHIPS));
    expect(all.map(({ kind, remarks }) => [kind, ...remarks])).toEqual([
      ['passage'],
      ['passage', 'B lacks Article 2.'],
      ['passage', 'C lacks Article 3.', 'Article 2 in B.'],
    ]);
    const more = rendered(text(PEACE), text(PEACE, SHIPS), text(PEACE, WHEAT, SHIPS));
    expect(more.map(({ kind, key, remarks }) => [kind, key, ...remarks])).toEqual([
      ['passage', 'art_1'],
      ['addition', 'added-B-art_2', 'Article 2 in B only.', 'Article 3 in C only.'],
      ['addition', 'added-C-art_2', 'Article 2 in C only.'],
    ]);
  });

  it('says what headings are read', () => {
    const headed = (heading?: string) =>
      version({ articles: [art(1, PEACE, heading === undefined ? {} : { heading })] });
    expect(passages(headed('Peace'), headed('Of peace'), headed())[0]?.remarks).toEqual([
      'B has the heading “Of peace” instead of “Peace”.',
      'C has no heading.',
    ]);
  });

  it('shows quotations beside the words they support, with texts that stand alike together', () => {
    const quotation = {
      eId: 'art_1',
      lang: 'en',
      text: 'keep the peace of the continent',
      source: { url: 'https://example.org/report' },
    };
    const base = { ...text(PEACE), quotations: [quotation] };
    const [passage] = passages(base, text(PEACE), text(PEACE.replace('region', 'continent')));
    expect(passage?.quotations[0]?.supports).toEqual([
      {
        sigla: 'A B',
        state: 'differs',
        words: 'keep the peace of the region',
        differences: [{ words: 'region', quoted: 'continent' }],
      },
      { sigla: 'C', state: 'same', words: 'keep the peace of the continent', differences: [] },
    ]);
  });
});
