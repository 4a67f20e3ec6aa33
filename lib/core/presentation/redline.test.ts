import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ComparedLink, Comparison } from '@/lib/core/comparison/comparison';
import { SEED } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { change, comparison, link } from '@/lib/core/testing/links';
import { redline, unifiedHtml } from './redline';
import { renderComparison } from './rendered-rows';

const pair = (changes: readonly Change[], more: Partial<ComparedLink> = {}): Comparison =>
  comparison({ links: [link([1], [1], { changes, ...more })] });
/** Without what every paragraph and mark has. */
const outline = (markup: string | undefined) =>
  markup?.replace(
    / (?:class|data-eid|data-change|data-number|data-unchecked|title|id)="[^"]*"/g,
    '',
  );
const unified = (a: string, b: string, compared: Comparison) => {
  const right = version({ slug: 'b', articles: [b] });
  const { rows } = renderComparison(version({ articles: [a] }), right, compared);
  const [row] = rows;
  return row && outline(unifiedHtml(row, right)?.html);
};

describe('redline', () => {
  it('stands deleted words before those inserted in their place', () => {
    const { text, deleted, inserted } = redline('old text', 'new text', [change(0, 3, 0, 3)]);
    expect(text).toBe('oldnew text');
    expect([deleted, inserted]).toEqual([[{ start: 0, end: 3 }], [{ start: 3, end: 6 }]]);
  });

  it('holds A without the inserted words and B without the deleted ones, on any changes', () => {
    const steps = fc.array(
      fc.tuple(
        fc.string({ maxLength: 6 }),
        fc.string({ maxLength: 4 }),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 6 },
    );
    const property = fc.property(steps, (given) => {
      let [a, b] = ['', ''];
      const changes = given.map(([equal, gone, come]) => {
        const [fromA, fromB] = [a.length + equal.length, b.length + equal.length];
        a += equal + gone;
        b += equal + come;
        return change(fromA, a.length, fromB, b.length);
      });
      const { text, deleted, inserted } = redline(a, b, changes);
      const without = (ranges: readonly { start: number; end: number }[]) =>
        ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      expect([without(inserted), without(deleted)]).toEqual([a, b]);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});

describe('unifiedHtml', () => {
  it('marks both sides in one text, in the paragraphs of B', () => {
    expect(unified('They shall go.', 'They may go.', pair([change(5, 10, 5, 8)]))).toBe(
      '<p>They <del>shall</del><ins>may</ins> go.</p>',
    );
    expect(unified('One two.', 'One two.', pair([]))).toBe('<p>One two.</p>');
  });

  it('keeps what was deleted at the end of a paragraph inside it', () => {
    const changes = [change(4, 10, 4, 4)];
    expect(unified('One. Gone.\nTwo.', 'One.\nTwo.', pair(changes))).toBe(
      '<p>One.<del> Gone.</del></p>\n<p>Two.</p>',
    );
  });

  it('shows a deleted paragraph as one, and leaves its number to the paragraph of B', () => {
    const built = unified('Gone.\nOne.\nTwo.', 'One.\nTwo.', pair([change(0, 6, 0, 0)]));
    expect(built).toBe('<p><del>Gone.</del></p>\n<p>One.</p>\n<p>Two.</p>');
    const right = version({ slug: 'b', articles: ['One.\nTwo.'] });
    const left = version({ articles: ['Gone.\nOne.\nTwo.'] });
    const [row] = renderComparison(left, right, pair([change(0, 6, 0, 0)])).rows;
    expect(row && unifiedHtml(row, right)?.html).toMatch(/data-number="1"[^>]*>One\./);
  });

  it('says what is owed and leaves rows without word changes to be shown as they stand', () => {
    const compared = pair([change(0, 5, 0, 3)], {
      obligations: [{ kind: 'modal', change: 0, before: 'Shall', after: 'May' }],
    });
    expect(unified('Shall go', 'May go', compared)).toContain('data-words="Shall → May"');
    const { changes: _, ...unmarked } = compared.links[0] as ComparedLink;
    expect(unified('Shall go', 'May go', { ...compared, links: [unmarked] })).toBeUndefined();
  });
});
