/**
 * The numbers that Word counts: “Article 3”, “2.1”, “(b)” are not in the text of a document but in the
 * definitions of its lists. Reference: ECMA-376 part 1, 17.9.
 */

import { printNumber } from '../generated-number';
import { childNamed, elementsOf, type XmlElement } from '../xml-tree';
import { childValue, isOn, type Styles, wholeNumber } from './styles';

type Level = {
  readonly start: number;
  readonly form: string;
  /** `%1.%2` and words around. */
  readonly text: string;
  /** What stands between number and text. */
  readonly gap: string;
  /** Counts anew after a number of this level or above; 0 for never. */
  readonly restart: number;
  readonly digitsOnly: boolean;
  readonly style: string | undefined;
};

type List = {
  readonly base: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

const DEEPEST_LEVEL = 8;

export class Numbering {
  private readonly lists = new Map<string, List>();
  /** Counts of each definition, which the lists that are made from it share. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    const all = root ? elementsOf(root) : [];
    const bases = new Map(
      all
        .filter(({ name }) => name === 'abstractNum')
        .map((base) => [base.attributes.abstractNumId ?? '', base] as const),
    );
    const lists = new Map(
      all
        .filter(({ name }) => name === 'num')
        .map((list) => [list.attributes.numId ?? '', list] as const),
    );
    for (const [id, list] of lists) {
      let base = childValue(list, 'abstractNumId') ?? '';
      const link = childValue(bases.get(base) ?? list, 'numStyleLink');
      const linked = link === undefined ? undefined : lists.get(styles.listOf(link) ?? '');
      if (linked) base = childValue(linked, 'abstractNumId') ?? base;
      const definition = bases.get(base);
      if (definition) this.lists.set(id, readList(base, definition, list));
    }
  }

  /** The level at which a list counts paragraphs of a style. */
  levelOf(list: string, style: string | undefined): number | undefined {
    if (style === undefined) return undefined;
    const levels = this.lists.get(list)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0];
  }

  /** Counts one paragraph, and answers its number with what stands behind it; '' for none. */
  next(id: string, at: number): string {
    const list = this.lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level || at > DEEPEST_LEVEL) return '';
    const counts = this.counts.get(list.base) ?? [];
    this.counts.set(list.base, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [index, start] of list.starts) counts[index] = start - 1;
    }
    const before = counts[at];
    counts[at] = before === undefined ? level.start : before + 1;
    for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? deeper;
      if (restart !== 0 && at < restart) counts[deeper] = undefined;
    }
    return print(level, list, counts);
  }
}

function print(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  if (level.form === 'bullet') return /^[-–—]$/.test(level.text) ? `${level.text} ` : '';
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = list.levels.get(index);
    const form = level.digitsOnly ? 'decimal' : (other?.form ?? 'decimal');
    return printNumber(counts[index] ?? other?.start ?? 1, form);
  });
  return label.trim() === '' ? '' : label + level.gap;
}

function readList(base: string, definition: XmlElement, list: XmlElement): List {
  const levels = new Map(levelsOf(definition));
  const starts = new Map<number, number>();
  for (const override of elementsOf(list).filter(({ name }) => name === 'lvlOverride')) {
    for (const [index, level] of levelsOf(override)) levels.set(index, level);
    const start = wholeNumber(childValue(override, 'startOverride'));
    const at = wholeNumber(override.attributes.ilvl);
    if (start !== undefined && at !== undefined) starts.set(at, start);
  }
  return { base, levels, starts };
}

function levelsOf(node: XmlElement): [number, Level][] {
  return elementsOf(node)
    .filter(({ name }) => name === 'lvl')
    .map((level) => {
      const at = wholeNumber(level.attributes.ilvl) ?? 0;
      return [
        at,
        {
          start: wholeNumber(childValue(level, 'start')) ?? 0,
          form: formOf(level),
          text: childValue(level, 'lvlText') ?? '',
          gap: childValue(level, 'suff') === 'nothing' ? '' : ' ',
          restart: wholeNumber(childValue(level, 'lvlRestart')) ?? at,
          digitsOnly: isOn(level, 'isLgl'),
          style: childValue(level, 'pStyle'),
        },
      ];
    });
}

/** Newer forms stand in an alternative, with the older one to fall back upon. */
function formOf(level: XmlElement): string {
  const alternative = childNamed(childNamed(level, 'AlternateContent'), 'Fallback');
  return (
    childValue(level, 'numFmt') ?? (alternative && childValue(alternative, 'numFmt')) ?? 'decimal'
  );
}
