/**
 * A query in the lexemes of a language: what the database is asked, what a snippet marks and what the ranking
 * counts are read from this one tree.
 */

import { functionWords } from '@/lib/core/language/function-words';
import { isJoinedScript } from './joined-script';
import { type Lexeme, lexemesOf } from './lexemes';
import type { QueryNode } from './query';
import { exactForm } from './word-forms';

/**
 * `steps`: the operands follow each other, each so many positions behind the one before (the first 0); 0 is the same
 * position. Operands of it are lexemes, or all of one position.
 */
export type LexemeQuery =
  | { readonly op: 'lexeme'; readonly lexeme: string; readonly prefix?: true }
  | { readonly op: 'and' | 'or'; readonly parts: readonly LexemeQuery[] }
  | { readonly op: 'not'; readonly part: LexemeQuery }
  | {
      readonly op: 'steps';
      readonly parts: readonly LexemeQuery[];
      readonly steps: readonly number[];
    };

/** The tree of a query for texts of a language; undefined where it asks for no words. O(n). */
export function lexemeQuery(query: QueryNode, lang: string): LexemeQuery | undefined {
  return build(query, lang, true) ?? build(query, lang, false);
}

function build(query: QueryNode, lang: string, isLoose: boolean): LexemeQuery | undefined {
  switch (query.kind) {
    case 'word':
      return isLoose && isFunctionWord(query, lang) ? undefined : wordQuery(query, lang);
    case 'phrase':
      return phraseOf(lexemesOf(query.words, lang), query.exact ?? false);
    case 'near':
      return nearness(query.words, query.distance, lang);
    case 'not': {
      const part = build(query.part, lang, isLoose);
      return part && { op: 'not', part };
    }
    default: {
      const parts = query.parts.flatMap((part) => build(part, lang, isLoose) ?? []);
      return joined(query.kind, parts);
    }
  }
}

function isFunctionWord(query: QueryNode & { readonly kind: 'word' }, lang: string): boolean {
  return !query.exact && !query.prefix && functionWords(lang).has(exactForm(query.text));
}

function wordQuery(
  { text, exact, prefix }: QueryNode & { readonly kind: 'word' },
  lang: string,
): LexemeQuery | undefined {
  const lexemes = lexemesOf(text, lang);
  if (prefix) return prefixQuery(lexemes);
  return phraseOf(lexemes, exact ?? false);
}

/** All that begins so: the last word's form is open. */
function prefixQuery(lexemes: readonly Lexeme[]): LexemeQuery | undefined {
  const last = lexemes.at(-1)?.position;
  const open = lexemes.find(({ lexeme, position }) => position === last && lexeme.startsWith('='));
  if (open === undefined) return undefined;
  const words = [open.lexeme, open.lexeme.slice(1)].map(
    (lexeme): LexemeQuery => ({ op: 'lexeme', lexeme, prefix: true }),
  );
  const tail: LexemeQuery = { op: 'or', parts: words };
  const before = lexemes.filter(({ position }) => position !== last);
  if (before.length === 0) return tail;
  const head = operands(before, false);
  const at = [...head, { at: open.position, part: tail }];
  return stepsOf(at);
}

type Operand = { readonly at: number; readonly part: LexemeQuery };

function phraseOf(lexemes: readonly Lexeme[], exact: boolean): LexemeQuery | undefined {
  const parts = operands(lexemes, exact);
  return parts.length === 0 ? undefined : stepsOf(parts);
}

function stepsOf(operandsInOrder: readonly Operand[]): LexemeQuery | undefined {
  const [first] = operandsInOrder;
  if (operandsInOrder.length < 2) return first?.part;
  const steps = operandsInOrder.map(({ at }, index) => at - (operandsInOrder[index - 1]?.at ?? at));
  return { op: 'steps', parts: operandsInOrder.map(({ part }) => part), steps };
}

/** What is to stand at each position. */
function operands(lexemes: readonly Lexeme[], exact: boolean): Operand[] {
  const places = new Map<number, Lexeme[]>();
  for (const lexeme of lexemes) {
    places.set(lexeme.position, [...(places.get(lexeme.position) ?? []), lexeme]);
  }
  return [...places].flatMap(([at, here]) => {
    const wanted = here.filter(({ lexeme }) => lexeme.startsWith('=') === exact);
    const first = wanted[0];
    if (first === undefined) return [];
    const lexeme = isJoinedScript(first.lexeme) ? (wanted.at(-1) ?? first).lexeme : first.lexeme;
    return [{ at, part: { op: 'lexeme', lexeme } }];
  });
}

function nearness(
  [one, other]: readonly [string, string],
  distance: number,
  lang: string,
): LexemeQuery | undefined {
  const left = phraseOf(lexemesOf(one, lang), false);
  const right = phraseOf(lexemesOf(other, lang), false);
  if (left === undefined || right === undefined) return left ?? right;
  const parts: LexemeQuery[] = [];
  for (let step = 1; step <= distance; step += 1) {
    parts.push({ op: 'steps', parts: [left, right], steps: [0, step] });
    parts.push({ op: 'steps', parts: [right, left], steps: [0, step] });
  }
  return { op: 'or', parts };
}

function joined(op: 'and' | 'or', parts: readonly LexemeQuery[]): LexemeQuery | undefined {
  return parts.length > 1 ? { op, parts } : parts[0];
}

/** The lexemes that are asked for, each once; not those that are not to stand there. */
export function lexemesAsked(query: LexemeQuery): string[] {
  switch (query.op) {
    case 'lexeme':
      return query.prefix ? [] : [query.lexeme];
    case 'not':
      return [];
    default:
      return [...new Set(query.parts.flatMap(lexemesAsked))];
  }
}
