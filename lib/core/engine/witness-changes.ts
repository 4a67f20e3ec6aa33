/**
 * How one witness differs from a passage of the base, as changes of the passage's text. A passage of
 * several provisions may be linked to a witness in part only: what it lacks of them is one change each,
 * and the wording of the rest is compared as one text.
 */

import type { Change, ComparedLink, CompareOptions } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import type { Vocabulary } from '@/lib/core/language/vocabulary';
import type { Provision } from '@/lib/core/treaty/provision';
import { diffWords } from './diff/diff';

/** Words of the base that read otherwise in a witness. Half-open UTF-16 range of the passage's text. */
export type WitnessChange = {
  readonly witness: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the moved block, in this witness. */
  readonly move?: number;
  /** Only paragraphs are parted or joined. */
  readonly divides?: true;
  /** The same words in other letters. */
  readonly spells?: true;
  /** A whole provision that the witness lacks. */
  readonly lacks?: true;
};

type Range = { readonly start: number; readonly end: number };

export type WordComparison = {
  readonly vocabulary: Vocabulary;
  readonly options: CompareOptions;
  readonly names: readonly string[];
};

/** A passage of the base and what a witness has for it. */
export type WitnessedPassage = {
  readonly base: readonly Provision[];
  readonly own: readonly Provision[];
  /** What links them; a provision of the base that stands in none is lacking in the witness. */
  readonly links: readonly ComparedLink[];
  readonly witness: number;
};

/**
 * The changes that turn the text of the passage into that of the witness, in order and not overlapping.
 * Where one link holds all of both, they were found before. O(n log n).
 */
export function witnessChanges(
  { base, own, links, witness }: WitnessedPassage,
  words: WordComparison,
): WitnessChange[] {
  const linked = new Set(links.flatMap(({ left }) => left));
  const lacked = new Set(base.flatMap(({ eId }) => (linked.has(eId) ? [] : [eId])));
  const gone = lackedRanges(base, lacked);
  const text = textOf(own);
  const [first, ...more] = links;
  const known = more.length === 0 && lacked.size === 0 ? first?.changes : undefined;
  const changes = known ?? wordChanges(base, lacked, text, words);
  const worded = changes.map(({ fromA, toA, fromB, toB, move, kind }): WitnessChange => {
    const start = beyond(gone, fromA, fromA < toA);
    const end = Math.max(start, beyond(gone, toA, false));
    return {
      ...{ witness, start, end, text: text.slice(fromB, toB) },
      ...(move !== undefined && { move }),
      ...(kind === 'spelling' && { spells: true }),
      ...(kind !== undefined && kind !== 'spelling' && { divides: true }),
    };
  });
  const omitted = gone
    .filter((range) => !worded.some(({ start, end }) => start <= range.start && end >= range.end))
    .map((range): WitnessChange => ({ witness, ...range, text: '', lacks: true }));
  return joinTouching([...worded, ...omitted].sort((a, b) => a.start - b.start || a.end - b.end));
}

function wordChanges(
  base: readonly Provision[],
  lacked: ReadonlySet<string>,
  text: string,
  { vocabulary, options, names }: WordComparison,
): readonly Change[] {
  const kept = textOf(base.filter(({ eId }) => !lacked.has(eId)));
  const settings = { ...options, names };
  return diffWords(tokenize(kept, vocabulary), tokenize(text, vocabulary), settings).changes;
}

/** Words that a comparison marks apart, since some of them bind, are one reading. O(changes). */
function joinTouching(changes: readonly WitnessChange[]): WitnessChange[] {
  const joined: WitnessChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.end === change.start && isWording(last) && isWording(change)) {
      joined[joined.length - 1] = { ...last, end: change.end, text: last.text + change.text };
    } else joined.push(change);
  }
  return joined;
}

function isWording({ move, divides, spells, lacks }: WitnessChange): boolean {
  return move === undefined && !divides && !spells && !lacks;
}

/** The texts of provisions as one. */
export function textOf(units: readonly Provision[]): string {
  return units.map(({ text }) => text).join('\n');
}

/** What must be cut from the text of a passage so that only what is not lacked is left, in order. */
function lackedRanges(base: readonly Provision[], lacked: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let isFirst = true;
  for (const { eId, text } of base) {
    const end = at + text.length;
    if (!lacked.has(eId)) isFirst = false;
    else ranges.push(isFirst ? { start: at, end: end + 1 } : { start: at - 1, end });
    at = end + 1;
  }
  return ranges;
}

/** An offset of the text without `gone` as one of the whole; `behind` what is cut there, or before it. */
function beyond(gone: readonly Range[], offset: number, behind: boolean): number {
  let at = offset;
  for (const { start, end } of gone) {
    if (start > at || (start === at && !behind)) break;
    at += end - start;
  }
  return at;
}
