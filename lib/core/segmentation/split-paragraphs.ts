/**
 * Paragraphs and points of a unit, read from its lines. The numbers count only as a rising run from the
 * first, so that a wrapped line which happens to begin with a year or a letter is not taken for one;
 * lists stand inside items of lists. Numbers that count leave the text and stand in `number`. Lines
 * without any number are paragraphs counted by place. eIds after the Akoma Ntoso naming convention, as
 * in `provision.ts`.
 */

import type { Provision } from '@/lib/core/treaty/provision';
import { type LineLabel, lineLabel } from './line-label';

export type SplitUnit = {
  /** The unit, without the numbers of its parts in its text, and the parts behind it. */
  readonly provisions: readonly Provision[];
  /** For each provision the line of the unit's text on which it begins, from 0. */
  readonly lines: readonly number[];
  /** What stood around the numbers, by line of the unit's text: brackets, stops. */
  readonly around: ReadonlyMap<number, string>;
};

type Line = { readonly text: string; readonly at: number; readonly label?: LineLabel };
type Item = { readonly from: number; readonly to: number };
type List = { readonly items: readonly Item[]; readonly style: string };

/** Lines of an item: bounds the work on hostile input. */
const LONGEST_ITEM = 1000;

/** A unit with its paragraphs and points, in document order. O(n · depth). */
export function withParts(unit: Provision): SplitUnit {
  return new Splitter(unit).split();
}

class Splitter {
  private readonly lines: readonly Line[];
  /** For each line the next one that has the second number in its style. */
  private readonly second: readonly number[];
  private readonly labelled = new Set<number>();
  private readonly parts: { readonly provision: Provision; readonly from: number; to: number }[] =
    [];

  constructor(private readonly unit: Provision) {
    this.lines = linesOf(unit.text);
    this.second = nextSeconds(this.lines);
  }

  split(): SplitUnit {
    if (this.lines.length >= 2) this.inUnit();
    const bodies = this.lines.map(({ text, label }, index) =>
      this.labelled.has(index) && label ? text.slice(label.length) : text,
    );
    const starts: number[] = [];
    let length = 0;
    for (const body of bodies) {
      starts.push(length);
      length += body.length + 1;
    }
    const text = bodies.join('\n');
    const parts = this.parts.map(({ provision, from, to }): Provision => {
      const start = starts[from] ?? 0;
      const end = (starts[to - 1] ?? 0) + (bodies[to - 1]?.length ?? 0);
      return { ...provision, text: text.slice(start, end), start };
    });
    return {
      provisions: [{ ...this.unit, text }, ...parts],
      lines: [0, ...this.parts.map(({ from }) => this.lines[from]?.at ?? 0)],
      around: this.around(),
    };
  }

  private around(): Map<number, string> {
    const found = new Map<number, string>();
    for (const index of this.labelled) {
      const line = this.lines[index];
      if (!line?.label) continue;
      const signs = line.text.slice(0, line.label.length).replace(line.label.printed, '').trim();
      if (signs !== '') found.set(line.at, signs);
    }
    return found;
  }

  /** Lists and plain lines as paragraphs, counted by place where they have no numbers. */
  private inUnit(): void {
    const to = this.lines.length;
    let place = 1;
    for (let from = 0; from < to; ) {
      const list = this.findList(from, to, new Set());
      if (list && place === 1 && this.isNumbered(list)) {
        this.paragraphs(list);
        return;
      }
      const first = list?.items[0]?.from ?? to;
      const end = list ? this.endOf(list) : to;
      if (first === from) this.points({ from, to: end }, this.unit.eId, new Set());
      for (let line = from; line < first; line += 1, place += 1) {
        this.plain({ from: line, to: line === first - 1 ? end : line + 1 }, place);
      }
      from = end;
    }
  }

  private plain({ from, to }: Item, place: number): void {
    const eId = `${this.unit.eId}__para_${place}`;
    this.add({ eId, kind: 'paragraph', parent: this.unit.eId, from, to });
    if (to > from + 1) this.points({ from: from + 1, to }, eId, new Set());
  }

