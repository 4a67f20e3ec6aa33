/**
 * The lines of a page from its pieces of text. A page in two columns is read column by column; a line
 * across both parts what stands above it from what stands below. Coordinates are those of PDF: points,
 * y upwards. The idea of the gutter is that of whitespace covers (Breuel 2002), reduced to one.
 */

import { raised } from '../generated-number';

export type PageItem = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line the letters stand on. */
  readonly base: number;
  readonly size: number;
};

export type PageLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly page: number;
  /** Edges of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number };
};

type Row = { readonly items: PageItem[]; readonly base: number; readonly size: number };
type Fragment = PageItem;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
/** Points between two places where the gutter is sought, and how many places there are at most. */
const STRIP = 2;
const MOST_STRIPS = 400;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The lines of a page in reading order. O(n log n). */
export function pageLines(items: readonly PageItem[], page: number): PageLine[] {
  const fragments = rowsOf(items).flatMap(fragmentsOf);
  if (fragments.length === 0) return [];
  const gutter = findGutter(fragments);
  if (gutter === undefined) return linesOf(fragments, page);
  const lines: PageLine[] = [];
  let band: Fragment[] = [];
  const settle = () => {
    for (const side of [
      band.filter(({ right }) => right <= gutter),
      band.filter(({ right }) => right > gutter),
    ]) {
      lines.push(...linesOf(side, page));
    }
    band = [];
  };
  for (const fragment of fragments) {
    const isAcross = fragment.left < gutter && fragment.right > gutter;
    if (!isAcross) band.push(fragment);
    else {
      settle();
      lines.push(...linesOf([fragment], page));
    }
  }
  settle();
  return lines;
}

/** Items that stand on one line, from top to bottom; raised numbers belong to the line beside them. */
function rowsOf(items: readonly PageItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort(
    (one, other) => other.base - one.base || one.left - other.left,
  )) {
    const row = rows.at(-1);
    const near = row && row.base - item.base < 0.5 * Math.max(row.size, item.size);
    if (!near) rows.push({ items: [item], base: item.base, size: item.size });
    else if (item.size > 1.2 * row.size) {
      rows[rows.length - 1] = { items: [...row.items, item], base: item.base, size: item.size };
    } else row.items.push(item);
  }
  return rows;
}

/** A row parted where a wide gap may be the gutter between columns. */
function fragmentsOf({ items, base, size }: Row): Fragment[] {
  const sorted = [...items].sort((one, other) => one.left - other.left);
  const groups: PageItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    if (item.left - right > 1.3 * size) groups.push([]);
    groups.at(-1)?.push(item);
    right = Math.max(right, item.right);
  }
  return groups.map((group) => ({
    text: joinItems(group, base, size),
    left: group[0]?.left ?? 0,
    right: Math.max(...group.map((item) => item.right)),
    base,
    size,
  }));
}

function joinItems(group: readonly PageItem[], base: number, size: number): string {
  const whole = group.map(({ text }) => text).join('');
  const isRtl = (whole.match(RTL)?.length ?? 0) > whole.length / 3;
  const ordered = isRtl ? [...group].reverse() : group;
  let text = '';
  let before: PageItem | undefined;
  for (const item of ordered) {
    const gap = before ? Math.max(item.left - before.right, before.left - item.right) : 0;
    const isWide = WIDE.test(text.slice(-1)) && WIDE.test(item.text.slice(0, 1));
    const isRaised = item.size < 0.85 * size && item.base > base + 0.15 * size;
    if (!isRaised && gap > (isWide ? 0.5 : 0.15) * size) text += ' ';
    text += isRaised ? raised(item.text) : item.text;
    before = item;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The middle of the blank strip between two columns of text; undefined for one column. */
function findGutter(fragments: readonly Fragment[]): number | undefined {
  const left = Math.min(...fragments.map((one) => one.left));
  const right = Math.max(...fragments.map((one) => one.right));
  const width = right - left;
  const { at, crossing } = leastCrossed(fragments, left + 0.3 * width, 0.4 * width);
  if (crossing > 0.15 * fragments.length) return undefined;
  const columns = [
    fragments.filter((one) => one.right <= at),
    fragments.filter((one) => one.left >= at),
  ];
  const full = columns.every((column) => {
    const wide = column.filter((one) => one.right - one.left > 0.25 * width);
    return wide.length >= 4 && wide.length >= 0.4 * column.length;
  });
  return full ? at : undefined;
}

/** The place that the fewest fragments cross, and how many; every two points, on a page of usual width. O(n). */
function leastCrossed(fragments: readonly Fragment[], from: number, width: number) {
  const step = Math.max(STRIP, width / MOST_STRIPS);
  // How many more fragments cross a place than the place before it.
  const more = new Int32Array(Math.floor(Math.max(0, width) / step) + 2);
  const last = more.length - 2;
  for (const { left, right } of fragments) {
    const first = Math.max(0, Math.floor((left - from) / step) + 1);
    const end = Math.min(last + 1, Math.ceil((right - from) / step));
    if (first >= end) continue;
    more[first] = (more[first] ?? 0) + 1;
    more[end] = (more[end] ?? 0) - 1;
  }
  let [best, fewest, crossing] = [0, Number.POSITIVE_INFINITY, 0];
  for (let place = 0; place <= last; place += 1) {
    crossing += more[place] ?? 0;
    if (crossing < fewest) [best, fewest] = [place, crossing];
  }
  return { at: from + best * step, crossing: fewest };
}

/** Fragments of one column as lines; those of one row belong together. */
function linesOf(fragments: readonly Fragment[], page: number): PageLine[] {
  if (fragments.length === 0) return [];
  const column = {
    left: Math.min(...fragments.map(({ left }) => left)),
    right: Math.max(...fragments.map(({ right }) => right)),
  };
  const rows: Fragment[][] = [];
  for (const fragment of fragments) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].base - fragment.base) < 0.1) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => {
    const [first] = row as [Fragment];
    return {
      text: joinItems(row, first.base, first.size),
      left: first.left,
      right: Math.max(...row.map(({ right }) => right)),
      base: first.base,
      size: first.size,
      page,
      column,
    };
  });
}
