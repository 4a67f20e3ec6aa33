import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/core/engine/compare';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { art, version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { shippedVersion } from '../../testing/shipped';
import { exportOf, linked } from '../testing/comparisons';
import { linesOf } from '../testing/lines';
import { elementsIn, readDocx } from '../testing/read-docx';
import { docxRedline } from './redline-document';

const SHIPPED = [
  'dprk-russia-2024',
  'iran-russia-2025',
  'china-dprk-1961',
  'ussr-dprk-1961',
  'dprk-russia-2000',
];

/** Accepting all must give B's paragraphs and rejecting all A's; a last empty one may remain. */
function expectBothTexts(
  left: VersionText,
  right: VersionText,
  comparison = compareTexts(left, right),
) {
  const { accepted, rejected } = readDocx(docxRedline(exportOf(left, right, { comparison })));
  const trimmed = (lines: readonly string[]) =>
    lines.at(-1) === '' ? lines.slice(0, -1) : [...lines];
  expect(trimmed(accepted)).toEqual(linesOf(right));
  expect(trimmed(rejected)).toEqual(linesOf(left));
}

describe('docxRedline', { timeout: 30_000 }, () => {
  it.each(SHIPPED.flatMap((a) => SHIPPED.map((b) => [a, b] as const)))(
    'gives %s when rejected and %s when accepted',
    (a, b) => expectBothTexts(shippedVersion(a), shippedVersion(b)),
  );

  it('gives both texts of any two versions', () => {
    const property = fc.property(smallVersion('a'), smallVersion('b'), (left, right) =>
      expectBothTexts(left, right),
    );
    fc.assert(property, { seed: SEED, numRuns: 60 });
  });

  it('gives both texts whatever is linked with what', () => {
    const property = fc.property(
      smallVersion('a'),
      smallVersion('b'),
      fc.infiniteStream(fc.nat(6)),
      (left, right, choices) => expectBothTexts(left, right, linked(left, right, choices)),
    );
    fc.assert(property, { seed: SEED, numRuns: 60 });
  });

  it('gives both texts exactly when the comparison ignores differences', () => {
    const left = version({
      slug: 'a',
      articles: ['The PARTIES shall meet; often.', 'Peace, and trade.'],
    });
    const right = version({
      slug: 'b',
      articles: ['The parties shall meet, often.', 'Peace and trade.'],
    });
    const options = {
      ignoreCase: true,
      ignorePunctuation: true,
      ignoreNumbering: true,
      ignoreNames: true,
      ignoreSpelling: true,
    };
    expectBothTexts(left, right, compareTexts(left, right, { options }));
  });

  it('says in an endnote to each provision how far it was checked, by whom attested', () => {
    const [left, right] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')];
    const { part } = readDocx(docxRedline(exportOf(left, right)));
    const calls = elementsIn(part('word/document.xml'), 'endnoteReference').map((call) =>
      call.getAttribute('w:id'),
    );
    expect(calls).toHaveLength(unitsOf(left.provisions).length + unitsOf(right.provisions).length);
    const notes = elementsIn(part('word/endnotes.xml'), 'endnote');
    const texts = new Map(notes.map((note) => [note.getAttribute('w:id'), note.textContent ?? '']));
    const called = calls.map((id) => texts.get(id) ?? '');
    expect(called.filter((text) => text === '')).toEqual([]);
    expect(called.find((text) => text.startsWith(' A, Article 4. Text seen'))).toMatch(
      /Attested: “.+http/s,
    );
    expect(called.filter((text) => /^ B, .+not checked/.test(text)).length).toBeGreaterThan(5);
  });

  it('tracks whole provisions of two languages as deleted and inserted', () => {
    const left = version({ slug: 'a', lang: 'en', articles: ['Peace.', 'Trade.'] });
    const right = version({ slug: 'b', lang: 'fa', dir: 'rtl', articles: ['صلح.'] });
    expectBothTexts(left, right);
    const { part } = readDocx(docxRedline(exportOf(left, right)));
    expect(elementsIn(part('word/document.xml'), 'bidi').length).toBeGreaterThan(0);
    expect(elementsIn(part('word/document.xml'), 'rtl').length).toBeGreaterThan(0);
  });

  it('keeps characters that XML or Word treat apart', () => {
    const left = version({ articles: ['a <b> & "c"\tx  y \u00a0 😀', 'e\u0301 ]]> \u00ad'] });
    const right = version({ slug: 'b', articles: ['a <b> & "d"\tx  y\u00a0 😁', 'e\u0301 ]]>'] });
    expectBothTexts(left, right);
  });

  it('tracks a parted paragraph by its mark, not by its words', () => {
    const left = version({ articles: ['Peace shall last. War shall end.'] });
    const right = version({ slug: 'b', articles: ['Peace shall last.\nWar shall end.'] });
    expectBothTexts(left, right);
    const body = readDocx(docxRedline(exportOf(left, right))).part('word/document.xml');
    const inserted = elementsIn(body, 'ins').map((ins) => ins.textContent);
    expect(inserted).toContain('');
    expect(inserted.join('')).toBe('');
  });

  it('names both halves of a move alike, once each, and closes every range', () => {
    const [left, right] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')];
    const body = readDocx(docxRedline(exportOf(left, right))).part('word/document.xml');
    const names = (element: string) =>
      elementsIn(body, element)
        .map((start) => start.getAttribute('w:name'))
        .sort();
    expect(names('moveFromRangeStart').length).toBeGreaterThan(0);
    expect(names('moveFromRangeStart')).toEqual(names('moveToRangeStart'));
    expect(new Set(names('moveToRangeStart')).size).toBe(names('moveToRangeStart').length);
    for (const half of ['moveFrom', 'moveTo']) {
      const ids = (edge: string) =>
        elementsIn(body, `${half}Range${edge}`).map((range) => range.getAttribute('w:id'));
      expect(ids('End')).toEqual(ids('Start'));
    }
  });

  it('gives every revision an author, a date and an id of its own', () => {
    const [left, right] = [shippedVersion('china-dprk-1961'), shippedVersion('ussr-dprk-1961')];
    const body = readDocx(docxRedline(exportOf(left, right))).part('word/document.xml');
    const revisions = [
      'ins',
      'del',
      'moveFrom',
      'moveTo',
      'moveFromRangeStart',
      'moveToRangeStart',
      'pPrChange',
    ].flatMap((name) => elementsIn(body, name));
    const ids = revisions.map((revision) => revision.getAttribute('w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const revision of revisions) {
      expect(revision.getAttribute('w:author')).toBe('Concordat');
      expect(revision.getAttribute('w:date')).toBe('2026-01-02T03:04:05Z');
    }
  });

  it('prints the numbers of paragraphs beside the text and tracks when they change', () => {
    const left = version({ articles: [art(1, 'Peace lasts.\nTrade grows.')] });
    const shifted = version({
      slug: 'b',
      articles: [art(1, 'War ended long ago here.\nPeace lasts.\nTrade grows.')],
    });
    expectBothTexts(left, shifted);
    const { part } = readDocx(docxRedline(exportOf(left, shifted)));
    const labels = elementsIn(part('word/numbering.xml'), 'lvlText').map((label) =>
      label.getAttribute('w:val'),
    );
    expect(labels.sort()).toEqual(['1.', '2.', '3.']);
    expect(elementsIn(part('word/document.xml'), 'pPrChange').length).toBeGreaterThan(0);
  });

  it('is the same file for the same input', () => {
    const [left, right] = [shippedVersion('china-dprk-1961'), shippedVersion('ussr-dprk-1961')];
    expect(docxRedline(exportOf(left, right))).toEqual(docxRedline(exportOf(left, right)));
  });

  it('says in the header what is compared, its standing and its address', () => {
    const [left, right] = [shippedVersion('china-dprk-1961'), shippedVersion('ussr-dprk-1961')];
    const { part } = readDocx(docxRedline(exportOf(left, right)));
    const header = part('word/header1.xml').textContent ?? '';
    expect(header).toContain(left.treaty.shortTitle);
    expect(header).toContain('Working rendering, not an authentic text');
    expect(header).toContain('https://example.org/compare/a...b');
    expect(part('docProps/core.xml').textContent).toContain('https://example.org/compare/a...b');
    expect(part('docProps/custom.xml').textContent).toContain(left.provisions[0]?.sources[0]?.url);
  });
});
