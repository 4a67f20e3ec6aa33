import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { editedText, SEED } from '@/lib/core/testing/arbitrary';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { applyChanges } from './diff';

const QUIET = { ...EXACT, ignoreSpelling: true };

/** What of A became what of B, each with its kind: `шлюпку > шлюпку (spelling)`. */
function inWords(lang: string, a: string, b: string, options = EXACT) {
  const { changes, obligations } = diffTexts(a, b, lang, options);
  expect(obligations.map(({ before, after }) => `${before} > ${after}`)).toEqual([]);
  if (!options.ignoreSpelling) expect(applyChanges(a, b, changes)).toBe(b);
  return changes.map(({ fromA, toA, fromB, toB, kind }) => {
    return `${a.slice(fromA, toA)} > ${b.slice(fromB, toB)} (${kind})`;
  });
}

const SPELLED: readonly [what: string, lang: string, a: string, b: string, count: number][] = [
  ['yeh and kaf', 'fa', 'کشتی‌ها یکم وارد می‌شوند.', 'كشتي‌ها يكم وارد مي‌شوند.', 3],
  ['a joiner left out', 'fa', 'طرفین همکاری می‌کنند.', 'طرفین همکاری میکنند.', 1],
  ['a blank for a joiner', 'fa', 'طرفین همکاری می‌کنند و بس.', 'طرفین همکاری می کنند و بس.', 1],
  ['a blank for nothing', 'fa', 'کشتیهای طرفین آزادند.', 'کشتی های طرفین آزادند.', 1],
  ['an ending behind a blank', 'fa', 'بندرهای باز و کشتی‌های آن', 'بندرهای باز و کشتی های آن', 1],
  ['the ezafe', 'fa', 'در زمینهٔ تجارت', 'در زمینه‌ی تجارت', 1],
  ['a final hamza', 'fa', 'اجرای این سند پس از امضاء', 'اجرای این سند پس از امضا', 1],
  ['Persian and ASCII figures', 'fa', 'ظرف ۳۰ روز', 'ظرف 30 روز', 1],
  ['tatweel', 'ar', 'تلتزم الأطراف', 'تلتـــزم الأطراف', 1],
  ['vowel signs', 'ar', 'تلتزم الأطراف بالسلام', 'تلتزم الأطراف بِالسَّلام', 1],
  ['hamza', 'ar', 'إجراءات الأطراف', 'اجراءات الاطراف', 2],
  ['teh marbuta behind the article', 'ar', 'تسري الاتفاقية فورا', 'تسري الاتفاقيه فورا', 1],
  ['presentation forms', 'ar', 'تلتزم الأطراف', 'ﺗﻠﺘﺰﻡ الأطراف', 1],
  ['a direction mark', 'ar', 'تلتزم الأطراف', 'تلتزم \u200fالأطراف', 1],
  ['an "and" that stands alone', 'ar', 'السفن والموانئ مفتوحة', 'السفن و الموانئ مفتوحة', 1],
  ['yo', 'ru', 'Расчёты ведёт совет, всё ясно.', 'Расчеты ведет совет, все ясно.', 3],
  ['a no-break blank', 'ru', 'Не позднее 5 дней', 'Не позднее 5\u00a0дней', 1],
  ['a narrow blank', 'ru', 'сумма 10 000 рублей', 'сумма 10\u202f000 рублей', 1],
  ['stress', 'ru', 'большая часть судов', 'бо\u0301льшая часть судов', 1],
  ['quotation marks', 'ru', 'судно «Заря» вышло', 'судно "Заря" вышло', 2],
  ['a long dash', 'ru', 'Совет — орган союза', 'Совет – орган союза', 1],
  ['soft hyphens', 'en', 'freedom of navigation', 'freedom of navi\u00adgation', 1],
  ['a blank of no width', 'en', 'freedom of navigation', 'freedom of navi\u200bgation', 1],
  ['apostrophes', 'en', "each State's ships", 'each State’s ships', 1],
  [
    'a hyphen that does not break',
    'en',
    'in good-faith co-operation',
    'in good\u2011faith co-operation',
    1,
  ],
  [
    'a hyphen in a word',
    'en',
    'The Parties value co-operation.',
    'The Parties value cooperation.',
    1,
  ],
  [
    'a hyphen for a blank',
    'en',
    'by joint decision-making only',
    'by joint decision making only',
    1,
  ],
  ['ligatures', 'en', 'the official text', 'the oﬃcial text', 1],
  ['full width figures', 'zh', '双方在30日内通知。', '双方在３０日内通知。', 1],
  ['full width marks', 'zh', '双方合作,共同发展。', '双方合作，共同发展。', 1],
  ['quotation marks', 'zh', '称为“缔约方”。', '称为「缔约方」。', 2],
  ['full width figures', 'ko', '30일안에 통지한다.', '３０일안에 통지한다.', 1],
  [
    'spacing',
    'ko',
    '쌍방은 배를 댈 수 있다. 그리고 간다.',
    '쌍방은 배를 댈수 있다. 그리고 간다.',
    1,
  ],
  ['a compound', 'ko', '체약쌍방은 협력한다.', '체약 쌍방은 협력한다.', 1],
  ['the Northern initial', 'ko', '쌍방의 리익과 련대를', '쌍방의 이익과 연대를', 2],
  ['the Northern initial of women and labour', 'ko', '녀성과 로동자', '여성과 노동자', 2],
  ['the Northern initial in a text of rules', 'ko', '력사와 례의를 중히', '역사와 예의를 중히', 2],
  ['decomposed syllables', 'ko', '쌍방은 협력한다.', '쌍방은 협력한다.'.normalize('NFD'), 2],
  ['the apostrophe', 'uk', "п'ять суден", 'п’ять суден', 1],
  ['spacing of marks', 'fr', 'les Parties : « États »', 'les Parties: «États»', 3],
];

