/**
 * The changes that the page shows, or the passages that its texts share. Rows far from the window are not
 * laid out, and asking for the place of anything in one would lay it out: rows are asked first, words only
 * where they may be in sight.
 */

export type ChangeOnPage = {
  readonly row: HTMLElement;
  /** Its pieces in reading order, on both sides. */
  readonly pieces: readonly HTMLElement[];
};

/** Passages named by a number are stepped through; the others lie in them or beside. */
const NUMBER = /^\d+$/;

/**
 * In reading order, leaving out those of hidden rows; a passage that is answered in another row counts
 * where it is read first. O(changes).
 */
export function changesOnPage(shared = false): ChangeOnPage[] {
  const rows = document.querySelectorAll<HTMLElement>('section[data-relation]');
  const known = new Map<string, HTMLElement[]>();
  return Array.from(rows).flatMap((row) => {
    const found = row.querySelectorAll<HTMLElement>(shared ? '.shared[data-p]' : '[data-change]');
    if (found.length === 0 || row.offsetParent === null) return [];
    const changes = new Map<string, HTMLElement[]>();
    for (const piece of found) {
      const id = (shared ? piece.dataset.p : piece.dataset.change) ?? '';
      if (shared && !NUMBER.test(id)) continue;
      const pieces = known.get(id);
      if (pieces) pieces.push(piece);
      else {
        const first = [piece];
        known.set(id, first);
        changes.set(id, first);
      }
    }
    // By number: the two columns of a row are read together.
    return [...changes]
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, pieces]) => ({ row, pieces }));
  });
}

const LEVELS: Readonly<Record<string, string>> = {
  words: 'same words',
  form: 'same words in another form',
  order: 'same words in another order',
  sentence: 'reworded sentence',
  concept: 'same concept',
};

/** "same words, 14": what the passage is, to the ear; '' for a change. */
export function passageWords({ pieces: [first] }: ChangeOnPage): string {
  const { level = '', words } = first?.dataset ?? {};
  const name = LEVELS[level] ?? '';
  return words === undefined ? name : `${name}, ${words}`;
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
  for (const piece of document.querySelectorAll('[data-current]:is([data-change], .shared)')) {
    piece.removeAttribute('data-current');
  }
  for (const piece of pieces) piece.setAttribute('data-current', '');
}
