/**
 * What is asked for, read from what was typed: words, "phrases", =exact, prefix*, AND / OR / NOT, parentheses,
 * near, field:value. Reading never fails: what cannot be read so is read as plain words, and what is too long is
 * read as far as it is read at all, and both are said.
 */

import { normalise } from '@/lib/core/text/text';
import { type FieldTerm, readField } from './query-fields';
import { type Token, tokensOf } from './query-tokens';

/** What words are looked for; `text` and `words` are as typed. */
export type QueryNode =
  | { readonly kind: 'word'; readonly text: string; readonly prefix?: true; readonly exact?: true }
  | { readonly kind: 'phrase'; readonly words: string; readonly exact?: true }
  | { readonly kind: 'near'; readonly words: readonly [string, string]; readonly distance: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly part: QueryNode };

export type ParsedQuery = {
  /** Absent where no words are asked for. */
  readonly query?: QueryNode;
  readonly fields: readonly FieldTerm[];
  /** The syntax could not be read, and all is taken for plain words. */
  readonly asWords?: true;
  /** Not all that was typed is read. */
  readonly cut?: true;
};

/** How much of a query is read: UTF-16 units, and words, phrases and fields together. */
const MOST_CHARACTERS = 1_000;
const MOST_TERMS = 32;
/** Words between two that are near each other. */
const MOST_DISTANCE = 15;
const USUAL_DISTANCE = 5;
const DEEPEST = 16;

/** Reads a query. Never throws. O(n) for the characters that are read. */
export function parseQuery(q: string): ParsedQuery {
  const whole = normalise(q.slice(0, 4 * MOST_CHARACTERS));
  const read = whole.slice(0, MOST_CHARACTERS);
  const all = tokensOf(read);
  const tokens = firstTerms(all);
  const isCut =
    q.length > 4 * MOST_CHARACTERS ||
    read.length < whole.length ||
    tokens.length < all.length ||
    tokens.at(-1) !== all.at(-1);
  const cut = isCut ? { cut: true as const } : {};
  const parser = new Parser(tokens);
  const query = parser.parse();
  if (query !== 'wrong') {
    return { ...(query && { query }), fields: parser.fields, ...cut };
  }
  const words = plainWords(tokens);
  return { ...(words && { query: words }), fields: parser.fields, asWords: true, ...cut };
}

/** As many words as are read; a phrase that goes on is cut within. */
function firstTerms(tokens: readonly Token[]): readonly Token[] {
  const first: Token[] = [];
  let left = MOST_TERMS;
  for (const token of tokens) {
    if (token.kind === 'phrase') {
      const words = token.text.trim().split(/\s+/);
      const isCut = words.length > left;
      if (left > 0) first.push(isCut ? { ...token, text: words.slice(0, left).join(' ') } : token);
      if (isCut) return first;
      left -= words.length;
    } else {
      if (token.kind === 'word') left -= 1;
      if (left < 0) return first;
      first.push(token);
    }
  }
  return first;
}

function plainWords(tokens: readonly Token[]): QueryNode | undefined {
  const parts = tokens.flatMap((token): QueryNode[] => {
    if (token.kind === 'phrase') return wordsIn(token.text);
    if (token.kind !== 'word' || readField(token.text) !== undefined) return [];
    return wordsIn(token.text.replace(/^=|\*$/g, ''));
  });
  return joined('and', parts.slice(0, MOST_TERMS));
}

function wordsIn(text: string): QueryNode[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ kind: 'word', text: word }));
}

function joined(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/** `undefined`: nothing is asked for; `wrong`: not of the grammar. */
type Read = QueryNode | undefined | 'wrong';

class Parser {
  readonly fields: FieldTerm[] = [];
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {
    // Fields hold wherever they stand: they are conditions of all that is found.
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      const field = readField(token.text);
      const not = tokens[index - 1]?.kind === 'not';
      if (field !== undefined) this.fields.push(not ? { ...field, not: true } : field);
    }
  }

  parse(): Read {
    const query = this.either(0);
    return this.at < this.tokens.length ? 'wrong' : query;
  }

  private either(depth: number): Read {
    const parts: QueryNode[] = [];
    for (;;) {
      const part = this.all(depth);
      if (part === 'wrong') return 'wrong';
      if (part !== undefined) parts.push(part);
      if (this.tokens[this.at]?.kind !== 'or') return joined('or', parts);
      const isFirst = part === undefined && parts.length === 0;
      this.at += 1;
      if (isFirst || this.endsHere()) return 'wrong';
    }
  }

  private all(depth: number): Read {
    const parts: QueryNode[] = [];
    let isEmpty = true;
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'and') {
        this.at += 1;
        if (isEmpty || this.endsHere()) return 'wrong';
        continue;
      }
      isEmpty = false;
      const part = this.one(depth);
      if (part === 'wrong') return 'wrong';
      if (part !== undefined) parts.push(part);
    }
    return joined('and', parts);
  }

  private endsHere(): boolean {
    const kind = this.tokens[this.at]?.kind;
    return kind === undefined || kind === 'and' || kind === 'or' || kind === 'close';
  }

  private one(depth: number): Read {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined || token.kind === 'unclosed' || token.kind === 'near') return 'wrong';
    if (token.kind === 'not') {
      if (this.endsHere()) return 'wrong';
      const part = this.one(depth);
      return part === 'wrong' || part === undefined ? part : { kind: 'not', part };
    }
    if (token.kind === 'open') return depth < DEEPEST ? this.inside(depth + 1) : 'wrong';
    if (token.kind !== 'word' && token.kind !== 'phrase') return 'wrong';
    return this.tokens[this.at]?.kind === 'near' ? this.nearness(token) : termOf(token);
  }

  private inside(depth: number): Read {
    const query = this.either(depth);
    if (query === 'wrong' || this.tokens[this.at]?.kind !== 'close') return 'wrong';
    this.at += 1;
    return query;
  }

  private nearness(left: Token): Read {
    const near = this.tokens[this.at];
    const right = this.tokens[this.at + 1];
    this.at += 2;
    if (near?.kind !== 'near' || left.kind !== 'word' || right?.kind !== 'word') return 'wrong';
    const distance = Math.min(MOST_DISTANCE, near.distance ?? USUAL_DISTANCE);
    return { kind: 'near', words: [left.text, right.text], distance };
  }
}

function termOf(token: Token & { readonly kind: 'word' | 'phrase' }): QueryNode | undefined {
  if (token.kind === 'phrase') {
    const [first, second, ...more] = token.text.trim().split(/\s+/);
    if (token.distance !== undefined && first && second !== undefined && more.length === 0) {
      return {
        kind: 'near',
        words: [first, second],
        distance: Math.min(MOST_DISTANCE, token.distance),
      };
    }
    const words = token.text.replace(/^\s*=/, '').trim();
    const exact = token.exact || /^\s*=/.test(token.text);
    return words === '' ? undefined : { kind: 'phrase', words, ...(exact && { exact }) };
  }
  if (readField(token.text) !== undefined) return undefined;
  const prefix = /[\p{L}\p{N}\p{M}]\*$/u.test(token.text);
  const text = prefix ? token.text.slice(0, -1) : token.text;
  const exact = /^=./su.test(text);
  return {
    kind: 'word',
    text: exact ? text.slice(1) : text,
    ...(prefix && { prefix }),
    ...(exact && { exact }),
  };
}
