/** The surface forms of the term list in one language, by their first letters. */

import type { TermLanguage } from './read-terms';
import { CONCEPTS } from './term-list';

/** A place where a text names a concept: its index in `CONCEPTS`, half-open UTF-16 offsets in the text. */
export type TermSpan = { readonly concept: number; readonly start: number; readonly end: number };

export type WordForm = { readonly text: string; readonly open: boolean };

export type Form = {
  /** Index in `CONCEPTS`. */
  readonly concept: number;
  readonly words: readonly WordForm[];
  readonly text: string;
  /** Its place in the list of all forms. */
  readonly place: number;
  /** Where it stands the concept is not meant. */
  readonly isContext: boolean;
};

export type TermIndex = {
  readonly lang: TermLanguage;
  /** By the first letters of the first word: `keyLength` of them, or all it has. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  readonly keyLength: number;
  /** Contexts by concept. */
  readonly contexts: ReadonlyMap<number, readonly string[]>;
  /** What was found for words looked up before. */
  readonly known: Map<string, readonly Form[]>;
};

const KEY_LENGTH = 5;
const JOINED_KEY_LENGTH = 2;

const indexes = new Map<TermLanguage, TermIndex>();

/** The index of a language, made once. */
export function termIndex(lang: TermLanguage): TermIndex {
  const known = indexes.get(lang);
  if (known !== undefined) return known;
  const joined = lang === 'ko' || lang === 'zh';
  const keyLength = joined ? JOINED_KEY_LENGTH : KEY_LENGTH;
  const forms = new Map<string, Form[]>();
  const contexts = new Map<number, string[]>();
  const written = CONCEPTS.flatMap((_, concept) => formsOf(concept, lang));
  for (const [place, each] of written.entries()) {
    if (each.isContext) {
      contexts.set(each.concept, [...(contexts.get(each.concept) ?? []), each.text]);
    }
    // Scripts without spaces look for contexts around what was found.
    if (each.isContext && joined) continue;
    const key = (each.words[0]?.text ?? '').slice(0, keyLength);
    const list = forms.get(key) ?? [];
    list.push({ ...each, place });
    forms.set(key, list);
  }
  // Longest first for the walk; a stable sort keeps one concept's forms together in the others.
  if (joined) for (const list of forms.values()) list.sort((a, b) => b.text.length - a.text.length);
  const index = { lang, forms, keyLength, contexts, known: new Map() };
  indexes.set(lang, index);
  return index;
}

function formsOf(concept: number, lang: TermLanguage): Omit<Form, 'place'>[] {
  const { forms, contexts } = CONCEPTS[concept] ?? { forms: undefined, contexts: undefined };
  const read = (written: readonly string[], isContext: boolean) => {
    const spelled = lang === 'ko' || lang === 'fa' ? written.flatMap(alsoJoined) : written;
    return [...new Set(spelled)].map((text) => ({
      concept,
      text,
      isContext,
      words: wordsOf(text, lang),
    }));
  };
  return [...read(forms?.[lang] ?? [], false), ...read(contexts?.[lang] ?? [], true)];
}

function wordsOf(form: string, lang: TermLanguage): WordForm[] {
  if (lang === 'ko' || lang === 'zh') return [{ text: form, open: true }];
  return (form.match(/[\p{L}\p{N}]+\*?/gu) ?? []).map((word) => ({
    text: word.replace('*', ''),
    open: word.endsWith('*'),
  }));
}

/** Korean compounds and Persian ones with a joiner are written with a space or without. */
function alsoJoined(form: string): string[] {
  return form.includes(' ') ? [form, form.replaceAll(' ', '')] : [form];
}
