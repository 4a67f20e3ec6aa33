/**
 * How statements that were read stand to those that were labelled. A statement is found where one that
 * was read shares half of its words (Dice, over the words of force, action and bearer by their place);
 * each is used once, the likest first. Elements are then compared span by span, and everything of a
 * statement that was not found, or should not have been, counts against the reader.
 */

import { ELEMENTS, type Element, type StatementSpan } from '@/lib/core/comparison/statement';
import type { LabelledStatement } from './gold';

export type Counts = { right: number; read: number; labelled: number };

/** Exact spans, words at their places, and exact spans within the statements that were found. */
export type ElementCounts = { exact: Counts; words: Counts; found: Counts };

export type Score = {
  readonly statements: Counts;
  /** `right` of `labelled` statements that were found have the labelled class of force. */
  readonly force: Counts;
  readonly elements: Readonly<Record<Element, ElementCounts>>;
};

/** Statements are the same one from here on. */
const SAME = 0.5;

export function emptyScore(): Score {
  const counts = () => ({ right: 0, read: 0, labelled: 0 });
  const elements = Object.fromEntries(
    ELEMENTS.map((element) => [element, { exact: counts(), words: counts(), found: counts() }]),
  );
  return {
    statements: counts(),
    force: counts(),
    elements: elements as Record<Element, ElementCounts>,
  };
}

/** Index pairs of labelled and read statements, the likest first. */
export function pairUp(
  labelled: readonly LabelledStatement[],
  read: readonly LabelledStatement[],
  text: string,
): [number, number][] {
  const cores = (statements: readonly LabelledStatement[]) =>
    statements.map(({ elements }) =>
      words(text, [...(elements.force ?? []), ...(elements.action ?? []), ...(elements.who ?? [])]),
    );
  const ours = cores(labelled);
  const theirs = cores(read);
  const likest = ours
    .flatMap((own, row) => theirs.map((other, column) => ({ row, column, like: dice(own, other) })))
    .filter(({ like }) => like >= SAME)
    .sort(
      (one, other) => other.like - one.like || one.row - other.row || one.column - other.column,
    );
  const rows = new Set<number>();
  const columns = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { row, column } of likest) {
    if (rows.has(row) || columns.has(column)) continue;
    rows.add(row);
    columns.add(column);
    pairs.push([row, column]);
  }
  return pairs;
}

/** Adds what a text's statements count to a score. */
export function addText(
  score: Score,
  labelled: readonly LabelledStatement[],
  read: readonly LabelledStatement[],
  text: string,
): void {
  const partner = new Map(pairUp(labelled, read, text));
  const used = new Set(partner.values());
  add(score.statements, partner.size, read.length, labelled.length);
  labelled.forEach((own, row) => {
    const other = read[partner.get(row) ?? -1];
    if (other !== undefined) add(score.force, own.force === other.force ? 1 : 0, 1, 1);
    addElements(score, text, own, other);
  });
  read.forEach((other, column) => {
    if (!used.has(column)) addElements(score, text, undefined, other);
  });
}

function addElements(
  score: Score,
  text: string,
  own: LabelledStatement | undefined,
  other: LabelledStatement | undefined,
): void {
  for (const element of ELEMENTS) {
    const counts = score.elements[element];
    const labelled = bordered(text, own?.elements[element] ?? [], element);
    const read = bordered(text, other?.elements[element] ?? [], element);
    const right = common(labelled, read);
    add(counts.exact, right, read.size, labelled.size);
    if (own !== undefined && other !== undefined) {
      add(counts.found, right, read.size, labelled.size);
    }
    const ownWords = words(text, own?.elements[element] ?? []);
    const otherWords = words(text, other?.elements[element] ?? []);
    add(counts.words, common(ownWords, otherWords), otherWords.size, ownWords.size);
  }
}

/**
 * Spans as they are compared exactly: neighbours with only blanks, punctuation, "and" or "or" between
 * them are one; blanks, punctuation, articles and "and" at either end do not count, nor "to" and "of" of force
 * and the preposition before the one to whom a thing is done.
 */
export function bordered(
  text: string,
  spans: readonly StatementSpan[],
  element: Element,
): Set<string> {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && idleBetween(text.slice(last.end, start))) last.end = end;
    else merged.push({ start, end });
  }
  const idle = IDLE[element] ?? /^(?:an?|the|and)$/i;
  const found = new Set<string>();
  for (const { start, end } of merged) {
    const kept = [...text.slice(start, end).matchAll(WORD)];
    while (kept.length > 0 && idle.test(kept[0]?.[0] ?? '')) kept.shift();
    while (kept.length > 0 && idle.test(kept.at(-1)?.[0] ?? '')) kept.pop();
    const [first] = kept;
    const last = kept.at(-1);
    if (first === undefined || last === undefined) continue;
    found.add(`${start + first.index}-${start + last.index + last[0].length}`);
  }
  return found;
}

function idleBetween(gap: string): boolean {
  return [...gap.matchAll(WORD)].every(([word]) => /^(?:and|or)$/i.test(word));
}

const IDLE: Readonly<Partial<Record<Element, RegExp>>> = {
  force: /^(?:an?|the|and|to|of)$/i,
  to: /^(?:an?|the|and|to|for|with|before|upon)$/i,
};

const WORD = /[\p{L}\p{N}]+/gu;

/** The words in spans, by the place where each begins. */
function words(text: string, spans: readonly StatementSpan[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (const { index } of text.slice(start, end).matchAll(WORD)) found.add(start + index);
  }
  return found;
}

function common<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  return [...one].filter((each) => other.has(each)).length;
}

function dice(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return one.size + other.size === 0 ? 0 : (2 * common(one, other)) / (one.size + other.size);
}

function add(counts: Counts, right: number, read: number, labelled: number): void {
  counts.right += right;
  counts.read += read;
  counts.labelled += labelled;
}
