/** What stands before the words that bind: conditions and other adverbials, then the subject. */

import { behindBracket, type Clause, type Range, trimmed } from '../clause';
import type { Part } from '../draft';
import { LEADING, OPENERS } from './adjuncts';
import type { Opener } from './opener';
import { ACTORS, COORDINATORS, PREPOSITIONS, STRONG_STARTS } from './words';

export type Head = { readonly subject: Range | undefined; readonly parts: readonly Part[] };

type Segment = Range & {
  readonly opener: Opener | undefined;
  /** Begins as a noun phrase: 2 with an article or pronoun, 1 with a capital. */
  readonly noun: number;
};

/** Words that join a clause to the one before; they belong to no element. */
const CONNECTIVES = `that therefore however accordingly consequently furthermore moreover likewise also thus then so
  hereby further nevertheless similarly`;
const IDLE: ReadonlySet<string> = new Set([...COORDINATORS, ...CONNECTIVES.split(/\s+/)]);
const DROPPED: Opener = { element: undefined, reach: 'phrase' };

/** Reads tokens from..to, which end right before the words that bind. */
export function readHead(clause: Clause, from: number, to: number): Head {
  const range = trimmed(clause, { from, to }, IDLE);
  if (range.from >= range.to) return { subject: undefined, parts: [] };
  const segments = segmentsOf(clause, range);
  const place = subjectPlace(segments);
  if (place === undefined) return insideOne(clause, segments);
  const parts = leadingParts(clause, segments.slice(0, place));
  let end = place + 1;
  while (end < segments.length && segments[end]?.opener === undefined) end += 1;
  const behind = leadingParts(clause, segments.slice(end));
  const [first, last] = [segments[place], segments[end - 1]];
  if (first === undefined || last === undefined) return { subject: undefined, parts };
  const subject = withoutAdverb(clause, trimmed(clause, { from: first.from, to: last.to }, IDLE));
  return { subject, parts: [...parts, ...behind] };
}

/** "they freely": the adverb is the verb's. */
function withoutAdverb(clause: Clause, { from, to }: Range): Range {
  let end = to;
  while (
    end > from + 1 &&
    /^(?:also|jointly|both|each|\p{L}{4,}ly)$/u.test(clause[end - 1]?.low ?? '')
  ) {
    if (['family', 'assembly', 'each', 'both'].includes(clause[end - 1]?.low ?? '')) break;
    end -= 1;
  }
  return { from, to: end };
}

/** Parts between commas that stand outside brackets. */
function segmentsOf(clause: Clause, { from, to }: Range): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  const close = (end: number) => {
    const inner = trimmed(clause, { from: start, to: end });
    if (inner.to > inner.from) segments.push(segment(clause, inner));
  };
  for (let at = from; at < to; at += 1) {
    const low = clause[at]?.low;
    if (low === '(') at = behindBracket(clause, at, to) - 1;
    else if (low === ',') {
      close(at);
      start = at + 1;
    }
  }
  close(to);
  return segments;
}

function segment(clause: Clause, range: Range): Segment {
  let at = range.from;
  while (at < range.to - 1 && COORDINATORS.has(clause[at]?.low ?? '')) at += 1;
  const opener = openerAt(clause, at, range.to);
  const low = clause[at]?.low ?? '';
  const begins = opener === undefined && at === range.from;
  const noun = !begins ? 0 : STRONG_STARTS.has(low) ? 2 : clause[at]?.capital === true ? 1 : 0;
  return { ...range, opener, noun };
}

function openerAt(clause: Clause, at: number, end: number): Opener | undefined {
  // "the Parties, as well as their agencies, shall"
  if (clause[at]?.low === 'as' && clause[at + 1]?.low === 'well') return undefined;
  const [known, leading] = [OPENERS.at(clause, at, end), LEADING.at(clause, at, end)];
  if (known !== undefined && known.to >= (leading?.to ?? 0)) return known.meaning;
  if (leading !== undefined) return leading.meaning;
  const low = clause[at]?.low ?? '';
  if (['which', 'who', 'whose', 'that'].includes(low) && end - at > 2) return DROPPED;
  // "Contracting Parties"
  if (ACTORS.has(clause[at + 1]?.low ?? '')) return undefined;
  return low.endsWith('ing') && low !== 'including' && low.length > 5 && !STRONG_STARTS.has(low)
    ? DROPPED
    : undefined;
}

/** The first segment when it is a noun, else the last noun behind the adverbials. */
function subjectPlace(segments: readonly Segment[]): number | undefined {
  if (segments[0]?.opener === undefined) return 0;
  for (const least of [2, 1]) {
    for (let index = segments.length - 1; index > 0; index -= 1) {
      if ((segments[index]?.noun ?? 0) >= least) return index;
    }
  }
  for (let index = segments.length - 1; index > 0; index -= 1) {
    if (segments[index]?.opener === undefined) return index;
  }
  return undefined;
}

/** Adverbials before or behind the subject; what has no opener of its own goes on with the one before. */
function leadingParts(clause: Clause, segments: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  for (const { from, to, opener } of segments) {
    const last = parts.at(-1);
    const joins = opener === undefined || startsWith(clause, from, ['and', 'or']);
    if (joins && last !== undefined) {
      parts[parts.length - 1] = { ...last, range: { from: last.range.from, to } };
    } else if (opener !== undefined) parts.push({ element: opener.element, range: { from, to } });
  }
  return parts.map((part) => ({ ...part, range: trimmed(clause, part.range, IDLE) }));
}

function startsWith(clause: Clause, at: number, words: readonly string[]): boolean {
  return words.includes(clause[at]?.low ?? '');
}

/** "Contracting", "High", "two" before "Parties". */
function isTitle(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  return ['contracting', 'high', 'two', 'both', 'member', 'signatory', 'other', 'the'].includes(
    low,
  );
}

/** "In that event the Parties shall": no comma parts the adverbial from the subject. */
function insideOne(clause: Clause, segments: readonly Segment[]): Head {
  const [last] = segments.slice(-1);
  if (last === undefined) return { subject: undefined, parts: [] };
  for (let at = last.to - 1; at > last.from; at -= 1) {
    const [before, low] = [clause[at - 1]?.low ?? '', clause[at]?.low ?? ''];
    if (!STRONG_STARTS.has(low) || PREPOSITIONS.has(before)) continue;
    while (at > last.from + 1 && isTitle(clause, at - 1)) at -= 1;
    const parts = leadingParts(clause, [...segments.slice(0, -1), { ...last, to: at }]);
    return { subject: withoutAdverb(clause, { from: at, to: last.to }), parts };
  }
  return { subject: undefined, parts: leadingParts(clause, segments) };
}
