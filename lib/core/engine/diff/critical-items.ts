/**
 * Where in a text its obligations turn: modal verbs, negations, limits, numbers and dates, as ranges of
 * tokens. A date ("2 October 2025", "2024年6月19日"), a number of several words and a phrase ("at least")
 * are one item each, and such an item that changed is marked whole, not by the word.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import { chineseItems } from './chinese-items';
import { type Binding, criticalLexicon } from './critical-words';
import { dateAt } from './date-items';
import { koreanItems } from './korean-items';
import { leftOutPlaces } from './left-out-places';
import { type NumberRules, numberAt } from './number-items';
import { numberJoiner, onesBeforeTens } from './number-lexicon';
import { type TextItem, type TextSpan, withoutOverlaps } from './text-items';
import type { TokenPair, TokenSide } from './token-pair';
import { knownWords, TokenWords } from './token-words';

/** Tokens from..to of one side, whose words stand at start..end; equal kind, value and sign bind alike. */
export type CriticalItem = TextSpan &
  Binding & {
    readonly from: number;
    readonly to: number;
    /** False where a token goes on beside it: 卅日 in 卅|日内. */
    readonly wholeTokens: boolean;
  };

export type CriticalItems = {
  readonly left: readonly CriticalItem[];
  readonly right: readonly CriticalItem[];
};

/** The items of both sides in order. O(n + m). */
export function criticalItems(pair: TokenPair): CriticalItems {
  const lang = primaryLanguage(pair.lang);
  const lexicon = criticalLexicon(lang);
  const known = knownWords(pair.folded, lexicon, lang);
  const of = (side: TokenSide) => itemsOf(new TokenWords(side, pair.folded, known, lexicon), lang);
  return { left: of(pair.left), right: of(pair.right) };
}

function itemsOf(words: TokenWords, lang: string): CriticalItem[] {
  const { side } = words;
  const glued =
    lang === 'zh' ? chineseItems(side.text) : lang === 'ko' ? koreanItems(side.text) : [];
  const left = leftOutPlaces(side.text);
  const found = withoutOverlaps([...glued, ...tokenItems(words, lang)]);
  const items: CriticalItem[] = [];
  let place = 0;
  let token = 0;
  for (const item of found) {
    while ((left[place]?.end ?? Number.POSITIVE_INFINITY) <= item.start) place += 1;
    const within = left[place];
    if (within !== undefined && within.start <= item.start && isAmount(item)) continue;
    while (token < words.length && (side.ends[token] ?? 0) <= item.start) token += 1;
    const placed = onTokens(side, item, token);
    if (placed !== undefined && placed.from >= (items.at(-1)?.to ?? 0)) items.push(placed);
  }
  return items;
}

function isAmount({ kind }: Binding): boolean {
  return kind === 'number' || kind === 'date';
}

/** An item of the text as one of tokens, the first of which is `from`. */
function onTokens(side: TokenSide, item: TextItem, from: number): CriticalItem | undefined {
  let to = from;
  while (to < side.keys.length && (side.starts[to] ?? 0) < item.end) to += 1;
  if (to === from) return undefined;
  const { wholeWords, ...rest } = item;
  const tokens = { start: side.starts[from] ?? 0, end: side.ends[to - 1] ?? 0 };
  const { start, end } = wholeWords ? tokens : item;
  const wholeTokens = start === tokens.start && end === tokens.end;
  return { ...rest, start, end, from, to, wholeTokens };
}

/** What is read token by token. */
function tokenItems(words: TokenWords, lang: string): TextItem[] {
  const rules = { and: numberJoiner(lang), onesFirst: onesBeforeTens(lang), lang };
  const glued = lang === 'zh' || lang === 'ko';
  const items: TextItem[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at) ?? (glued ? undefined : amountAt(words, at, rules));
    if (found !== undefined) items.push(found.item);
    at = found?.to ?? at + 1;
  }
  return items;
}

const COUNTED = /^(?:روز|ماه|سال|هفته|ساعت|نفر|عضو|درصد|بار|نسخه)/u;

type Found = { readonly item: TextItem; readonly to: number };

/** The longest phrase that begins with a token. */
function phraseAt(words: TokenWords, at: number): Found | undefined {
  const known = words.knownAt(at);
  if (known === undefined) return undefined;
  const phrase = known.phrases.find((each) => words.has(at, each.words));
  // "نه" is nine where something is counted behind it.
  if (known.number !== undefined && COUNTED.test(words.word(at + 1))) return undefined;
  if (phrase === undefined || (known.month !== undefined && isMonth(words, at))) return undefined;
  const to = at + phrase.words.length;
  const span = textOf(words, at, to);
  // The Arabic "and" is one letter of the word that it is joined to.
  const end = phrase.joined ? span.start + 1 : span.end;
  return { item: { ...phrase.binding, start: span.start, end }, to };
}

/** "May 2024" is no modal verb. */
function isMonth(words: TokenWords, at: number): boolean {
  return dateAt(words, at, 'en') !== undefined;
}

function amountAt(words: TokenWords, at: number, rules: NumberRules): Found | undefined {
  const date = dateAt(words, at, rules.lang);
  if (date !== undefined) return amount(words, 'date', at, date.to, date.value, false);
  const number = numberAt(words, at, rules);
  if (number !== undefined) {
    return amount(words, 'number', at, number.to, number.value, number.uncertain);
  }
  const word = words.word(at);
  return /\p{N}/u.test(word) ? amount(words, 'number', at, at + 1, word, false) : undefined;
}

function amount(
  words: TokenWords,
  kind: 'number' | 'date',
  at: number,
  to: number,
  value: string,
  weak: boolean,
): Found {
  return { item: { kind, value, negated: false, group: '', weak, ...textOf(words, at, to) }, to };
}

function textOf({ side }: TokenWords, from: number, to: number): TextSpan {
  return { start: side.starts[from] ?? 0, end: side.ends[to - 1] ?? 0 };
}
