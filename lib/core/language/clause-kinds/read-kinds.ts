/**
 * Which kinds of clause a provision may be of: mutual assistance, ratification, fair trial, service of
 * documents. Treaties say the same thing in few common words ("shall extend military aid by all means"
 * against "an attack against one is an attack against all"), but drafters of one kind of clause use one of a
 * few turns of phrase, and those are listed here as cues.
 *
 * A table is text, a line a kind: its id, then cues in English, Russian, Korean, Chinese and Persian,
 * parted by "|" and by commas. A cue is words in order; "*" ends a word that any ending may follow, ".."
 * stands for up to five words between, "?" begins a cue that hints and does not tell. Korean and Chinese
 * cues are found anywhere and without regard to spaces.
 */

import { primaryLanguage } from '../language';
import { foldTerm } from '../terms/read-terms';
import { FINAL_CLAUSES } from './final-clauses';
import { JUSTICE_CLAUSES } from './justice-clauses';
import { RIGHTS_CLAUSES } from './rights-clauses';
import { SECURITY_CLAUSES } from './security-clauses';
import { TRADE_CLAUSES } from './trade-clauses';

const LANGUAGES = ['en', 'ru', 'ko', 'zh', 'fa'] as const;

type CueLanguage = (typeof LANGUAGES)[number];

type CueWord = { readonly text: string; readonly open: boolean; readonly gap: boolean };

type Cue = {
  readonly kind: number;
  readonly weight: number;
  readonly words: readonly CueWord[];
  readonly text: string;
};

const WEAK = 0.35;
/** How many words ".." may stand for. */
const GAP = 5;
/** What a clause is about stands in its first words: a cue this many words later counts half. */
const HALF = 60;
/** A paragraph speaks for itself: words before it count so much less. */
const LATER_LINES = 4;
/** Words read of a provision. */
const MOST_WORDS = 400;
const KEY_LENGTH = 3;
const WORD = /[\p{L}\p{N}]+/gu;

const ROWS: readonly (readonly string[])[] = [
  FINAL_CLAUSES,
  SECURITY_CLAUSES,
  RIGHTS_CLAUSES,
  JUSTICE_CLAUSES,
  TRADE_CLAUSES,
]
  .flatMap((table) => table.trim().split('\n'))
  .map((line) => line.split('|').map((column) => column.trim()));

/** Ids of the kinds, by their index. */
export const CLAUSE_KINDS: readonly string[] = ROWS.map(([id = '']) => id);

const indexes = new Map<CueLanguage, ReadonlyMap<string, readonly Cue[]>>();

/**
 * How strongly a text shows each kind, by index in `CLAUSE_KINDS`: about 1 for a telling cue in its first
 * words. Empty for a language without cues; `lang` is a BCP 47 tag. O(n).
 */
export function clauseKindsOf(text: string, lang: string): Map<number, number> {
  const primary = LANGUAGES.find((known) => known === primaryLanguage(lang));
  if (primary === undefined) return new Map();
  const best = new Map<Cue, number>();
  const report = (cue: Cue, at: number, inLine: number) => {
    const worth = cue.weight / (1 + (inLine + at / LATER_LINES) / HALF);
    if (worth > (best.get(cue) ?? 0)) best.set(cue, worth);
  };
  const folded = foldTerm(text);
  if (primary === 'ko' || primary === 'zh') readJoined(folded, primary, report);
  else readSpaced(folded, primary, report);
  const found = new Map<number, number>();
  for (const [{ kind }, worth] of best) found.set(kind, (found.get(kind) ?? 0) + worth);
  return found;
}

type Report = (cue: Cue, at: number, inLine: number) => void;

function readSpaced(text: string, lang: CueLanguage, report: Report): void {
  const index = indexOf(lang);
  let before = 0;
  for (const line of text.split('\n')) {
    const words = line.match(WORD) ?? [];
    for (let at = 0; at < words.length && before + at < MOST_WORDS; at += 1) {
      for (const cue of beginningLike(index, words[at] ?? '')) {
        if (fits(cue.words, words, at)) report(cue, before + at, at);
      }
    }
    before += words.length;
  }
}

/** Cues whose first word may be a word. */
function beginningLike(index: ReadonlyMap<string, readonly Cue[]>, word: string): readonly Cue[] {
  const found: Cue[] = [];
  for (let length = 1; length <= Math.min(KEY_LENGTH, word.length); length += 1) {
    found.push(...(index.get(word.slice(0, length)) ?? []));
  }
  return found;
}

/** True when the words of a cue stand at a place, with what its gaps allow between them. */
function fits(cue: readonly CueWord[], words: readonly string[], start: number): boolean {
  let at = start;
  for (const wanted of cue) {
    const last = wanted.gap ? at + GAP : at;
    while (at <= last && !fitsWord(wanted, words[at])) at += 1;
    if (at > last) return false;
    at += 1;
  }
  return true;
}

function fitsWord({ text, open }: CueWord, word: string | undefined): boolean {
  return word !== undefined && (open ? word.startsWith(text) : word === text);
}

/** Letters of a Korean or Chinese text that say about as much as a word. */
const LETTERS_A_WORD = 3;

function readJoined(text: string, lang: CueLanguage, report: Report): void {
  let before = 0;
  for (const line of text.split('\n')) {
    const joined = line.replace(/\s+/g, '').slice(0, LETTERS_A_WORD * MOST_WORDS);
    for (const cues of indexOf(lang).values()) {
      for (const cue of cues) {
        const at = joined.indexOf(cue.text);
        if (at >= 0) report(cue, (before + at) / LETTERS_A_WORD, at / LETTERS_A_WORD);
      }
    }
    before += joined.length;
  }
}

/** Cues of a language, by the first letters of the first word. */
function indexOf(lang: CueLanguage): ReadonlyMap<string, readonly Cue[]> {
  const known = indexes.get(lang);
  if (known !== undefined) return known;
  const index = new Map<string, Cue[]>();
  const column = LANGUAGES.indexOf(lang) + 1;
  for (const [kind, row] of ROWS.entries()) {
    for (const written of (row[column] ?? '').split(',').map((cue) => cue.trim())) {
      if (written === '') continue;
      const cue = readCue(kind, written);
      const key = cue.words[0]?.text.slice(0, KEY_LENGTH) ?? '';
      index.set(key, [...(index.get(key) ?? []), cue]);
    }
  }
  indexes.set(lang, index);
  return index;
}

function readCue(kind: number, written: string): Cue {
  const words: CueWord[] = [];
  let gap = false;
  for (const part of foldTerm(written.replace('?', '')).split(/\s+/)) {
    if (part === '..') gap = true;
    else {
      words.push({ text: part.replace('*', ''), open: part.endsWith('*'), gap });
      gap = false;
    }
  }
  const text = words.map((word) => word.text).join('');
  return { kind, weight: written.startsWith('?') ? WEAK : 1, words, text };
}