describe('a difference of spelling', () => {
  it.each(SPELLED)('%s (%s) is a change of its own kind', (_what, lang, a, b, count) => {
    const changes = inWords(lang, a, b);
    expect(changes.filter((change) => !change.endsWith('(spelling)'))).toEqual([]);
    expect(changes).toHaveLength(count);
    expect(inWords(lang, b, a)).toHaveLength(count);
  });

  it.each(SPELLED)('%s (%s) is left out where it is ignored', (_what, lang, a, b) => {
    expect(inWords(lang, a, b, QUIET)).toEqual([]);
  });
});

describe('what is more than spelling', () => {
  it.each([
    ['en', 'They re-sign it.', 'They resign it.', 're-sign > resign'],
    ['en', 'It may be so, maybe.', 'It can be so, maybe.', 'may > can'],
    ['en', 'each Party', 'Each Party', 'each > Each'],
    ['ar', 'قرأ كتابة هنا', 'قرأ كتابه هنا', 'كتابة > كتابه'],
    ['fa', 'در آمد و رفت', 'درآمد و رفت', 'در آمد > درآمد'],
    ['ru', 'мой сосед', 'мои сосед', 'мой > мои'],
    ['ko', '조선의 배', '소선의 배', '조선의 > 소선의'],
    ['ko', '이 조항은', '리 조항은', '이 > 리'],
    ['ko', '국가의 도리', '국가의 도이', '도리 > 도이'],
    ['zh', '缔约一方', '缔约双方', '一方 > 双方'],
  ])('%s: %s', (lang, a, b, change) => {
    const { changes } = diffTexts(a, b, lang, QUIET);
    const words = changes.map(
      ({ fromA, toA, fromB, toB }) => `${a.slice(fromA, toA)} > ${b.slice(fromB, toB)}`,
    );
    expect(words).toEqual([change]);
  });
});

describe('spelling beside a change of wording', () => {
  it.each([
    ['en', 'Each State’s ships shall pay dues.', "Each State's ships may pay dues.", 'shall > may'],
    ['ru', 'Расчёты ведутся пять лет.', 'Расчеты ведутся десять лет.', 'пять > десять'],
    ['fa', 'كشتي‌ها ظرف سی روز وارد می‌شوند.', 'کشتی‌ها ظرف شصت روز وارد می شوند.', 'سی > شصت'],
    [
      'ko',
      '쌍방은 삼십일 안에 배를 댈 수 있다.',
      '쌍방은 육십일 안에 배를 댈수 있다.',
      '삼십일 > 육십일',
    ],
    ['zh', '称为“一方”，三十日内通知。', '称为「一方」，六十日内通知。', '三十日 > 六十日'],
  ])('%s: both are said, apart', (lang, a, b, obligation) => {
    const { changes, obligations } = diffTexts(a, b, lang);
    expect(applyChanges(a, b, changes)).toBe(b);
    expect(changes.some(({ kind }) => kind === 'spelling')).toBe(true);
    expect(obligations.map(({ before, after }) => `${before} > ${after}`)).toEqual([obligation]);
    expect(changes[obligations[0]?.change ?? -1]?.kind).toBeUndefined();
  });
});

describe('any text', () => {
  it('is rebuilt exactly, whatever the spelling', () => {
    const respelled = editedText().map(([a, b]): [string, string] => [
      a,
      b
        .replace(/ا/g, 'أ')
        .replace(/е/g, 'ё')
        .replace(/"/g, '“')
        .replace(/-/g, '')
        .replace(/\u200c/g, ' ')
        .replace(/ (?=и)/g, '\u00a0')
        .replace(/il/g, 'i\u00adl'),
    ]);
    const texts = fc.tuple(fc.constantFrom('en', 'ru', 'ko', 'fa', 'zh', 'ar'), respelled);
    const property = fc.property(texts, ([lang, [a, b]]) => {
      const { changes } = diffTexts(a, b, lang);
      expect(applyChanges(a, b, changes)).toBe(b);
      const quiet = diffTexts(a, b, lang, QUIET);
      expect(quiet.changes.filter(({ kind }) => kind === 'spelling')).toEqual([]);
      expect(quiet.changes).toEqual(changes.filter(({ kind }) => kind !== 'spelling'));
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
