/**
 * Words on which an obligation turns: modal verbs, negations, limits, numbers, months. A treaty in which
 * "shall" became "may", "at least" "at most", or "30 days" 60, owes something else, however small the
 * edit. Looked up here word by word, as the first word of a phrase, in the folded form of `foldWord`.
 */

import type { ObligationKind } from '@/lib/core/comparison/comparison';
import { foldWord } from '@/lib/core/language/fold-word';
import { primaryLanguage } from '@/lib/core/language/language';
import { LIMITS } from './limit-words';
import { CHINESE_MODALS, CHINESE_NEGATIONS, MODALS, NEGATIONS } from './modal-words';
import { MONTHS } from './month-words';
import { type NumberWord, numberWordsOf } from './number-lexicon';

/** What some words do; `value` is equal for those that bind alike, `negated` for a modal with its "not". */
export type Binding = {
  readonly kind: ObligationKind;
  readonly value: string;
  readonly negated: boolean;
  /** Of one kind and group one item stands for another. */
  readonly group: string;
  /** Counts only where another of its group faces it. */
  readonly weak: boolean;
};

/** A phrase: the folded words it is made of, and what they do. */
export type Phrase = {
  readonly words: readonly string[];
  readonly binding: Binding;
  /** True for a letter that stands joined to another word. */
  readonly joined?: boolean;
};

/** All that one folded word may be. */
export type CriticalWord = {
  /** Phrases that begin with it, the longest first. */
  readonly phrases: readonly Phrase[];
  readonly number?: NumberWord;
  /** 1 to 12, with "j" before it in the Persian calendar. */
  readonly month?: string;
};

export type CriticalLexicon = {
  readonly words: ReadonlyMap<string, CriticalWord>;
  /** The same phrases as they are written, for languages that do not part words by blanks. */
  readonly phrases: readonly Phrase[];
};

const SPACED = ['en', 'ru', 'uk', 'fr', 'es', 'de', 'fa', 'ar'];
const GLUED = ['zh', 'ko'];

const LEXICONS: ReadonlyMap<string, CriticalLexicon> = new Map(
  [...SPACED, ...GLUED].map((lang) => [lang, lexicon(lang)]),
);

/** True for a language whose modal verbs, negations and limits are known. */
export function readsObligations(lang: string): boolean {
  return LEXICONS.has(primaryLanguage(lang));
}

/** What is known of a language; undefined for one that is read for its figures only. */
export function criticalLexicon(lang: string): CriticalLexicon | undefined {
  return LEXICONS.get(primaryLanguage(lang));
}

function lexicon(lang: string): CriticalLexicon {
  const phrases = [...modals(lang), ...negations(lang), ...limits(lang)];
  const words = new Map<string, CriticalWord>();
  const change = (word: string, more: (known: CriticalWord) => CriticalWord) =>
    words.set(word, more(words.get(word) ?? { phrases: [] }));
  for (const phrase of phrases) {
    change(phrase.words[0] ?? '', (known) => ({
      ...known,
      phrases: [...known.phrases, phrase].sort(
        (one, other) => other.words.length - one.words.length,
      ),
    }));
  }
  for (const [word, number] of numberWordsOf(lang)) change(word, (known) => ({ ...known, number }));
  for (const [months, prefix] of MONTHS[lang] ?? []) {
    for (const [index, forms] of months.split('/').entries()) {
      for (const form of listed(forms)) {
        change(foldWord(form), (known) => ({ ...known, month: `${prefix}${index + 1}` }));
      }
    }
  }
  return { words, phrases };
}

function modals(lang: string): Phrase[] {
  const groups = (lang === 'zh' ? CHINESE_MODALS : (MODALS[lang] ?? '')).split(';');
  return groups.flatMap((group) => {
    const negated = group.trim().startsWith('-');
    const [list = '', denied] = group.replace('-', '').split('=');
    const forms = list.split(',').map(wordsIn);
    const value = (denied === undefined ? forms[0] : wordsIn(denied))?.join(' ') ?? '';
    const passive = lang === 'en' ? forms.flatMap(withBe) : [];
    return [...forms, ...passive].flatMap((words) =>
      words.length === 0 ? [] : [phrase(words, { kind: 'modal', value, negated, group: '' })],
    );
  });
}

/** "is obliged", "are entitled": the verb that carries such a modal belongs to it. */
function withBe(words: readonly string[]): string[][] {
  if (words.length !== 1 || !/(?:ed|den)$/.test(words[0] ?? '')) return [];
  return ['is', 'are', 'be', 'was', 'were', 'been'].map((be) => [be, ...words]);
}

function negations(lang: string): Phrase[] {
  const list = lang === 'zh' ? CHINESE_NEGATIONS : (NEGATIONS[lang] ?? '');
  return listed(list).map((word) => {
    const words = wordsIn(word);
    const value = words.join(' ');
    return phrase(words, { kind: 'negation', value, negated: false, group: '' });
  });
}

function limits(lang: string): Phrase[] {
  return (LIMITS[lang] ?? '').split(';').flatMap((line) => {
    const [head = '', list = ''] = line.split(':');
    const [group = '', ...name] = head.trim().split(' ');
    const binding = {
      kind: 'limit',
      value: name.join(' '),
      negated: false,
      group: group.replace('~', ''),
    } as const;
    return list
      .split(',')
      .map(wordsIn)
      .filter(({ length }) => length > 0)
      .map((words) => phrase(words, binding, group.startsWith('~')));
  });
}

function phrase(words: readonly string[], binding: Omit<Binding, 'weak'>, weak = false): Phrase {
  return { words, binding: { ...binding, weak } };
}

/** The folded words of a phrase; a stroke is a word of its own, as in the text. */
function wordsIn(text: string): string[] {
  return listed(text.replace('/', ' / ')).map(foldWord);
}

function listed(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
