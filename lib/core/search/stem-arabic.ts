/**
 * Arabic and Persian stems. Letters are folded: Persian yeh and kaf, no hamza, teh marbuta as heh.
 *
 * Reference: L. S. Larkey, L. Ballesteros, M. E. Connell, "Light stemming for Arabic information retrieval" (2007), light10.
 */

import { withoutProclitics } from '@/lib/core/language/arabic-proclitics';
import { stemmer } from '@/lib/core/language/stemmer';

const ARTICLE = /^و?(?:[بکف]?ال|لل)(?=\p{L}{2})/u;
const AND = /^و(?=\p{L}{3})/u;
const ENDINGS = 'ها ان ات ون ین یه یا ه ی'.split(' ');
const ACCUSATIVE = /(?<=\p{L}{3})ا$/u;

/** Stems of a folded Arabic word: the first is asked for; in a text it may bear a preposition of one letter. */
export function stemsArabic(word: string): string[] {
  const bare = word.replace(ARTICLE, '');
  const own = bare === word ? word.replace(AND, '') : bare;
  return [withoutEndings(own), withoutEndings(withoutProclitics(word)), withoutEndings(word)];
}

function withoutEndings(word: string): string {
  let stem = word.replace(ACCUSATIVE, '');
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 2) {
      stem = stem.slice(0, -ending.length);
    }
  }
  return stem;
}

const JOINER = /\u200c+/;
const PREFIX = /^ن?می$/;
const JOINED_PREFIX = /^ن?می(?=\p{L}{3})/u;
const ENDING =
  /^(?:ها|های|هایی|هایش|هایشان|هایم|هایمان|ی|ای|یی|تر|ترین|ام|اند|ایم|اید|اش|شان|مان|تان|ان)$/;
const stripped = stemmer('fa');

/**
 * Stems of a Persian word whose parts a joiner keeps apart: the first is asked for, the others are what it is when it
 * is written without, and its parts. `parts` are folded.
 */
export function stemsPersian(parts: readonly string[]): string[] {
  const whole = parts.join('');
  const words = parts.filter(
    (part, at) => !(at === 0 && PREFIX.test(part)) && !(at > 0 && ENDING.test(part)),
  );
  const own = stemPersian((words.length === 0 ? parts : words).join(''));
  const verb = parts.length === 1 ? [stemPersian(whole.replace(JOINED_PREFIX, ''))] : [];
  return [own, stemPersian(whole), ...verb, ...(words.length > 1 ? words.map(stemPersian) : [])];
}

/** A Persian word cut at its joiners. */
export function persianParts(word: string): string[] {
  return word.split(JOINER).filter((part) => part !== '');
}

/** Twice, for ایرانی is of ایران, whose own ending looks like one. */
function stemPersian(word: string): string {
  return stripped(stripped(word));
}