  private isNumbered({ items }: List): boolean {
    return this.lines[items[0]?.from ?? 0]?.label?.level === 'paragraph';
  }

  /** Where a list of letters ends that plain lines may follow: behind a sentence's end. */
  private endOf({ items }: List): number {
    const last = items.at(-1);
    if (!last) return 0;
    for (let line = last.from + 1; line < last.to; line += 1) {
      const before = this.lines[line - 1]?.text ?? '';
      if (!this.lines[line]?.label && /[.。]["”»)]?$/u.test(before)) return line;
    }
    return last.to;
  }

  private paragraphs({ items, style }: List): void {
    items.forEach(({ from, to }, index) => {
      const eId = `${this.unit.eId}__para_${index + 1}`;
      this.add({ eId, kind: 'paragraph', parent: this.unit.eId, from, to, numbered: true });
      this.points({ from: from + 1, to }, eId, new Set([style]));
    });
  }

  private points({ from, to }: Item, parent: string, outer: ReadonlySet<string>): void {
    const list = this.findList(from, to, outer);
    list?.items.forEach((item, index) => {
      const name = pointName(this.lines[item.from]?.label?.printed, index);
      const eId = `${parent}__point_${name}`;
      this.add({ eId, kind: 'point', parent, ...item, numbered: true });
      this.points({ ...item, from: item.from + 1 }, eId, new Set([...outer, list.style]));
    });
  }

  /** The first list that begins from, to: its labels count 1, 2, 3 … in one style. */
  private findList(from: number, to: number, outer: ReadonlySet<string>): List | undefined {
    for (let line = from; line < to; line += 1) {
      const label = this.lines[line]?.label;
      if (!label || outer.has(label.style)) continue;
      const counts = countsOne(label);
      if (counts && (this.second[line] ?? to) < to)
        return this.listFrom(line, to, label.style, counts);
    }
    return undefined;
  }

  private listFrom(from: number, to: number, style: string, counts: 'value' | 'roman'): List {
    const starts = [from];
    for (let line = from + 1; line < to && line - (starts.at(-1) ?? 0) < LONGEST_ITEM; line += 1) {
      const label = this.lines[line]?.label;
      if (label?.style === style && label[counts] === starts.length + 1) starts.push(line);
    }
    const items = starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
    return { items, style };
  }

  private add(place: {
    eId: string;
    kind: 'paragraph' | 'point';
    parent: string;
    from: number;
    to: number;
    numbered?: true;
  }): void {
    const { eId, kind, parent, from, to, numbered } = place;
    const { state, sources } = this.unit;
    const printed = numbered && this.lines[from]?.label?.printed;
    if (numbered) this.labelled.add(from);
    const number = printed === 'l' ? '1' : printed;
    const provision = {
      eId,
      kind,
      parent,
      ...(number !== undefined && { number }),
      text: '',
      start: 0,
      state,
      sources,
    };
    this.parts.push({ provision, from, to });
  }
}

function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((raw, at): Line[] => {
    const words = raw.trim();
    const label = lineLabel(words);
    return words === '' ? [] : [{ text: words, at, ...(label && { label }) }];
  });
}

function countsOne({ value, roman }: LineLabel): 'value' | 'roman' | undefined {
  if (roman === 1) return 'roman';
  return value === 1 ? 'value' : undefined;
}

function nextSeconds(lines: readonly Line[]): number[] {
  const next = new Map<string, number>();
  const found = new Array<number>(lines.length);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const label = lines[index]?.label;
    if (!label) continue;
    const counts = countsOne(label);
    if (counts) found[index] = next.get(`${label.style} ${counts}`) ?? Number.POSITIVE_INFINITY;
    if (label.value === 2) next.set(`${label.style} value`, index);
    if (label.roman === 2) next.set(`${label.style} roman`, index);
  }
  return found;
}

/** The letter where an eId can hold it; another by its place. */
function pointName(printed: string | undefined, index: number): string {
  return printed !== undefined && /^[a-z]$/.test(printed) ? printed : String(index + 1);
}
