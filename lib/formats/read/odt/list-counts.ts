/**
 * The numbers that lists of an OpenDocument text count. A list says by its style how each level is
 * numbered; one that goes on counts from where the last of its style ended.
 * Reference: OpenDocument 1.3 part 3, 5.3 (lists), 16.31 (list styles).
 */

import { printNumber } from '../generated-number';
import { elementsOf, type XmlElement } from '../xml-tree';

export type ListPlace = {
  readonly style: string;
  /** From 1. */
  readonly level: number;
  /** How many items were counted on each level so far. */
  readonly counts: number[];
  /** True until the item's first paragraph took its number. */
  fresh: boolean;
};

type Level = {
  readonly form: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly shown: number;
};

const FORMS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '가, 나, 다, ...': 'ganada',
  'А, Б, .., Аа, Аб, ... (ru)': 'russianUpper',
  'а, б, .., аа, аб, ... (ru)': 'russianLower',
  '١, ٢, ٣, ٤, ...': 'arabicNumbers',
};

export class ListCounts {
  private readonly styles = new Map<string, Map<number, Level>>();
  /** The list that a style of paragraphs belongs to. */
  private readonly ofParagraphs = new Map<string, string>();
  private readonly last = new Map<string, number[]>();
  private outline: Map<number, Level> = new Map();
  private readonly headings: number[] = [];

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) if (root) this.collect(root);
  }

  /** A list that begins, inside another or not. */
  open(node: XmlElement, outer: ListPlace | undefined): ListPlace {
    const style = node.attributes['style-name'] ?? outer?.style ?? '';
    if (outer) return { style, level: outer.level + 1, counts: outer.counts, fresh: false };
    const goesOn =
      node.attributes['continue-numbering'] === 'true' ||
      node.attributes['continue-list'] !== undefined;
    const counts = goesOn ? (this.last.get(style) ?? []) : [];
    this.last.set(style, counts);
    return { style, level: 1, counts, fresh: false };
  }

  item(place: ListPlace, item: XmlElement): void {
    const start = Number(item.attributes['start-value']);
    const level = this.styles.get(place.style)?.get(place.level);
    const before = place.counts[place.level];
    const next = before === undefined ? (level?.start ?? 1) : before + 1;
    place.counts[place.level] = Number.isInteger(start) && start > 0 ? start : next;
    place.counts.length = place.level + 1;
    place.fresh = true;
  }

  /** The number of a paragraph with a blank behind it; '' for none. */
  label(node: XmlElement, place: ListPlace | undefined): string {
    if (place?.fresh) {
      place.fresh = false;
      const own = this.ofParagraphs.get(node.attributes['style-name'] ?? '');
      const levels = this.styles.get(place.style) ?? this.styles.get(own ?? '');
      return print(levels, place.level, place.counts);
    }
    const level = Number(node.attributes['outline-level']);
    if (node.name !== 'h' || place || !(level > 0) || !this.outline.get(level)) return '';
    this.headings[level] = (this.headings[level] ?? (this.outline.get(level)?.start ?? 1) - 1) + 1;
    this.headings.length = level + 1;
    return print(this.outline, level, this.headings);
  }

  private collect(node: XmlElement): void {
    for (const child of elementsOf(node)) {
      if (child.name === 'list-style') {
        this.styles.set(child.attributes.name ?? '', levelsOf(child));
      } else if (child.name === 'outline-style') this.outline = levelsOf(child);
      else if (child.name === 'style' && child.attributes['list-style-name'] !== undefined) {
        this.ofParagraphs.set(child.attributes.name ?? '', child.attributes['list-style-name']);
      } else if (/^(?:styles|automatic-styles)$/.test(child.name)) this.collect(child);
    }
  }
}

function levelsOf(style: XmlElement): Map<number, Level> {
  return new Map(
    elementsOf(style).map(({ name, attributes }) => [
      Number(attributes.level),
      {
        form: name.endsWith('bullet')
          ? 'bullet'
          : (FORMS[attributes['num-format'] ?? ''] ?? 'none'),
        prefix: attributes['num-prefix'] ?? '',
        suffix: attributes['num-suffix'] ?? '',
        start: Number(attributes['start-value'] ?? 1),
        shown: Number(attributes['display-levels'] ?? 1),
      },
    ]),
  );
}

function print(
  levels: ReadonlyMap<number, Level> | undefined,
  at: number,
  counts: readonly (number | undefined)[],
): string {
  const level = levels?.get(at);
  if (!levels || !level || level.form === 'bullet' || level.form === 'none') return '';
  const numbers: string[] = [];
  for (let one = Math.max(1, at - level.shown + 1); one <= at; one += 1) {
    const number = printNumber(counts[one] ?? 1, levels.get(one)?.form ?? 'decimal');
    if (number !== '') numbers.push(number);
  }
  return `${level.prefix}${numbers.join('.')}${level.suffix} `;
}
