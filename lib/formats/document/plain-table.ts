/**
 * A table as every format writes it: what it is of, a head, and cells of lines. Tables of more than two
 * texts, matrices and tables of correspondence are written from this.
 */

export type TableLine = {
  readonly text: string;
  /** `title` stands out, `soft` steps back. */
  readonly as?: 'title' | 'soft';
};

export type TableCell = {
  readonly lines: readonly TableLine[];
  /** Language of the text in it (BCP 47); English where undefined. */
  readonly lang?: string;
};

export type TableRow = { readonly key: string; readonly cells: readonly TableCell[] };

export type TablePart = {
  /** Above the table; undefined where a file holds one. */
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
};

export type PlainTable = {
  readonly title: string;
  /** What a reader must know first: standing of the texts, how to read the table, its address. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly parts: readonly TablePart[];
  readonly address: string;
  /** ISO 8601. */
  readonly date: string;
};

export function cellOf(text: string, as?: TableLine['as']): TableCell {
  return { lines: text === '' ? [] : [{ text, ...(as && { as }) }] };
}

/**
 * A wide table as several that fit a page, each with the first column again: paper does not scroll.
 * Throws RangeError where not even one column would fit. O(cells).
 */
export function inBlocks({ head, rows }: TablePart, most: number): TablePart[] {
  if (most < 1) throw new RangeError('a block holds one column at least');
  const count = Math.max(1, Math.ceil((head.length - 1) / most));
  const size = Math.ceil((head.length - 1) / count);
  return Array.from({ length: count }, (_, block) => {
    const [from, to] = [1 + block * size, 1 + (block + 1) * size];
    const cut = <T>(cells: readonly T[]) => [...cells.slice(0, 1), ...cells.slice(from, to)];
    const caption = count === 1 ? {} : { caption: `Part ${block + 1} of ${count}` };
    return {
      ...caption,
      head: cut(head),
      rows: rows.map(({ key, cells }) => ({ key: `${key}-${block + 1}`, cells: cut(cells) })),
    };
  });
}
