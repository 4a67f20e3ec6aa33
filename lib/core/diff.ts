/**
 * How the wording of one provision differs from that of another: a list of changes in words, as
 * phrases a reader would mark.
 *
 * Three steps: the differing ranges of words and punctuation (`token-spans.ts`), made readable
 * (`tidy.ts`), as ranges of text. White space is compared between matched words only, so it never
 * takes part in the search and is never lost.
 */

import { type Change, type CompareOptions, EXACT } from './comparison';
import { tidy } from './tidy';
import { intern, type TokenSide, type TokenSpan } from './token-side';
import { tokenSpans } from './token-spans';
import { type Token, type TokenisedText, tokenize } from './tokens';

/** `precise` is false when a size cap made the engine compare whole sentences or the whole text. */
export type WordDiff = { readonly changes: readonly Change[]; readonly precise: boolean };

const NO_TOKEN = { start: 0, end: 0 };

/**
 * The changes that turn `a` into `b`, in order and not overlapping, none empty on both sides. With
 * options off, `applyChanges(a, b, changes)` is `b`; with an option on it is `b` up to the ignored
 * differences (letter case; punctuation and spacing), which are no changes. Swapping `a` and `b`
 * mirrors the result. O((n + m) · d) for d edits, d capped.
 */
export function diffWords(
  a: string,
  b: string,
  lang: string,
  options: CompareOptions = EXACT,
): WordDiff {
  if (a === b) return { changes: [], precise: true };
  const cut = (text: string) => ({ text, tokens: tokenize(text, lang) });
  return diffTokenised(cut(a), cut(b), lang, options);
}

/** As `diffWords`, for texts that are tokenised already. */
export function diffTokenised(
  a: TokenisedText,
  b: TokenisedText,
  lang: string,
  options: CompareOptions,
): WordDiff {
  if (a.text === b.text) return { changes: [], precise: true };
  // One canonical order of the sides makes swapping them mirror the result, ties included.
  if (a.text <= b.text) return diffTokens(a, b, lang, options);
  const { changes, precise } = diffTokens(b, a, lang, options);
  return { changes: changes.map(mirrorChange), precise };
}

/** Rebuilds the second text from the first and the changes. Changes as `diffWords` gives them. O(n). */
export function applyChanges(a: string, b: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    result += a.slice(at, fromA) + b.slice(fromB, toB);
    at = toA;
  }
  return result + a.slice(at);
}

/** The same change seen from the other side. */
export function mirrorChange({ fromA, toA, fromB, toB }: Change): Change {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA };
}

function diffTokens(
  a: TokenisedText,
  b: TokenisedText,
  lang: string,
  options: CompareOptions,
): WordDiff {
  const ids = new Map<string, number>();
  const left = tokenSide(a, options, ids);
  const right = tokenSide(b, options, ids);
  const { spans, precise } = tokenSpans(left, right);
  const changes = textChanges(left, right, tidy(spans, left, right, lang), options);
  return { changes, precise };
}

/** The tokens of a text that count for the comparison, each with a number for its compared form. */
function tokenSide(
  { text, tokens: all }: TokenisedText,
  options: CompareOptions,
  ids: Map<string, number>,
): TokenSide {
  const counts = (token: Token) =>
    token.kind === 'word' || (token.kind === 'punct' && !options.ignorePunctuation);
  const tokens = all.filter(counts);
  const keys = tokens.map((token) => {
    const word = text.slice(token.start, token.end);
    return intern(ids, options.ignoreCase ? word.toLowerCase() : word);
  });
  return { text, tokens, keys };
}

/** Token ranges as text ranges, with the changes of white space between matched tokens. */
function textChanges(
  left: TokenSide,
  right: TokenSide,
  spans: readonly TokenSpan[],
  options: CompareOptions,
): Change[] {
  return gapsBetweenMatches(left, right, spans)
    .filter((gap) => gap.changed || !options.ignorePunctuation)
    .map((gap) => trimSpace(left.text, right.text, gap))
    .filter((change) => change.fromA < change.toA || change.fromB < change.toB);
}

/** What lies between two matched tokens: white space (and ignored marks), or changed tokens too. */
type Gap = Change & { readonly changed: boolean };

function gapsBetweenMatches(left: TokenSide, right: TokenSide, spans: readonly TokenSpan[]): Gap[] {
  const gaps: Gap[] = [];
  let [atA, atB] = [0, 0];
  let [fromA, fromB] = [0, 0];
  let changed = false;
  const matchBefore = (endA: number) => {
    for (; atA < endA; atA += 1, atB += 1) {
      const tokenA = left.tokens[atA] ?? NO_TOKEN;
      const tokenB = right.tokens[atB] ?? NO_TOKEN;
      gaps.push({ fromA, toA: tokenA.start, fromB, toB: tokenB.start, changed });
      [fromA, fromB] = [tokenA.end, tokenB.end];
      changed = false;
    }
  };
  for (const span of spans) {
    matchBefore(span.fromA);
    [atA, atB] = [span.toA, span.toB];
    changed = true;
  }
  matchBefore(left.tokens.length);
  gaps.push({ fromA, toA: left.text.length, fromB, toB: right.text.length, changed });
  return gaps;
}

/** Leaves out the white space that both sides share at either end of a change. */
function trimSpace(a: string, b: string, change: Change): Change {
  let { fromA, toA, fromB, toB } = change;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB] && isSpace(a[fromA])) {
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1] && isSpace(a[toA - 1])) {
    toA -= 1;
    toB -= 1;
  }
  return { fromA, toA, fromB, toB };
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
