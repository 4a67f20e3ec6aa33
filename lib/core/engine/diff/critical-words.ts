/**
 * Words on which an obligation turns: modal verbs, negations, numbers, months. A treaty in which
 * "shall" became "may", or "30 days" 60, owes something else, however small the edit. The lists are
 * closed classes of the five languages Concordat ships with, in the folded form of `foldWord`; an
 * unknown language has numbers only.
 */

import { foldWord } from '@/lib/core/language/fold-word';
import { primaryLanguage } from '@/lib/core/language/language';

/** `ability` is the Korean "수" that, before 있다 or 없다, makes a modal. */
export type CriticalClass = 'modal' | 'negation' | 'number' | 'month' | 'unit' | 'ability';

/** What one word is; `value` is equal for words that bind alike, `negated` for a modal with its "not". */
export type CriticalWord = {
  readonly kind: CriticalClass;
  readonly value: string;
  readonly negated?: boolean;
};

/** Each group is one value. */
const MODALS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'shall',
    'may',
    'must',
    'should',
    'will',
    'can',
    'could',
    'might',
    'would',
    'ought',
    'undertake undertakes undertook undertaken',
    'obliged obligated',
    'required',
    'entitled',
    'permitted allowed authorized authorised',
    'prohibited forbidden',
  ],
  ru: [
    'обязуется обязуются обязался обязались',
    'обязан обязана обязано обязаны',
    'должен должна должно должны',
    'может могут мог могли',
    'вправе',
    'следует',
    'надлежит',
    'необходимо',
    'нельзя',
    'запрещается запрещено запрещены',
    'разрешается допускается разрешено',
  ],
  ko: ['의무 의무를 의무가 의무는'],
  fa: ['باید بایستی', 'میتواند میتوانند', 'متعهد', 'موظف مکلف', 'ملزم', 'مجاز', 'خواهد خواهند'],
  zh: ['应 应当 应该', '必须 须', '可 可以', '能 能够', '有权', '不得', '承诺', '义务', '禁止'],
};

/** Words that are a modal and its negation in one, with that modal's value. */
const NEGATED_MODALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { cannot: 'can' },
  fa: {
    نباید: 'باید',
    نمیتواند: 'میتواند',
    نمیتوانند: 'میتواند',
    نخواهد: 'خواهد',
    نخواهند: 'خواهد',
  },
  zh: { 不应: '应', 不应当: '应', 不可: '可', 不能: '能', 无权: '有权' },
};

const NEGATIONS: Readonly<Record<string, string>> = {
  en: 'not no never without neither nor none',
  ru: 'не ни нет без никогда',
  ko: '안 못 아니',
  fa: 'نه بدون هیچ نیست نیستند نشود نشوند نشده نکند نکنند ندارد ندارند نباشد نباشند نگردد نگردند',
  zh: '不 未 无 非 没有 没 勿 毋 不予',
};

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million`,
  ru: `два две двух три трех четыре четырех пять пяти шесть шести семь семи восемь восьми девять девяти
    десять десяти двенадцать двенадцати пятнадцать пятнадцати двадцать двадцати тридцать тридцати
    шестьдесят шестидесяти девяносто девяноста сто ста тысяча тысячи`,
};

const MONTHS: Readonly<Record<string, string>> = {
  en: `january february march april may june july august september october november december`,
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  fa: `فروردین اردیبهشت خرداد تیر مرداد شهریور مهر ابان آبان اذر آذر دی بهمن اسفند ژانویه فوریه مارس
    آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر`,
};

const PLAIN = /^[a-z]+$/;
const NUMBER = /\p{N}/u;
const CHINESE_NUMBER =
  /^(?:[二三四五六七八九两]|[〇零一二三四五六七八九十百千万两]{2,}|[十百千万])$/u;
/** Units that make a number a part of a date: 2024年6月19日, 2024년 6월 19일. */
const DATE_UNIT = /^[年月日号]$/u;
const KOREAN_DATE_PART = /^\p{Nd}+[년월일]/u;
const KOREAN_MUST = /(?:하여야|해야|되어야|어야|아야|여야)$/u;
const KOREAN_NEGATION = /^(?:않|아니|없)/u;
const PERSIAN_NEGATION = /^نمی\p{L}{2,}/u;

type Lexicon = ReadonlyMap<string, CriticalWord>;

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(
  ['en', 'ru', 'ko', 'fa', 'zh'].map((lang) => [lang, lexicon(lang)]),
);

/** Month names, which are critical only beside a number ("may" is a modal everywhere else). */
const MONTH_SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(MONTHS).map(([lang, words]) => [lang, new Set(words.split(/\s+/).map(foldWord))]),
);

/** What each word of a list is, by itself, in the form of `foldWord`; undefined for all others. O(length). */
export function criticalWords(
  words: readonly string[],
  lang: string,
): readonly (CriticalWord | undefined)[] {
  const language = primaryLanguage(lang);
  const known = LEXICONS.get(language);
  const months = MONTH_SETS.get(language);
  const result: (CriticalWord | undefined)[] = [];
  for (const word of words) result.push(known?.get(word) ?? monthOrForm(word, months, language));
  return result;
}

function monthOrForm(
  word: string,
  months: ReadonlySet<string> | undefined,
  language: string,
): CriticalWord | undefined {
  if (months?.has(word)) return { kind: 'month', value: word };
  return language === 'en' && PLAIN.test(word) ? undefined : byForm(word, language);
}

/** True for a Korean number with its part of a date: 2024년. */
export function isKoreanDatePart(word: string): boolean {
  return KOREAN_DATE_PART.test(word);
}

function byForm(folded: string, language: string): CriticalWord | undefined {
  if (language === 'zh' && DATE_UNIT.test(folded)) return { kind: 'unit', value: folded };
  if (NUMBER.test(folded)) return { kind: 'number', value: folded };
  if (language === 'zh' && CHINESE_NUMBER.test(folded)) return { kind: 'number', value: folded };
  if (language === 'ko') {
    if (folded === '수') return { kind: 'ability', value: folded };
    if (KOREAN_MUST.test(folded)) return { kind: 'modal', value: '하여야' };
    if (KOREAN_NEGATION.test(folded)) return { kind: 'negation', value: folded };
  }
  if (language === 'fa' && PERSIAN_NEGATION.test(folded)) {
    return { kind: 'negation', value: 'نمی' };
  }
  if (language === 'en' && /n't$/.test(folded)) return { kind: 'negation', value: 'not' };
  return undefined;
}

function lexicon(lang: string): Lexicon {
  const entries: [string, CriticalWord][] = [];
  const put = (word: string, entry: CriticalWord) => entries.push([foldWord(word), entry]);
  for (const group of MODALS[lang] ?? []) {
    const words = group.split(/\s+/);
    for (const word of words) put(word, { kind: 'modal', value: foldWord(words[0] ?? word) });
  }
  for (const [word, modal] of Object.entries(NEGATED_MODALS[lang] ?? {})) {
    put(word, { kind: 'modal', value: foldWord(modal), negated: true });
  }
  for (const word of words(NEGATIONS[lang])) put(word, { kind: 'negation', value: foldWord(word) });
  for (const word of words(NUMBER_WORDS[lang]))
    put(word, { kind: 'number', value: foldWord(word) });
  return new Map(entries);
}

function words(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(/\s+/);
}
