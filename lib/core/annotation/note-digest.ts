/**
 * What a page is given of its notes. A page shows hundreds, each of which may be as long as a chapter
 * and stand on twenty places; so notes are given by their beginnings, and from a total on by their
 * head lines, and the rest of a note is asked for when somebody reads it. What is left out is said.
 */

import { excerpt } from '@/lib/core/text/excerpt';
import { type Annotation, type AnnotationTarget, textOfTarget } from './annotation';
import { cutBody } from './cut-body';

/** How much of one note is given. */
type Measure = {
  /** Characters of its body, and of the words it quotes. */
  readonly body: number;
  readonly quote: number;
  /** Of its places; every text it stands on keeps one. */
  readonly places: number;
};

const BEGINNING: Measure = { body: 1000, quote: 160, places: 4 };
const HEAD_LINE: Measure = { body: 60, quote: 40, places: 1 };

/** Bytes that the beginnings on a page may take together, as a page sends them. */
const PAGE_BYTES = 96 * 1024;

/** Characters that a page writes as six: in HTML, and in scripts. */
const ESCAPED = /[&<>"'\\\u2028\u2029]/g;

/**
 * Notes as a page gives them, those that come first before the others: by their beginnings while there
 * is room, then by their head lines. The opened note is whole. O(size of the notes).
 */
export function digestNotes(notes: readonly Annotation[], openNote?: string): Annotation[] {
  let left = PAGE_BYTES;
  return notes.map((note) => {
    if (note.id === openNote) return note;
    const beginning = digestNote(note);
    const bytes = bytesOf(beginning);
    if (bytes > left) return digestNote(note, HEAD_LINE);
    left -= bytes;
    return beginning;
  });
}

/** The beginning of a note; the note itself where that is all of it. */
export function digestNote(note: Annotation, measure: Measure = BEGINNING): Annotation {
  const { body, cut } = cutBody(note.body, measure.body);
  const targets = fewTargets(note.targets, measure.places);
  const places = note.targets.length - targets.length;
  const quotes = targets.some(({ selector }) => selector.quote.exact.length > measure.quote);
  return {
    ...note,
    body,
    targets: targets.map((target) => withShortQuote(target, measure.quote)),
    ...((cut || quotes || places > 0) && { cut: { body: cut, places, quotes } }),
  };
}

/**
 * Bodies whole while they fit into `bytes` together, the rest by their beginnings: for files, which
 * have no "show all". O(size of the notes).
 */
export function boundBodies(notes: readonly Annotation[], bytes: number): Annotation[] {
  let left = bytes;
  return notes.map((note) => {
    left -= bytesOf(note.body);
    return left >= 0 ? note : { ...note, body: cutBody(note.body, BEGINNING.body).body };
  });
}

/** The first places of a note, one of each text among them. */
function fewTargets(targets: readonly AnnotationTarget[], most: number): AnnotationTarget[] {
  const texts = new Set<string>();
  const firsts = targets.filter((target) => {
    const text = textOfTarget(target);
    return !texts.has(text) && texts.add(text);
  });
  const kept = new Set(firsts.slice(0, 6));
  for (const target of targets) {
    if (kept.size >= most) break;
    kept.add(target);
  }
  return targets.filter((target) => kept.has(target));
}

function withShortQuote(target: AnnotationTarget, limit: number): AnnotationTarget {
  const { selector, anchor } = target;
  const quote = { ...selector.quote, exact: excerpt(selector.quote.exact, limit) };
  // A reader chooses among a handful of places, not among hundreds.
  const shown =
    anchor.state === 'ambiguous'
      ? { ...anchor, candidates: anchor.candidates.slice(0, 5) }
      : anchor;
  return { ...target, selector: { ...selector, quote }, anchor: shown };
}

/** Bytes that a value takes in a page. O(size). */
function bytesOf(value: unknown): number {
  const json = JSON.stringify(value);
  return new TextEncoder().encode(json).length + 5 * (json.match(ESCAPED)?.length ?? 0);
}
