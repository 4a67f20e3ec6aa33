/**
 * Which concepts of the term list a text speaks of, and how often. Forms are looked up by the first
 * letters of their first word, so a text is read once whatever the length of the list: in scripts that
 * write spaces word by word, stems matching any ending; in Korean and Chinese the longest form at every
 * place.
 */

import { withoutProclitics } from '../arabic-proclitics';
import { foldTerm, isTermLanguage, type TermLanguage } from './read-terms';
import { CONCEPTS } from './term-list';

type WordForm = { readonly text: string; readonly open: boolean };
type Form = {
  readonly concept: number;
  readonly words: readonly WordForm[];
  readonly text: string;
  /** Its place in the list of all forms. */
  readonly place: number;
};
type Index = {
  /** By the first letters of the first word. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** What was found for words looked up before. */
  readonly known: Map<string, readonly Form[]>;
};

/** How many words are remembered: the vocabulary of some hundred treaties. */
const MOST_KNOWN = 20_000;

/** In scripts that write spaces, forms stand under this many first letters, or under all they have. */
const KEY_LENGTH = 5;
const WORD = /[\p{L}\p{N}]+/gu;
/** Endings that a Persian or Arabic noun of three letters or fewer may bear. */
const SHORT_WORD_ENDINGS = /^(?:ها|های|هایی|ی|ان|ات|اش|شان|ه|هم|یه|ین|ون|ا|هما)?$/;
const ENGLISH_ENDINGS = /^(?:s|es)?$/;

const indexes = new Map<TermLanguage, Index>();

/**
 * Concepts of a text by their index in `CONCEPTS`, with how often each is named. `lang` is a primary
 * language; for one the term list does not have the answer is empty. O(n) for a text of n letters.
 */
export function findTerms(text: string, lang: string): Map<number, number> {
  const found = new Map<number, number>();
  if (!isTermLanguage(lang)) return found;
  const index = indexOf(lang);
  const add = ({ concept }: Form) => found.set(concept, (found.get(concept) ?? 0) + 1);
  if (lang === 'ko' || lang === 'zh') eachJoined(foldTerm(text), lang, index, add);
  else eachSpaced(foldTerm(text), lang, index, add);
  return found;
}

function eachSpaced(
  text: string,
  lang: TermLanguage,
  index: Index,
  report: (form: Form) => void,
): void {
  const words = text.match(WORD) ?? [];
  const readings = lang === 'ar' ? [words, words.map(withoutProclitics)] : [words];
  for (let at = 0; at < words.length; at += 1) {
    let last = -1;
    for (const reading of readings) {
      for (const form of beginningLike(reading[at] ?? '', index)) {
        // One concept counts once at a place, however many of its forms fit.
        if (form.concept === last || !fits(form.words, readings, at, lang)) continue;
        last = form.concept;
        report(form);
      }
    }
  }
}

/** Forms whose first word may be a word, in the order of the list; looked up once for each word. */
function beginningLike(word: string, { forms, known }: Index): readonly Form[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found: Form[] = [];
  for (let length = Math.min(2, word.length); length <= KEY_LENGTH; length += 1) {
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
  return text.length > 3 || SHORT_WORD_ENDINGS.test(word.slice(text.length));
}

/** Walks a text without reliable word borders; after a form the walk goes on behind it. */
function eachJoined(
  text: string,
  lang: TermLanguage,
  index: Index,
  report: (form: Form) => void,
): void {
  const joined = lang === 'zh' ? text.replace(/\s+/g, '') : text;
  let at = 0;
  while (at < joined.length) {
    const start = at;
    const candidates = [
      ...(index.forms.get(joined.slice(start, start + 2)) ?? []),
      ...(index.forms.get(joined.charAt(start)) ?? []),
    ];
    const fitting = candidates.filter((form) => fitsJoined(form.text, joined, start, lang));
    const longest = fitting[0]?.text.length ?? 0;
    const seen = new Set<number>();
    for (const form of fitting) {
      if (form.text.length < longest || seen.has(form.concept)) continue;
      seen.add(form.concept);
      report(form);
    }
    at += Math.max(1, longest);
  }
}

/** A Korean noun of one syllable is only believed at the head of a short word. */
function fitsJoined(form: string, text: string, at: number, lang: TermLanguage): boolean {
  if (!text.startsWith(form, at)) return false;
  if (lang === 'zh' || form.length > 1) return true;
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/^\p{L}{3}/u.test(text.slice(at + 1, at + 4));
}

function indexOf(lang: TermLanguage): Index {
  const known = indexes.get(lang);
  if (known !== undefined) return known;
  const forms = new Map<string, Form[]>();
  const letters = lang === 'ko' || lang === 'zh' ? 2 : KEY_LENGTH;
  for (const [place, written] of CONCEPTS.flatMap((_, concept) =>
    formsOf(concept, lang),
  ).entries()) {
    const form = { ...written, place };
    const key = (form.words[0]?.text ?? '').slice(0, letters);
    const list = forms.get(key);
    if (list === undefined) forms.set(key, [form]);
    else list.push(form);
  }
  // Longest first for the walk; a stable sort keeps one concept's forms together in the others.
  if (lang === 'ko' || lang === 'zh') {
    for (const list of forms.values()) list.sort((a, b) => b.text.length - a.text.length);
  }
  const index = { forms, known: new Map() };
  indexes.set(lang, index);
  return index;
}

function formsOf(concept: number, lang: TermLanguage): Omit<Form, 'place'>[] {
  const forms = CONCEPTS[concept]?.forms[lang] ?? [];
  const written = lang === 'ko' || lang === 'fa' ? forms.flatMap(alsoJoined) : forms;
  return [...new Set(written)].map((form) => ({
    concept,
    text: form,
    words:
      lang === 'ko' || lang === 'zh'
        ? [{ text: form, open: true }]
        : (form.match(/[\p{L}\p{N}]+\*?/gu) ?? []).map((word) => ({
            text: word.replace('*', ''),
            open: word.endsWith('*'),
          })),
  }));
}

/** Korean compounds and Persian ones with a joiner are written with a space or without. */
function alsoJoined(form: string): string[] {
  return form.includes(' ') ? [form, form.replaceAll(' ', '')] : [form];
}
