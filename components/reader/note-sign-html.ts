import type { UnitNotes } from '@/lib/core/presentation/unit-notes';
import { type Html, html } from '@/lib/core/text/html';

/** Ids that one sign names at most: what it opens first, and where those notes are found again. */
const MOST_IDS = 100;

/** What says beside a provision's name how many notes lie in it, and opens them one after the other. */
export function noteSignHtml(notes: UnitNotes | undefined, name: string): Html | false {
  if (notes === undefined || notes.count === 0) return false;
  return signHtml(notes.ids, counted(notes.count, 'note'), `in ${name}`);
}

/** The same for the notes on several provisions together. */
export function pairSignHtml(ids: readonly string[], name: string): Html | false {
  return ids.length > 0 && signHtml(ids, counted(ids.length, 'pair note'), `on ${name}`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function signHtml(ids: readonly string[], said: string, where: string): Html {
  return html`<button type="button" class="note-sign" data-note-ids="${ids.slice(0, MOST_IDS).join(' ')}" aria-label="${said} ${where}" lang="en" dir="ltr">${said}</button>`;
}

/** What the element of a text says of a note on all of it: a bar at its margin. */
export function barHtml(notes: UnitNotes | undefined): Html | false {
  return notes?.whole === true && html` data-noted=""`;
}
