import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/core/engine/compare';
import { version } from '@/lib/core/testing/build';
import type { ExportedComparison } from '../document/exported-comparison';
import { exportOf, noteOn } from '../testing/comparisons';
import { linesOf } from '../testing/lines';
import { elementsIn, readDocx } from '../testing/read-docx';
import { docxRedline } from './redline-document';
import { docxSynopsis } from './synopsis-document';

const LEFT = version({
  slug: 'a',
  articles: ['Peace lasts for ever.', 'Trade grows every year.', 'Energy is shared fairly by all.'],
});
const RIGHT = version({
  slug: 'b',
  articles: [
    'Energy is shared equally by all.',
    'Peace lasts for years.',
    'Trade grows every month.',
  ],
});

const NOTES = {
  left: [noteOn(LEFT, 'lasts for ever', 'On A'), noteOn(LEFT, 'nowhere to be found', 'Lost')],
  right: [noteOn(RIGHT, 'shared equally', 'On B'), noteOn(RIGHT, 'every', 'Also on B')],
};

/** The words between the edges of a comment, those of deletions included. */
function commented(xml: Uint8Array, says: string): string {
  const { part } = readDocx(xml);
  const comment = elementsIn(part('word/comments.xml'), 'comment').find((one) =>
    one.textContent?.endsWith(says),
  );
  const id = comment?.getAttribute('w:id');
  const body = part('word/document.xml');
  let inside = false;
  let words = '';
  const walk = (node: typeof body) => {
    for (const child of node.childNodes) {
      if (child.nodeType !== 1) continue;
      const one = child as typeof body;
      if (one.getAttribute('w:id') === id && one.localName === 'commentRangeStart') inside = true;
      if (one.getAttribute('w:id') === id && one.localName === 'commentRangeEnd') inside = false;
      if (inside && (one.localName === 't' || one.localName === 'delText'))
        words += one.textContent;
      walk(one);
    }
  };
  walk(body);
  return words;
}

const WRITERS: readonly [string, (exported: ExportedComparison) => Uint8Array][] = [
  ['redline', docxRedline],
  ['synopsis', docxSynopsis],
];

describe.each(WRITERS)('notes in a %s', (name, write) => {
  const comparison = compareTexts(LEFT, RIGHT);
  const bytes = write(exportOf(LEFT, RIGHT, { comparison, notes: NOTES }));

  it('are comments with author, date and words', () => {
    const comments = elementsIn(readDocx(bytes).part('word/comments.xml'), 'comment');
    expect(comments).toHaveLength(4);
    for (const comment of comments) {
      expect(comment.getAttribute('w:author')).toBe('Ada Lovelace');
      expect(comment.getAttribute('w:date')).toBe('2026-01-01T11:00:00Z');
      expect(comment.getAttribute('w:initials')).toBe('AL');
    }
  });

  it('stand on the words of their own side', () => {
    expect(commented(bytes, 'On B')).toContain('equally');
    expect(commented(bytes, 'On A')).toContain('ever');
    if (name === 'synopsis') {
      expect(commented(bytes, 'On A')).toBe('lasts for ever');
      expect(commented(bytes, 'On B')).toBe('shared equally');
    }
  });

  it('are opened, closed and referred to once each', () => {
    const body = readDocx(bytes).part('word/document.xml');
    const ids = (element: string) =>
      elementsIn(body, element)
        .map((one) => one.getAttribute('w:id'))
        .sort();
    expect(ids('commentRangeStart')).toEqual(['0', '1', '2', '3']);
    expect(ids('commentRangeEnd')).toEqual(['0', '1', '2', '3']);
    expect(ids('commentReference')).toEqual(['0', '1', '2', '3']);
  });

  it('say when their words have no certain place', () => {
    const comments = elementsIn(readDocx(bytes).part('word/comments.xml'), 'comment');
    const lost = comments.find((comment) => comment.textContent?.endsWith('Lost'));
    expect(lost?.textContent).toContain('no certain place there: “nowhere to be found”');
  });

  it('are left out when none are given', () => {
    const plain = readDocx(write(exportOf(LEFT, RIGHT)));
    expect(plain.paths).not.toContain('word/comments.xml');
  });
});

describe('notes in a redline', () => {
  it('change nothing of either text', () => {
    const { accepted, rejected } = readDocx(docxRedline(exportOf(LEFT, RIGHT, { notes: NOTES })));
    expect(accepted.filter((line) => line !== '')).toEqual(linesOf(RIGHT));
    expect(rejected.filter((line) => line !== '')).toEqual(linesOf(LEFT));
  });
});
