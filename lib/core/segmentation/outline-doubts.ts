/**
 * What a person should look at in an outline as it stands: the counts are asked anew after every
 * correction, and what was said of a line is silent once the line was settled.
 */

import { gapBetween, isFirst } from './heading-sequence';
import type { OutlineItem } from './outline';
import { isGroupRole } from './outline-place';
import { type PlacedItem, placedItems } from './outline-provisions';
import { type HeadingKey, readHeading } from './read-heading';
import type { SegmentIssue } from './segmented';

export type Doubt = SegmentIssue & {
  readonly id: string;
  /** The item that begins at its line or stands around it; undefined where it is of the whole. */
  readonly itemId?: string;
};

/** What a person settles by an edit at the line itself. */
const OF_A_LINE: ReadonlySet<SegmentIssue['code']> = new Set([
  'heading-not-taken',
  'number-repeated',
  'empty-article',
]);
const OF_THE_COUNT: ReadonlySet<SegmentIssue['code']> = new Set(['first-number', 'number-missing']);

/** In the order of lines. O(n + issues · log n). */
export function doubtsOf(
  outline: readonly OutlineItem[],
  issues: readonly SegmentIssue[],
): readonly Doubt[] {
  const items = [...outline].sort((one, other) => one.line - other.line);
  const settled = settledLines(outline);
  const placed = placedItems(outline);
  const articles = placed.filter(({ item }) => item.role === 'article');
  const open = issues.filter(({ code, line }) => {
    if (OF_THE_COUNT.has(code)) return false;
    if (code === 'no-structure') return articles.length < 2;
    return !(OF_A_LINE.has(code) && settled.has(line));
  });
  const seen = new Map<string, number>();
  return [...open, ...countDoubts(placed)]
    .sort((one, other) => one.line - other.line)
    .map((issue): Doubt => {
      const name = `${issue.code}:${issue.line}`;
      const turn = (seen.get(name) ?? 0) + 1;
      seen.set(name, turn);
      const itemId = issue.line > 0 ? itemAt(items, issue.line)?.id : undefined;
      return { ...issue, id: `${name}:${turn}`, ...(itemId !== undefined && { itemId }) };
    });
}

/** Lines where something begins that is taken, or was left out by a person. */
function settledLines(outline: readonly OutlineItem[]): ReadonlySet<number> {
  return new Set(
    outline.filter(({ role, was }) => role !== 'left-out' || was).map(({ line }) => line),
  );
}

/** The last item that begins at the line or before it. O(log n). */
function itemAt(items: readonly OutlineItem[], line: number): OutlineItem | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** The counts of articles, each in its annex or group: where they begin late, miss or repeat a number. */
function countDoubts(placed: readonly PlacedItem[]): SegmentIssue[] {
  const counts = new Map<string, { last?: PlacedItem; key?: HeadingKey }>();
  const issues: SegmentIssue[] = [];
  let inGroup = false;
  for (const one of placed) {
    const { item, eId } = one;
    if (isGroupRole(item.role)) inGroup = true;
    if (item.role !== 'article') continue;
    const key = keyOf(item.number ?? '');
    const scope = eId.slice(0, Math.max(0, eId.lastIndexOf('__')));
    const count = counts.get(scope) ?? {};
    if (key) {
      const issue = issueAt(one, key, { ...count, inGroup });
      if (issue) issues.push({ line: item.line, ...issue });
      counts.set(scope, { last: one, key });
    }
    inGroup = false;
  }
  return issues;
}

function issueAt(
  { item }: PlacedItem,
  key: HeadingKey,
  before: { last?: PlacedItem; key?: HeadingKey; inGroup: boolean },
): Pick<SegmentIssue, 'code' | 'message'> | undefined {
  const { number = '' } = item;
  if (!before.last || !before.key) {
    if (isFirst(key) || (before.inGroup && key[0] % 100 === 1)) return undefined;
    const message = `The first article is ${number}: what stands before it was not found.`;
    return { code: 'first-number', message };
  }
  const earlier = before.last.item.number ?? '';
  if (before.key.join() === key.join()) {
    return {
      code: 'number-repeated',
      message: `Two articles one after the other are numbered ${number}.`,
    };
  }
  const gap = gapBetween(before.key, key, before.inGroup);
  if (gap === undefined) {
    const message = `Article ${number} follows article ${earlier}: the count goes back.`;
    return { code: 'counts-anew', message };
  }
  if (gap === 0) return undefined;
  const message = `Article ${number} follows article ${earlier}: what stands between was not found.`;
  return { code: 'number-missing', message };
}

function keyOf(number: string): HeadingKey | undefined {
  if (number === '') return undefined;
  return [`Article ${number}`, `第${number}条`]
    .map((line) => readHeading(line))
    .find((heading) => heading?.printed === number)?.key;
}
