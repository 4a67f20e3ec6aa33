/**
 * The paragraphs and points of a unit, read from its lines. Treaties number paragraphs `1.`, `(1)`,
 * `①` and points `(a)`, `a)`, `а)`; the numbers count only as a rising run from the first, so that a
 * wrapped line which happens to begin with a year or a letter is not taken for one. Lines without any
 * number are paragraphs counted by place. eIds after the Akoma Ntoso naming convention, as in
 * `provision.ts`.
 */

import type { Provision } from '@/lib/core/treaty/provision';
import { readNumeral } from './numerals';

/** A line's number: where its words begin, and what it counts. */
export type LineLabel = {
  readonly level: 'paragraph' | 'point';
  /** As printed, without brackets and stops: `2`, `a`, `③`. */
  readonly printed: string;
  /** Its place in the count, from 1. */
  readonly value: number;
  /** UTF-16 length of the label with the space behind it. */
  readonly length: number;
};

const LABEL =
  /^(?:[(（]\s*([\p{Nd}]{1,3}|[\p{Ll}]{1,4}|[\p{Lu}])\s*[)）]|([\p{Nd}]{1,3}|\p{Ll})\s*(?:[.)．]|ـ|-(?=\s))(?!\p{Nd})|([①-⑳])|([一二三四五六七八九十]{1,3})、)\s*(?=\S)/u;

const LETTERS: readonly string[] = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя'];

/** The number a line begins with; undefined when it begins with none. O(1). */
export function lineLabel(line: string): LineLabel | undefined {
  const match = LABEL.exec(line);
  if (!match) return undefined;
  const [whole, inBrackets, withStop, circled, chinese] = match;
  const printed = inBrackets ?? withStop ?? circled ?? chinese ?? '';
  const point = /^\p{L}/u.test(printed) && chinese === undefined;
  const value = point ? letterValue(printed) : readNumeral(printed);
  if (value === undefined || value < 1) return undefined;
  return { level: point ? 'point' : 'paragraph', printed, value, length: whole.length };
}

function letterValue(printed: string): number | undefined {
  if (printed.length === 1) {
    for (const alphabet of LETTERS) {
      const place = alphabet.indexOf(printed.toLowerCase());
      if (place >= 0) return place + 1;
    }
  }
  return /^[ivx]+$/i.test(printed) ? readNumeral(printed) : undefined;
}

type Line = { readonly start: number; readonly text: string; readonly label?: LineLabel };

/**
 * Paragraphs and points of a unit's text, in document order; none for a text of one line. Parts are
 * slices of the text, with their numbers in them. O(n).
 */
export function partsOfText(unit: Provision): Provision[] {
  const lines = linesOf(unit.text);
  if (lines.length < 2) return [];
  const numbered = risingRun(lines, 'paragraph');
  const openings = numbered.length > 0 ? numbered : lines.map((_, index) => index);
  return openings.flatMap((from, place) => {
    const to = (openings[place + 1] ?? lines.length) - 1;
    return paragraph(unit, lines, { from, to, numbered: numbered.length > 0, place });
  });
}

function linesOf(text: string): Line[] {
  let start = 0;
  const lines: Line[] = [];
  for (const raw of text.split('\n')) {
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    if (words !== '') {
      const label = lineLabel(words);
      lines.push({ start: start + lead, text: words, ...(label && { label }) });
    }
    start += raw.length + 1;
  }
  return lines;
}

/** Indices of the lines whose labels of a level count 1, 2, 3 …; none for fewer than two. */
function risingRun(lines: readonly Line[], level: LineLabel['level'], from = 0): number[] {
  const run: number[] = [];
  lines.forEach(({ label }, index) => {
    if (label?.level === level && label.value === run.length + 1) run.push(index + from);
  });
  return run.length >= 2 ? run : [];
}

type Span = {
  readonly from: number;
  readonly to: number;
  readonly numbered: boolean;
  readonly place: number;
};

function paragraph(unit: Provision, lines: readonly Line[], span: Span): Provision[] {
  const { from, to, numbered, place } = span;
  const number = numbered ? (lines[from]?.label?.printed ?? '') : undefined;
  const eId = `${unit.eId}__para_${place + 1}`;
  const points = risingRun(lines.slice(from, to + 1), 'point', from);
  const whole = part(unit, lines, { eId, kind: 'paragraph', parent: unit.eId, from, to, number });
  const inner = points.map((at, index) =>
    part(unit, lines, {
      eId: `${eId}__point_${pointName(lines[at]?.label?.printed, index)}`,
      kind: 'point',
      parent: eId,
      from: at,
      to: (points[index + 1] ?? to + 1) - 1,
      number: lines[at]?.label?.printed,
    }),
  );
  return [whole, ...inner];
}

/** The letter where an eId can hold it; a Cyrillic or other letter by its place. */
function pointName(printed: string | undefined, index: number): string {
  return printed !== undefined && /^[a-z]$/.test(printed) ? printed : String(index + 1);
}

type PartPlace = {
  readonly eId: string;
  readonly kind: 'paragraph' | 'point';
  readonly parent: string;
  readonly from: number;
  readonly to: number;
  readonly number: string | undefined;
};

function part(unit: Provision, lines: readonly Line[], place: PartPlace): Provision {
  const { eId, kind, parent, from, to, number } = place;
  const start = lines[from]?.start ?? 0;
  const last = lines[to];
  const end = last ? last.start + last.text.length : start;
  return {
    eId,
    kind,
    parent,
    ...(number !== undefined && { number }),
    text: unit.text.slice(start, end),
    start,
    state: unit.state,
    sources: unit.sources,
  };
}
