/**
 * The marks of notes in the page's text. They are painted on the server inside HTML that React does
 * not look into, so what changes with the open note is set on the elements themselves.
 */

import { openFolds } from '@/components/ui/open-folds';

/** What opens notes when it is pressed: their words, or the sign beside a provision's name. */
export const OPENS_NOTES = 'mark.note, .note-sign';

/**
 * What shows a note in the text: all pieces of its highlight, in document order; for one without
 * highlight the signs of the provisions it is about, those that name it first before the others.
 */
export function marksOf(id: string): HTMLElement[] {
  const name = CSS.escape(id);
  const marks = document.querySelectorAll<HTMLElement>(`mark.note[data-notes~="${name}"]`);
  if (marks.length > 0) return Array.from(marks);
  const signs = document.querySelectorAll<HTMLElement>(`.note-sign[data-note-ids~="${name}"]`);
  return Array.from(signs);
}

/** For every note that the text shows, the first of its `marksOf`: one walk for many cards. */
export function firstMarks(): ReadonlyMap<string, HTMLElement> {
  const firsts = new Map<string, HTMLElement>();
  for (const selector of ['mark.note', '.note-sign']) {
    const own = new Map<string, HTMLElement>();
    for (const mark of document.querySelectorAll<HTMLElement>(selector)) {
      for (const id of notesOf(mark)) if (!own.has(id)) own.set(id, mark);
    }
    for (const [id, mark] of own) if (!firsts.has(id)) firsts.set(id, mark);
  }
  return firsts;
}

/** The notes that a mark covers or a sign counts, as it names them. */
export function notesOf(mark: Element): string[] {
  const names = mark.getAttribute('data-notes') ?? mark.getAttribute('data-note-ids') ?? '';
  return names.split(' ').filter((id) => id !== '');
}

/** Of the notes under a mark, the one to open: each press on the same words opens the next one. */
export function nextNote(ids: readonly string[], open: string | undefined): string | undefined {
  const last = open === undefined ? -1 : ids.indexOf(open);
  return ids[(last + 1) % ids.length];
}

/** Marks the pieces of one note as the open one, and no others. */
export function markOpen(id: string | undefined): void {
  for (const mark of document.querySelectorAll(`:is(${OPENS_NOTES})[data-active]`)) {
    mark.removeAttribute('data-active');
  }
  if (id === undefined) return;
  for (const mark of marksOf(id)) mark.setAttribute('data-active', '');
}

/**
 * Brings an element into the middle of the view. At once: over a long treaty a smooth scroll takes
 * seconds, and the flash shows where one has arrived.
 */
export function reveal(element: Element, block: ScrollLogicalPosition = 'center'): void {
  openFolds(element);
  element.scrollIntoView({ block, behavior: 'instant' });
}
