/**
 * States by the names that people give them: those of Unicode's CLDR in every language of the store
 * (`Intl.DisplayNames`), and of our own only what it lacks: former states, official and short names.
 */

import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { functionWords } from '@/lib/core/language/function-words';
import { COUNTRY_CODES, FURTHER_NAMES, WORDS_TOO } from './country-names';
import { type SearchPlace, searchPlaces } from './places';

/** The languages in which names are known, by the script that they are written in. */
const LANGUAGES: readonly { readonly script: RegExp; readonly langs: readonly string[] }[] = [
  { script: /\p{Script=Latin}/u, langs: ['en', 'fr', 'es', 'de'] },
  { script: /\p{Script=Cyrillic}/u, langs: ['ru', 'uk'] },
  { script: /\p{Script=Hangul}/u, langs: ['ko'] },
  { script: /\p{Script=Arabic}/u, langs: ['fa', 'ar'] },
  { script: /[\p{Script=Han}\p{Script=Katakana}]/u, langs: ['zh-Hans', 'zh-Hant', 'ja'] },
];
const LONGEST_TEXT = 4_000;
/** Shorter stems are of other words as well. */
const LEAST_STEM = 3;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Мали is no малый. */
const UNINFLECTED = /^\p{L}{0,3}[аеиоуыюяіє]$/u;
/** Of case and number: then what is left of them. */
const CASE = /(?:[оеа]м|[оеыи]й|[оеи]ю|[ое]го|[ое]му|[аяи]ми|[аяыи]х|ям)$/u;
const LAST_VOWELS = /[аеиоуыюяйьіє]{1,3}$/u;
const ACRONYM = /^[\p{Lu}.]{2,7}$/u;
/** "US" is no "us". */
const LONGEST_CASED = 2;

/** Codes by key; how many places the longest name has. */
type NameIndex = { readonly codes: Map<string, string[]>; longest: number };

const indexes = new Map<string, NameIndex>();

/** Codes of the parties that a text names, in the order of the text, each once. O(n) for what is read. */
export function partiesNamed(text: string): string[] {
  const read = text.slice(0, LONGEST_TEXT);
  const found = LANGUAGES.filter(({ script }) => script.test(read)).flatMap(({ langs }) =>
    langs.flatMap((lang) => namedIn(read, lang)),
  );
  found.push(...codesIn(read));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const codes = new Set<string>();
  let reached = { start: 0, end: 0 };
  for (const { start, end, code } of found) {
    // "Guinea" in one language is no name within "Equatorial Guinea" of another.
    const isWithin = end <= reached.end && end - start < reached.end - reached.start;
    if (!isWithin) codes.add(code);
    if (end > reached.end) reached = { start, end };
  }
  return [...codes];
}

type Found = { readonly start: number; readonly end: number; readonly code: string };

function namedIn(text: string, lang: string): Found[] {
  const { codes, longest } = nameIndex(lang);
  const places = searchPlaces(text, lang);
  const keys = places.map((place) => keyOf(place, text));
  const found: Found[] = [];
  for (let at = 0; at < places.length; at += 1) {
    for (let size = Math.min(longest, places.length - at); size > 0; size -= 1) {
      const named = codes.get(keys.slice(at, at + size).join(' '));
      if (named === undefined || !isName(places, at, size, text)) continue;
      const [start, end] = [places[at]?.start ?? 0, places[at + size - 1]?.end ?? 0];
      found.push(...named.map((code) => ({ start, end, code })));
      at += size - 1;
      break;
    }
  }
  return found;
}

/** What a place is compared by: of inflected languages the stem, where enough of it is left. */
function keyOf({ start, end, asked, isCharacter }: SearchPlace, text: string): string {
  const word = text.slice(start, end);
  if (isCharacter || HANGUL.test(word)) return asked.join('+');
  const folded = foldForSearch(word).replace(/'s$/, '').replaceAll('.', '');
  const isCyrillic = CYRILLIC.test(word);
  if (!isCyrillic && !ARABIC.test(word)) return folded;
  if (UNINFLECTED.test(folded)) return folded;
  const stem = isCyrillic ? folded.replace(CASE, '').replace(LAST_VOWELS, '') : (asked[0] ?? '');
  return stem.length < LEAST_STEM ? folded : `${stem}-`;
}

/** Whether what could be a name is one where it stands: at the borders of words, and as names are written. */
function isName(places: readonly SearchPlace[], at: number, size: number, text: string): boolean {
  const [first, last] = [places[at], places[at + size - 1]];
  if (first === undefined || last === undefined) return false;
  if (first.isCharacter) {
    return places[at - 1]?.word !== first.word && places[at + size]?.word !== last.word;
  }
  const written = text.slice(first.start, last.end);
  const isWhole = written.length === text.trim().length;
  if (size > 1) return true;
  const folded = foldForSearch(written);
  if (WORDS_TOO.has(folded) || functionWords('ru').has(folded)) return isWhole;
  return isWhole || written.length > LONGEST_CASED || written === written.toUpperCase();
}

/** Codes of three letters, in capitals or alone. */
function codesIn(text: string): Found[] {
  const whole = text.trim().toUpperCase();
  const alone = COUNTRY_CODES.has(whole) ? [{ start: 0, end: text.length, code: whole }] : [];
  const within = [...text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{3}(?![\p{L}\p{N}])/gu)]
    .map(({ 0: code, index }) => ({ start: index, end: index + code.length, code }))
    .filter(({ code }) => COUNTRY_CODES.has(code));
  return [...alone, ...within];
}

function nameIndex(lang: string): NameIndex {
  const known = indexes.get(lang);
  if (known !== undefined) return known;
  const index: NameIndex = { codes: new Map(), longest: 1 };
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' });
    for (const [code, region] of COUNTRY_CODES) {
      const name = region === '' ? undefined : display.of(region);
      if (name !== undefined) addName(index, name, code, lang);
    }
  }
  for (const [code, of, name] of FURTHER_NAMES) {
    // Short names in capitals are typed in any language of the script.
    if (lang.startsWith(of) || (of === 'en' && ACRONYM.test(name)))
      addName(index, name, code, lang);
  }
  indexes.set(lang, index);
  return index;
}

function addName(index: NameIndex, name: string, code: string, lang: string): void {
  const keys = searchPlaces(name, lang).map((place) => keyOf(place, name));
  if (keys.length === 0) return;
  const key = keys.join(' ');
  index.longest = Math.max(index.longest, keys.length);
  const codes = index.codes.get(key) ?? [];
  if (!codes.includes(code)) index.codes.set(key, [...codes, code]);
}
