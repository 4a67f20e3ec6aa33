/**
 * Treaties by what they are called: a name in any language, the names and codes of their parties, a year, a
 * place, or the words of their address. What of a query names no treaty is left for its provisions.
 */

import { functionWords } from '@/lib/core/language/function-words';
import { partyNames } from '@/lib/core/treaty/party-names';
import { lexemesOf } from './lexemes';
import { partiesNamed } from './names';

export type CalledTreaty = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  readonly titles: readonly { readonly lang: string; readonly title: string }[];
  readonly years: readonly string[];
  readonly places: readonly string[];
};

export type NameMatch<T extends CalledTreaty> = {
  readonly treaty: T;
  /** What was found, where it is not the title or the short title. */
  readonly matched?: string;
  /** Words of the query that do not name it. */
  readonly rest: readonly string[];
  /** Whether it is named by more than words that many titles have: by its parties, its year or its address. */
  readonly telling: boolean;
  readonly score: number;
};

/** A word of a query, or several that name a party together. */
type NamePart = { readonly words: readonly string[]; readonly codes: readonly string[] };

const MOST_WORDS = 32;
const LONGEST_NAME = 6;
const YEAR = /^\d{4}$/;

/** Treaties that some of these words name, the best first; of equals in the order given. O(treaties). */
export function matchNames<T extends CalledTreaty>(
  words: readonly string[],
  treaties: readonly T[],
): NameMatch<T>[] {
  const parts = partsOf(words.slice(0, MOST_WORDS));
  if (parts.length === 0) return [];
  return treaties
    .flatMap((treaty) => matchOf(parts, treaty) ?? [])
    .sort((one, other) => other.score - one.score);
}

function matchOf<T extends CalledTreaty>(
  parts: readonly NamePart[],
  treaty: T,
): NameMatch<T> | undefined {
  const names = namesOf(treaty);
  const met = parts.map((part) => ({ part, by: metBy(part, treaty, names) }));
  const rest = met.flatMap(({ part, by }) => (by === undefined ? part.words : []));
  const named = met.filter(({ by }) => by !== undefined);
  if (named.length === 0) return undefined;
  // Of what names parties, all must be: "China and Iran" is no name of a treaty of China and France.
  if (met.some(({ part, by }) => part.codes.length > 0 && by === undefined)) return undefined;
  const codes = new Set(parts.flatMap((part) => part.codes));
  const fit = codes.size / Math.max(1, treaty.parties.length);
  const telling = named.some(({ part }) => part.codes.length > 0 || isTelling(part.words, treaty));
  const inTitle = named.every(({ by }) => by === treaty.title || by === treaty.shortTitle);
  const matched = inTitle ? undefined : [...new Set(named.map(({ by }) => by))].join(', ');
  return {
    treaty,
    ...(matched !== undefined && { matched }),
    rest,
    telling,
    score: named.length - rest.length + Math.min(1, fit) / 2 + (inTitle ? 0.25 : 0),
  };
}

function isTelling(words: readonly string[], { slug }: CalledTreaty): boolean {
  return words.some((word) => YEAR.test(word) || word.toLowerCase() === slug);
}

/** What of a treaty a part of the query is. */
function metBy(
  { words, codes }: NamePart,
  treaty: CalledTreaty,
  names: readonly Name[],
): string | undefined {
  if (codes.length > 0) {
    const party = treaty.parties.find(({ code }) => codes.includes(code));
    if (party) return party.name;
  }
  const [word = ''] = words;
  if (words.length === 1 && word.toLowerCase() === treaty.slug) return treaty.shortTitle;
  if (words.length === 1 && treaty.years.includes(word)) return word;
  return names.find((name) => words.every((each) => hasWord(name, each)))?.name;
}

type Name = {
  readonly name: string;
  readonly lang: string;
  readonly stems: ReadonlySet<string>;
};

const known = new Map<string, Name>();
const MOST_KNOWN = 50_000;

function nameOf(name: string, lang: string): Name {
  const key = `${lang} ${name}`;
  const made = known.get(key) ?? { name, lang, stems: new Set(stemsOf(name, lang)) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

function namesOf({ title, shortTitle, titles, parties, places, slug }: CalledTreaty): Name[] {
  return [
    nameOf(title, 'en'),
    nameOf(shortTitle, 'en'),
    ...titles.map((one) => nameOf(one.title, one.lang)),
    ...parties.flatMap(namesOfParty),
    ...places.map((place) => nameOf(place, 'en')),
    nameOf(slug.replaceAll('-', ' '), 'en'),
  ];
}

const knownParties = new Map<string, readonly Name[]>();

function namesOfParty(party: CalledTreaty['parties'][number]): readonly Name[] {
  const key = `${party.code} ${party.name}`;
  const made = knownParties.get(key) ?? partyNames([party]).map((name) => nameOf(name, 'en'));
  if (knownParties.size >= MOST_KNOWN) knownParties.clear();
  knownParties.set(key, made);
  return made;
}

const askedWords = new Map<string, Map<string, readonly string[]>>();

/** The same few words are held against the names of every treaty. */
function hasWord({ stems, lang }: Name, word: string): boolean {
  const inLanguage = askedWords.get(lang) ?? new Map<string, readonly string[]>();
  askedWords.set(lang, inLanguage);
  const asked = inLanguage.get(word) ?? stemsOf(word, lang);
  if (inLanguage.size >= MOST_KNOWN) inLanguage.clear();
  inLanguage.set(word, asked);
  return asked.length > 0 && asked.every((stem) => stems.has(stem));
}

function stemsOf(text: string, lang: string): string[] {
  return lexemesOf(text, lang).flatMap(({ lexeme }) => (lexeme.startsWith('=') ? [] : lexeme));
}

/** Words that name a party stand together; words that every name has are left out. */
function partsOf(words: readonly string[]): NamePart[] {
  const named = new Map<string, readonly string[]>();
  const codesOf = (span: readonly string[]) => {
    const text = span.join(' ');
    const codes = named.get(text) ?? (span.length > 0 ? partiesNamed(text) : []);
    named.set(text, codes);
    return codes;
  };
  const isNaming = codesOf(words).length > 0;
  const parts: NamePart[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const part = (isNaming && partyAt(words, at, codesOf)) || { words: [word], codes: [] };
    at += part.words.length;
    if (part.codes.length > 0 || !functionWords('en').has(word.toLowerCase())) parts.push(part);
  }
  return parts;
}

/** The most words from here on that name one party between them: of no two pieces that name as much. */
function partyAt(
  words: readonly string[],
  at: number,
  codesOf: (span: readonly string[]) => readonly string[],
): NamePart | undefined {
  for (let size = Math.min(LONGEST_NAME, words.length - at); size > 0; size -= 1) {
    const span = words.slice(at, at + size);
    const codes = codesOf(span);
    if (codes.length > 0 && !isOfPieces(span, codes, codesOf)) return { words: span, codes };
  }
  return undefined;
}

function isOfPieces(
  span: readonly string[],
  codes: readonly string[],
  codesOf: (span: readonly string[]) => readonly string[],
): boolean {
  return span.some((_, cut) => {
    if (cut === 0) return false;
    const pieces = new Set([...codesOf(span.slice(0, cut)), ...codesOf(span.slice(cut))]);
    return pieces.size === codes.length && codes.every((code) => pieces.has(code));
  });
}
