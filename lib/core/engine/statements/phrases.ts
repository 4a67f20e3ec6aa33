/**
 * Phrases looked for in clauses. A phrase is written as words: `in|upon the? event of`; `|` parts what may
 * stand at a place, `?` marks what may be missing, `#` is a number in figures or words. Of the phrases that
 * begin at a place the longest counts, so that "as soon as possible" is not "as soon as".
 */

import type { Clause } from './clause';

type Part = {
  readonly words: ReadonlySet<string>;
  /** Stems: `обязан*` is any word that begins so. */
  readonly stems: readonly string[];
  readonly optional: boolean;
  readonly number: boolean;
};

type Phrase<Meaning> = { readonly parts: readonly Part[]; readonly meaning: Meaning };

export type Found<Meaning> = { readonly meaning: Meaning; readonly to: number };

export class PhraseTable<Meaning> {
  private readonly byFirst = new Map<string, Phrase<Meaning>[]>();
  private readonly others: Phrase<Meaning>[] = [];

  /** Phrases of each meaning, one a line. */
  constructor(
    entries: readonly (readonly [Meaning, string])[],
    private readonly isNumber: (word: string) => boolean,
  ) {
    for (const [meaning, lines] of entries) {
      for (const line of lines.split('\n')) if (line.trim() !== '') this.add(meaning, line.trim());
    }
  }

  private add(meaning: Meaning, line: string): void {
    const parts = line.split(/\s+/).map(readPart);
    const phrase = { parts, meaning };
    const first = parts[0];
    if (first === undefined || first.number || first.optional || first.stems.length > 0) {
      this.others.push(phrase);
      return;
    }
    for (const word of first.words) {
      const list = this.byFirst.get(word);
      if (list === undefined) this.byFirst.set(word, [phrase]);
      else list.push(phrase);
    }
  }

  /** The longest phrase that begins at a token and ends by `end`. */
  at(clause: Clause, from: number, end: number): Found<Meaning> | undefined {
    let best: Found<Meaning> | undefined;
    const first = clause[from]?.low ?? '';
    for (const list of [this.byFirst.get(first) ?? [], this.others]) {
      for (const { parts, meaning } of list) {
        const to = this.match(clause, from, end, parts, 0);
        if (to > from && to > (best?.to ?? 0)) best = { meaning, to };
      }
    }
    return best;
  }

  private match(
    clause: Clause,
    at: number,
    end: number,
    parts: readonly Part[],
    index: number,
  ): number {
    const part = parts[index];
    if (part === undefined) return at;
    if (at < end) {
      const behind = this.step(clause, at, end, part);
      const to = behind < 0 ? -1 : this.match(clause, behind, end, parts, index + 1);
      if (to >= 0) return to;
    }
    return part.optional ? this.match(clause, at, end, parts, index + 1) : -1;
  }

  private step(clause: Clause, at: number, end: number, part: Part): number {
    const low = clause[at]?.low ?? '';
    if (part.number) {
      if (!this.isNumber(low)) return -1;
      // "thirty (30) days", "30 (thirty) days"
      const bracketed = clause[at + 1]?.low === '(' && clause[at + 3]?.low === ')' && at + 3 < end;
      return bracketed ? at + 4 : at + 1;
    }
    if (part.words.has(low)) return at + 1;
    return part.stems.some((stem) => low.startsWith(stem)) ? at + 1 : -1;
  }
}

function readPart(written: string): Part {
  const optional = written.endsWith('?');
  const words = (optional ? written.slice(0, -1) : written).split('|');
  return {
    words: new Set(words.filter((word) => !word.endsWith('*'))),
    stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
    number: words[0] === '#',
  };
}
