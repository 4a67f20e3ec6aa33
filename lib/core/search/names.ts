/**
 * States by the names that people give them: those of Unicode's CLDR in every language of the store
 * (`Intl.DisplayNames`), and of our own only what it lacks: former states, short names, names of North and South.
 */

import { COUNTRY_CODES, FURTHER_NAMES } from './country-names';
import { lexemesOf } from './lexemes';

/** The languages in which names are known. */
const LANGUAGES = [
  'en',
  'ru',
  'ko',
  'fa',
  'zh-Hans',
  'zh-Hant',
  'ar',
  'fr',
  'es',
  'de',
  'uk',
  'ja',
] as const;

type Named = { readonly codes: readonly string[]; readonly words: number };

let index: ReadonlyMap<string, Named> | undefined;
let longest = 1;

/** Codes of the parties that a text names, in the order of the text, each once. O(n). */
export function partiesNamed(text: string): string[] {
  const names = nameIndex();
  const found = new Set<string>();
  for (const lang of LANGUAGES) {
    const words = keysOf(text, lang);
    for (let at = 0; at < words.length; at += 1) {
      for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) {
        const named = names.get(words.slice(at, at + size).join(' '));
        if (named === undefined) continue;
        for (const code of named.codes) found.add(code);
        at += size - 1;
        break;
      }
    }
  }
  for (const code of codesIn(text)) found.add(code);
  return [...found];
}

function codesIn(text: string): string[] {
  const whole = text.trim().toUpperCase();
  const words = text.match(/[A-Z]{3,5}/g) ?? [];
  return [...words, whole].filter((word) => COUNTRY_CODES.has(word));
}

/** Every position's stem. */
function keysOf(text: string, lang: string): string[] {
  const keys: string[] = [];
  for (const { lexeme, position } of lexemesOf(text, lang)) {
    if (!lexeme.startsWith('=') && keys[position - 1] === undefined) keys[position - 1] = lexeme;
  }
  return keys.map((key) => key ?? '');
}

function nameIndex(): ReadonlyMap<string, Named> {
  if (index !== undefined) return index;
  const names = new Map<string, Named>();
  const put = (name: string, code: string, lang: string) => {
    const words = keysOf(name, lang);
    const key = words.join(' ');
    if (key === '') return;
    longest = Math.max(longest, words.length);
    const codes = names.get(key)?.codes ?? [];
    if (!codes.includes(code)) names.set(key, { codes: [...codes, code], words: words.length });
  };
  for (const lang of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' });
      for (const [code, region] of COUNTRY_CODES) {
        const name = display.of(region);
        if (name !== undefined) put(name, code, lang);
      }
    }
  }
  for (const [code, lang, name] of FURTHER_NAMES) put(name, code, lang);
  index = names;
  return names;
}
