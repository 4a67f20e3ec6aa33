/**
 * The changes that the page shows. Rows far from the window are not laid out, and asking for the place
 * of anything in one would lay it out: rows are asked first, words only where they may be in sight.
 */

export type ChangeOnPage = {
  readonly row: HTMLElement;
  /** Its pieces in reading order, on both sides. */
  readonly pieces: readonly HTMLElement[];
};

/** In reading order, leaving out those of hidden rows. O(changes). */
export function changesOnPage(): ChangeOnPage[] {
  const rows = document.querySelectorAll<HTMLElement>('section[data-relation]');
  return Array.from(rows).flatMap((row) => {
    const found = row.querySelectorAll<HTMLElement>('[data-change]');
    if (found.length === 0 || row.offsetParent === null) return [];
    const changes = new Map<string, HTMLElement[]>();
    for (const piece of found) {
      const id = piece.dataset.change ?? '';
      const pieces = changes.get(id);
      if (pieces) pieces.push(piece);
      else changes.set(id, [piece]);
    }
    // By number: the two columns of a row are read together.
    return [...changes]
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, pieces]) => ({ row, pieces }));
  });
}

/** How many of the changes lie above what the window shows. */
export function countAbove(changes: readonly ChangeOnPage[]): number {
  const next = changes.findIndex(({ row, pieces: [first] }) => {
    if (row.getBoundingClientRect().bottom < 0) return false;
    return first !== undefined && first.getBoundingClientRect().top >= 0;
  });
  return next === -1 ? changes.length : next;
}

/** Marks the pieces of one change as the current one, and no others. */
export function markCurrent(pieces: readonly HTMLElement[]): void {
  for (const piece of document.querySelectorAll('[data-change][data-current]')) {
    piece.removeAttribute('data-current');
  }
  for (const piece of pieces) piece.setAttribute('data-current', '');
}
