import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/core/engine/compare';
import { sharedGround } from '@/lib/core/engine/ground/shared-ground';
import { version } from '@/lib/core/testing/build';
import { shippedVersion } from '../../testing/shipped';
import { correspondenceTable } from '../document/correspondence-table';
import { sharedWords } from '../document/shared-words';
import { exportOf, noteOn } from '../testing/comparisons';
import { wordFindings } from '../testing/word-structure';
import { docxRedline } from './redline-document';
import { docxSynopsis } from './synopsis-document';
import { tableDocx } from './table-document';

const [A, B] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')] as const;
const MOVED = [
  version({
    slug: 'a',
    articles: ['Peace stays.\nTrade grows.', 'War ends at the border.', 'Energy.'],
  }),
  version({
    slug: 'b',
    articles: ['Energy is shared.', 'Peace stays.\nTrade grows.', 'War ends here.'],
  }),
] as const;
const FA = version({ slug: 'f', lang: 'fa', articles: ['طرفین صلح را حفظ می‌کنند.'] });
const notes = { left: [noteOn(A, 'Parties', 'Which?')], right: [] };

describe('documents for Word', () => {
  it.each([
    ['tracked changes of two treaties, with notes', () => docxRedline(exportOf(A, B, { notes }))],
    ['tracked changes of what moved', () => docxRedline(exportOf(MOVED[0], MOVED[1]))],
    ['tracked changes of two directions', () => docxRedline(exportOf(FA, MOVED[0]))],
    ['a synopsis with notes', () => docxSynopsis(exportOf(A, B, { notes }))],
    ['a clean synopsis', () => docxSynopsis(exportOf(A, B, { marked: false }))],
    ['a synopsis of one text', () => docxSynopsis(exportOf(MOVED[0], MOVED[1], { asOne: true }))],
    [
      'a synopsis of shared ground',
      () => {
        const comparison = compareTexts(A, B);
        const shared = sharedWords(sharedGround(A, B, comparison, { names: [] }), []);
        return docxSynopsis(exportOf(A, B, { comparison, shared }));
      },
    ],
    [
      'a table',
      () =>
        tableDocx(
          correspondenceTable({
            left: A,
            right: B,
            correspondence: { left: [{ eId: 'art_1', answers: [] }], right: [] },
            address: 'https://example.org',
            date: '2026-01-02T03:04:05Z',
          }),
        ),
    ],
  ] as const)('hold nothing that a validator would find: %s', (_name, write) => {
    expect([...new Set(wordFindings(write()))]).toEqual([]);
  });

  it.each([
    ['a property out of order', /<w:pStyle/, (one: string) => `<w:bidi/>${one}`],
    ['a change of the same id', /w:id="2"/, () => 'w:id="1"'],
    ['a style that is not there', /w:val="Heading2"/, () => 'w:val="Nowhere"'],
    ['plain words in a deletion', /<(\/?)w:delText/g, (one: string) => one.replace('delText', 't')],
  ])('are found out: %s', (_name, pattern, change) => {
    const files = unzipSync(docxRedline(exportOf(A, B)));
    const path = 'word/document.xml';
    const xml = strFromU8(files[path] ?? new Uint8Array());
    const spoilt = xml.replace(pattern, (found) => change(found));
    expect(spoilt).not.toBe(xml);
    expect(wordFindings(zipSync({ ...files, [path]: strToU8(spoilt) }))).not.toEqual([]);
  });
});
