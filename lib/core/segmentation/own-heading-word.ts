/**
 * The word by which a text counts its articles, where it is in no table: of a language nobody listed. It
 * stands again and again with a number that rises from one, and with nothing else on the line.
 */

import { foldLine } from './fold-reading';
import type { TextLine } from './lines';

export type OwnHeadingWord = {
  /** Folded, as lines are read. */
  readonly word: string;
  /** Where: first or last of the words before the number, or behind it. */
  readonly stands: 'before' | 'last' | 'behind';
};

const LONGEST_LINE = 48;
/** "mwanan 4", "inqaku lesi-4", "sarti tatabho (4)", "ishember kwagh i sha 4", "kpeɖodzinya ɖoɖo 4-lia". */
const BEFORE =
  /^(\p{L}[\p{L}'’ʻ]{0,23})(?!\p{L})([^\d]{0,24})(\d{1,3})[ .:)۔-]{0,3}(?:\p{L}{1,5})?[ .:)۔]{0,3}$/u;
/** "4. clen", "4-нэ пычыгъуэ", "4. ngayilii ye naani yei". */
const BEHIND =
  /^(\d{1,3})(?:-\p{L}{1,5})?[ .:)-]{0,3}(\p{L}[\p{L}'’ʻ-]{0,23})(?!\p{L})[^\d.;:]{0,24}[.:]?$/u;
/** "4.": a number alone, with the stop that tells it from that of a page. */
const ALONE = /^(\d{1,3})[.)]$/u;
/** So many headings in a rising row from the beginning leave no doubt. */
const LEAST_ROW = 5;
/** So many numbers may be missing between two of them: their headings are printed otherwise. */
const MISSING = 1;

/** A word and how many headings it counts. */
export type CountedWord = { readonly own: OwnHeadingWord; readonly count: number };

/** The word that counts most; undefined where none does at least five times. O(n). */
export function ownHeadingWord(lines: readonly TextLine[]): CountedWord | undefined {
  const rows = new Map<string, { readonly own: OwnHeadingWord; count: number; next: number }>();
  for (const { text } of lines) {
    if (text.length > LONGEST_LINE) continue;
    for (const { number, ...own } of wordsAndNumber(foldLine(text).text.trim())) {
      const name = `${own.stands} ${own.word}`;
      const row = rows.get(name) ?? { own, count: 0, next: 1 };
      if (number >= row.next && number <= row.next + MISSING) {
        row.count += 1;
        row.next = number + 1;
      }
      rows.set(name, row);
    }
  }
  const [longest] = [...rows.values()].sort((one, other) => other.count - one.count);
  if (!longest || longest.count < LEAST_ROW) return undefined;
  return { own: longest.own, count: longest.count };
}

type Read = OwnHeadingWord & { readonly number: number };

const LAST_WORD = /\p{L}[\p{L}'’ʻ]*$/u;

/** The words that may head such a line; none for any other. */
function wordsAndNumber(folded: string): Read[] {
  const line = folded.replaceAll('\u2010', '-');
  const before = BEFORE.exec(line);
  if (before) {
    const [, word = '', between = '', digits] = before;
    const number = Number(digits);
    const last = LAST_WORD.exec(between.replace(/(?<![ .:(-])[ .:(-]+$/u, ''))?.[0];
    const first: Read = { word, stands: 'before', number };
    return last === undefined ? [first] : [first, { word: last, stands: 'last', number }];
  }
  const behind = BEHIND.exec(line);
  if (behind) return [{ word: behind[2] ?? '', stands: 'behind', number: Number(behind[1]) }];
  const alone = ALONE.exec(line);
  return alone ? [{ word: '', stands: 'behind', number: Number(alone[1]) }] : [];
}

/** Where the number of a line stands that is headed by this word, in its folded text. */
export function readByOwnWord(
  folded: string,
  own: OwnHeadingWord,
): { readonly number: number; readonly start: number; readonly end: number } | undefined {
  const line = folded.trimEnd();
  if (line.length > LONGEST_LINE) return undefined;
  const found = wordsAndNumber(line).find(
    ({ word, stands }) => word === own.word && stands === own.stands,
  );
  if (!found) return undefined;
  const start = line.search(/\d/);
  const end = start + (/^\d+/.exec(line.slice(start))?.[0].length ?? 0);
  return { number: found.number, start, end };
}
