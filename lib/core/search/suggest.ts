/** What a mistyped query probably meant, by the words that the texts have. */

import { editDistance } from '@/lib/core/algorithms/edit-distance';
import { exactForm } from './word-forms';

/** Words of the texts in their exact form (without "="), with the number of texts that have them. */
export type KnownWords = ReadonlyMap<string, number>;

const LONGEST = 40;

/** The query with each unknown word as the nearest known one; undefined where nothing is to be said. */
export function didYouMean(q: string, known: KnownWords): string | undefined {
  let changed = false;
  const meant = q.slice(0, 1000).replace(/[\p{L}\p{M}'’]+/gu, (word) => {
    const form = exactForm(word);
    if (known.has(form) || word.length < 4 || word.length > LONGEST) return word;
    const nearest = nearestWord(form, known);
    if (nearest === undefined) return word;
    changed = true;
    return nearest;
  });
  return changed ? meant : undefined;
}

function nearestWord(word: string, known: KnownWords): string | undefined {
  const most = word.length < 6 ? 1 : 2;
  let best:
    | { readonly word: string; readonly distance: number; readonly texts: number }
    | undefined;
  for (const [other, texts] of known) {
    if (Math.abs(other.length - word.length) > most) continue;
    const distance = editDistance(word, other);
    if (distance > most) continue;
    const isBetter =
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && texts > best.texts);
    if (isBetter) best = { word: other, distance, texts };
  }
  return best?.word;
}
