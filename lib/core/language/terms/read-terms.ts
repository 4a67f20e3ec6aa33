/**
 * The shape of a multilingual term list and its reader. A table is text, so that a line is a concept and
 * reads as one: its id, then the surface forms in English, Russian, Korean, Chinese, Persian and Arabic,
 * parted by "|"; forms are parted by commas. A line "# topic" opens a topic; in `general` and `names`
 * concepts belong to none.
 *
 * A word of a form ends with "*" when any ending may follow ("торгов*"); "?" is s or z ("organi?ed").
 * Without "*" English takes a plural. Korean and Chinese forms are found anywhere, since particles and
 * neighbours join without a space. Arabic forms stand without the article. A form with "!" before it is none:
 * where it stands, the concept is not meant ("faith, !good faith"). An id with "~" is a concept
 * that treaties speak of under every heading: it helps to match, and says little of the topic.
 */

import { foldWord } from '../fold-word';

const TERM_LANGUAGES = ['en', 'ru', 'ko', 'zh', 'fa', 'ar'] as const;

export type TermLanguage = (typeof TERM_LANGUAGES)[number];

export type Concept = {
  readonly id: string;
  /** Id of a topic; undefined for general words and names. */
  readonly topic: string | undefined;
  /** False for what is said under every heading ("cooperation"). */
  readonly telling: boolean;
  /** Surface forms by language, folded (`foldTerm`). */
  readonly forms: Readonly<Record<TermLanguage, readonly string[]>>;
  /** What its forms may be part of without meaning it. */
  readonly contexts: Readonly<Record<TermLanguage, readonly string[]>>;
};

const ASCII = /^[\x20-\x7e\n]*$/;
const TOPICLESS: ReadonlySet<string> = new Set(['general', 'names']);

/** True for a primary language that the term list has. */
export function isTermLanguage(lang: string): lang is TermLanguage {
  return TERM_LANGUAGES.some((known) => known === lang);
}

/** A text or form as forms are compared: as `foldWord`, Arabic alefs and hamzas unified. O(n). */
export function foldTerm(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return foldWord(text)
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0626/g, '\u06cc')
    .replace(/\u0624/g, '\u0648')
    .replace(/\u0621/g, '')
    .replace(/ё/g, 'е');
}

/** Reads a table. Throws RangeError on a line with another number of columns or outside a topic. O(n). */
export function readTerms(table: string): Concept[] {
  const concepts: Concept[] = [];
  let topic = '';
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith('# ')) {
      topic = line.slice(2).trim();
      continue;
    }
    const [id = '', ...columns] = line.split('|').map((column) => column.trim());
    if (topic === '' || columns.length !== TERM_LANGUAGES.length) {
      throw new RangeError(`the term list has a line it cannot read: ${line}`);
    }
    concepts.push({
      id: id.replace('~', ''),
      telling: !id.endsWith('~'),
      topic: TOPICLESS.has(topic) ? undefined : topic,
      forms: formsOf(columns, (form) => !form.startsWith('!')),
      contexts: formsOf(columns, (form) => form.startsWith('!')),
    });
  }
  return concepts;
}

function formsOf(
  columns: readonly string[],
  isWanted: (form: string) => boolean,
): Concept['forms'] {
  const entries = TERM_LANGUAGES.map((lang, index) => [
    lang,
    (columns[index] ?? '')
      .split(',')
      .map((form) => form.trim())
      .filter(isWanted)
      .flatMap((form) =>
        form.includes('?') ? [form.replace('?', 's'), form.replace('?', 'z')] : form,
      )
      .map((form) => foldTerm(form.replace('!', '')))
      .filter((form) => form !== ''),
  ]);
  return Object.fromEntries(entries) as Concept['forms'];
}
