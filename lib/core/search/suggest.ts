/**
 * What a mistyped query probably meant, by the words that the texts have: the nearest of them, of equally near ones the
 * one that most texts have; or what the same keys write on the other keyboard.
 *
 * Reference for the distance, in which two letters changed about are one mistake: F. J. Damerau, "A technique for computer
 * detection and correction of spelling errors", CACM 7 (1964), in the form of optimal string alignment.
 */

import { otherKeyboard } from './keyboards';
import { exactForm } from './word-forms';

/** Words of the texts in their exact form (without "="), with the number of texts that have them. */
export type KnownWords = ReadonlyMap<string, number>;

/** How much is read of a query, and of how many words of it something is said. */
const LONGEST_QUERY = 1_000;
const MOST_WORDS = 6;
const LONGEST = 24;
const FEWEST_LETTERS = 4;
/** Words that are looked at for one of the query. */
const MOST_LOOKED_AT = 400_000;

const WORD = /[\p{L}\p{M}\u200c'’]{1,64}/gu;
const OPERATOR = /^(?:AND|OR|NOT|NEAR)$/;
const JAMO_OF = /\p{Script=Hangul}/u;

/** The query with each unknown word as the nearest known one; undefined where nothing is to be said. O(words known). */
export function didYouMean(q: string, known: KnownWords): string | undefined {
  let asked = 0;
  let isChanged = false;
  const meant = q
    .slice(0, LONGEST_QUERY)
    .replace(WORD, (word: string, at: number, whole: string) => {
      if (isOther(word, at, whole)) return word;
      const form = exactForm(word);
      if (form.length > LONGEST || known.has(form) || asked === MOST_WORDS) return word;
      asked += 1;
      const nearest = meantBy(form, known);
      if (nearest === undefined) return word;
      isChanged = true;
      return nearest;
    });
  return isChanged ? meant : undefined;
}

/** True for an operator, the name of a field, and a beginning. */
function isOther(word: string, at: number, whole: string): boolean {
  const next = whole.charAt(at + word.length);
  return OPERATOR.test(word) || next === '*' || next === ':';
}

function meantBy(form: string, known: KnownWords): string | undefined {
  const typed = otherKeyboard(form).find((other) => known.has(other));
  if (typed !== undefined) return typed;
  return lettersOf(form).length < FEWEST_LETTERS ? undefined : nearestWord(form, known);
}

function nearestWord(word: string, known: KnownWords): string | undefined {
  const letters = lettersOf(word);
  const most = letters.length < 6 ? 1 : 2;
  const isKorean = JAMO_OF.test(word);
  let best:
    | { readonly word: string; readonly distance: number; readonly texts: number }
    | undefined;
  let looked = 0;
  for (const [other, texts] of known) {
    looked += 1;
    if (looked > MOST_LOOKED_AT) break;
    const limit = best?.distance ?? most;
    if (Math.abs(other.length - word.length) > limit || JAMO_OF.test(other) !== isKorean) continue;
    const distance = distanceWithin(letters, lettersOf(other), limit);
    if (distance > limit) continue;
    const isBetter = best === undefined || distance < best.distance || texts > best.texts;
    if (isBetter) best = { word: other, distance, texts };
  }
  return best?.word;
}

/** Korean syllables are mistyped a letter at a time. */
function lettersOf(word: string): string {
  return JAMO_OF.test(word) ? word.normalize('NFD') : word;
}

/** Fewest edits, or more than `limit` where there are more. O(length · limit). */
export function distanceWithin(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      if (Math.abs(i - j) > limit) {
        next[j] = over;
        continue;
      }
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (row[j - 1] ?? over) + (isSame ? 0 : 1),
        (row[j] ?? over) + 1,
        (next[j - 1] ?? over) + 1,
      );
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) edits = Math.min(edits, (before[j - 2] ?? over) + 1);
      next[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return over;
    [before, row] = [row, next];
  }
  return Math.min(over, row[b.length] ?? over);
}
