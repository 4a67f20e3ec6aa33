/**
 * Where a text speaks of the concepts of the term list. Forms are looked up by the first letters of their
 * first word, so a text is read once whatever the length of the list: in scripts that write spaces word by
 * word, stems matching any ending; in Korean and Chinese the longest form at every place. Where forms
 * overlap the longest speaks: "special economic zones" is not about the economy, nor "free of charge" about
 * freedom.
 */

import { withoutProclitics } from '../arabic-proclitics';
import { eachJoined } from './find-joined-terms';
import { foldTerm, isTermLanguage, type TermLanguage } from './read-terms';
import { type Form, type TermIndex, type TermSpan, termIndex, type WordForm } from './term-index';

/** How many words are remembered: the vocabulary of some hundred treaties. */
const MOST_KNOWN = 20_000;

/** Words with the signs and joiners that are written inside them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200f]*/gu;
const SIGN = /[\u00ad\u200b-\u200f]/;
/** Endings that a Persian or an Arabic noun may bear; what else may follow is another word. */
const PERSIAN_ENDINGS = /^(?:ها|های|هایی|هایش|هایشان|ی|یی|ای|ان|ات|اش|شان|مان|تر|ترین)?$/;
const ARABIC_ENDINGS = /^(?:ه|هم|ها|هما|ین|ون|ان|ات|ا|ی|یه|یا|تین|تان)?$/;
const ENGLISH_ENDINGS = /^(?:s|es)?$/;

/**
 * Concepts of a text by their index in `CONCEPTS`, with how often each is named. `lang` is a primary
 * language; for one the term list does not have the answer is empty. O(n) for a text of n letters.
 */
export function findTerms(text: string, lang: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { concept } of findTermSpans(text, lang)) {
    found.set(concept, (found.get(concept) ?? 0) + 1);
  }
  return found;
}

/**
 * The places where a text names concepts, in order. Two overlap only where one form names several concepts,
 * and then they are equal. `lang` as for `findTerms`. O(n log n) for a text of n letters.
 */
export function findTermSpans(text: string, lang: string): TermSpan[] {
  if (!isTermLanguage(lang)) return [];
  const index = termIndex(lang);
  return lang === 'ko' || lang === 'zh' ? eachJoined(text, lang, index) : spacedSpans(text, index);
}

/** Words `at` to before `at + count` may name a concept, or show that it is not meant. */
type Reading = { readonly form: Form; readonly at: number; readonly count: number };

function spacedSpans(text: string, index: TermIndex): TermSpan[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({
    start,
    end: start + lengthWithoutSigns(word),
    folded: foldTerm(word),
  }));
  const readings = readingsOf(
    words.map(({ folded }) => folded),
    index,
  );
  return longest(readings, words.length)
    .map(({ form, at, count }) => ({
      concept: form.concept,
      start: words[at]?.start ?? 0,
      end: words[at + count - 1]?.end ?? 0,
    }))
    .sort((one, other) => one.start - other.start || one.concept - other.concept);
}

function readingsOf(words: readonly string[], index: TermIndex): Reading[] {
  const { lang } = index;
  const texts = lang === 'ar' ? [words, words.map(withoutProclitics)] : [words];
  const found: Reading[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const tried = new Set<Form>();
    for (const reading of texts) {
      for (const form of beginningLike(reading[at] ?? '', index)) {
        if (tried.has(form)) continue;
        tried.add(form);
        if (fits(form.words, texts, at, lang)) found.push({ form, at, count: form.words.length });
      }
    }
  }
  return found;
}

/** Of readings that overlap the longest, then the first; of equal ones each concept once. O(n log n). */
function longest(readings: readonly Reading[], size: number): Reading[] {
  /** Words at which a concept is not meant, and places where it is named, as `concept * size + word`. */
  const notMeant = new Set<number>();
  const named = new Set<number>();
  for (const { form, at, count } of readings) {
    for (let word = at; form.isContext && word < at + count; word += 1) {
      notMeant.add(form.concept * size + word);
    }
  }
  /** By word: 0, or one more than where the reading begins that has it; by its first word how many it has. */
  const taken = new Int32Array(size);
  const counts = new Int32Array(size);
  const isTaken = ({ form, at, count }: Reading) => {
    if (named.has(form.concept * size + at)) return true;
    const isSame = taken[at] === at + 1 && counts[at] === count;
    for (let word = at; word < at + count; word += 1) {
      if (notMeant.has(form.concept * size + word)) return true;
      if (!isSame && (taken[word] ?? 0) > 0) return true;
    }
    return false;
  };
  return readings
    .filter(({ form }) => !form.isContext)
    .sort((one, other) => other.count - one.count || one.at - other.at)
    .filter((reading) => {
      if (isTaken(reading)) return false;
      const { form, at, count } = reading;
      named.add(form.concept * size + at);
      taken.fill(at + 1, at, at + count);
      counts[at] = count;
      return true;
    });
}

/** Forms whose first word may be a word, in the order of the list; looked up once for each word. */
function beginningLike(word: string, { forms, known, keyLength }: TermIndex): readonly Form[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found: Form[] = [];
  for (let length = Math.min(2, word.length); length <= keyLength; length += 1) {
    if (length <= word.length) found.push(...(forms.get(word.slice(0, length)) ?? []));
  }
  found.sort((one, other) => one.place - other.place);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, found);
  return found;
}

/** True when the words of a form stand at a place, each in one of the readings of the text. */
function fits(
  form: readonly WordForm[],
  readings: readonly (readonly string[])[],
  at: number,
  lang: TermLanguage,
): boolean {
  return form.every((word, offset) =>
    readings.some((words) => fitsWord(word, words[at + offset] ?? '', lang)),
  );
}

function fitsWord({ text, open }: WordForm, word: string, lang: TermLanguage): boolean {
  if (!word.startsWith(text)) return false;
  if (open || word.length === text.length) return true;
  if (lang === 'en') return ENGLISH_ENDINGS.test(word.slice(text.length));
  if (lang === 'ru') return false;
  // Behind two letters nearly every ending makes another word.
  if (text.length < 3) return false;
  return (lang === 'fa' ? PERSIAN_ENDINGS : ARABIC_ENDINGS).test(word.slice(text.length));
}

/** Length of a word without the joiners and marks of direction that follow its last letter. */
function lengthWithoutSigns(word: string): number {
  let length = word.length;
  while (length > 0 && SIGN.test(word.charAt(length - 1))) length -= 1;
  return length;
}
