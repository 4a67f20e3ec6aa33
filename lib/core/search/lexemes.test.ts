import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { lexemesOf } from './lexemes';
import { answers } from './matches';
import { parseQuery } from './query';

const finds = (q: string, text: string, lang: string) => {
  const { query } = parseQuery(q);
  return query !== undefined && answers(text, lang, query);
};

/** What a text is found by: "1 =word stem". */
const notation = (text: string, lang: string) => {
  const places = new Map<number, string[]>();
  for (const { lexeme, position } of lexemesOf(text, lang)) {
    places.set(position, [...(places.get(position) ?? []), lexeme]);
  }
  return [...places].map(([position, lexemes]) => `${position} ${lexemes.join(' ')}`);
};

describe('lexemes', () => {
  it('are the form as written and what its other forms share, at one position', () => {
    expect(notation('The Parties, assisting', 'en')).toEqual([
      '1 =the the',
      '2 =parties parti',
      '3 =assisting assist',
    ]);
  });

  it('are characters and their pairs where no spaces are written', () => {
    expect(notation('軍事，援助', 'zh-Hant')).toEqual([
      '1 =軍 军 军事',
      '2 =事 事',
      '3 =援 援 援助',
      '4 =助 助',
    ]);
  });

  it('give the place of each in the text', () => {
    const text = 'Art. 5: co-operation';
    const words = lexemesOf(text, 'en').map(({ lexeme, start, end }) => [
      lexeme,
      text.slice(start, end),
    ]);
    expect(words).toContainEqual(['=5', '5']);
    expect(words).toContainEqual(['cooper', 'co-operation']);
  });

  it('stand in the text, in order, for any text', () => {
    const property = fc.property(
      anyText(60),
      fc.constantFrom('en', 'ru', 'ko', 'fa', 'zh', 'ja', 'ar', 'xx', 'not a tag'),
      (text, lang) => {
        let before = 1;
        for (const { lexeme, position, start, end } of lexemesOf(text, lang)) {
          expect(lexeme).not.toBe('');
          expect(lexeme).not.toBe('=');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(position).toBeGreaterThanOrEqual(before);
          before = position;
        }
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});

/** Each line: a query, the sign of whether it is found, a text. */
const CASES: Readonly<Record<string, string>> = {
  en: `military assistance + They assist each other by military means.
    party + the Parties
    party - part of it
    organisation + the organizations
    defence + to defend and the defense of
    undertaking + have undertaken
    state - the station
    cooperation + Technical co-operation of both.
    co-operation + Technical cooperation of both.
    "co-operation agreement" + a co-operation agreement
    "follow up" + a follow-up meeting
    UN + the U.N. Charter
    U.N. + the UN Charter
    ３ + Article 3
    café + the cafe
    =café - the cafe
    ="assist" - the Parties assisting
    ="shall assist" + shall assist
    =states - the State
    ＡＩＤ + aid of both`,
  ru: `помощь + оказание помощи
    договаривающиеся стороны + Договаривающихся Сторон
    партнёрство + о партнерстве
    партнерство + о партнёрстве
    =помощь - оказание помощи
    "военная помощь" + оказывает военную помощь
    "помощь военная" - оказывает военную помощь
    нападение + в случае нападений
    ратификация + подлежит ратификации
    обязуются + обязуется`,
  uk: `договір + положення договору
    безпека + у безпеці
    сторони + Висока Сторона
    сторін + кожна сторона
    обов'язки + обов’язків
    україна + в Україні
    =договір - положення договору`,
  ko: `원조 + 호상원조를 제공한다
    원조를 + 원조는
    호상 원조 + 호상원조를
    호상원조 + 호상 원조를
    법 + 국제법의 원칙
    련합 + 국제연합
    연합 + 련합의
    노동 + 로동자
    로동 + 국제로동기구
    법률 + 법률을
    =원조 - 원조를
    "군사적 원조" + 군사적원조 및 군사적 원조를
    조약 + 이 조약에서의
    ３조 + 제3조
    무력 - 무역`,
  fa: `کتاب + کتاب‌های
    کتابها + کتاب ها
    می‌شود + می شود
    می کند + می‌کند
    میشود + می‌شود
    ایران + ایرانی
    همکاری + همكاري
    سرمایه گذاری + سرمایه‌گذاری
    سرمایه‌گذاری + سرمایه گذاری
    "کتاب های خوب" + کتاب‌های خوب
    ۱۲ + ماده 12
    12 + ماده ۱۲`,
  ar: `حرب + بالحرب
    الحرب + حرب
    اتفاقية + والاتفاقيات
    إيران + ايران
    مساعدة + المساعدات
    الدول + للدول
    السلام + وَالسَّلَامُ
    سلام - كلام`,
  zh: `援助 + 军事及其他援助
    助 + 军事援助
    军事援助 + 军事及其他援助
    "军事援助" - 军事及其他援助
    "军事援助" + 提供军事援助。
    軍事 + 军事援助
    =軍事 - 军事援助
    军事 + 軍事援助
    朝鮮 + 朝鲜
    缔约双方 + 缔约双方
    援助 + 援
助`,
  'zh-Hant': `军事援助 + 軍事援助
    ="軍事援助" + 提供軍事援助
    國 + 各国`,
  ja: `援助 + 軍事援助を与える
    守る + 条約を守った
    条約の援助 + 援助は条約による
    ミサイル + ﾐｻｲﾙの発射
    ミサイル防衛 + ミサイルの防衛
    "相互援助" - 相互の援助
    国 + 両国`,
  fr: `assistance + l’assistance
    l'accord + accord
    traité + les traités
    traite + les traités
    =traité - les traités
    national + nationale et nationaux
    engager + s'engagent
    militaires + militaire`,
  es: `tratado + los tratados
    naciones + la nación
    nacion + la nación
    militar + militares
    cooperar + cooperan
    paz + las paces`,
  de: `Vertrag + der Verträge
    Vertraege + des Vertrages
    Unterstützung + unterstützen
    Maßnahmen + MASSNAHME
    Staaten + des Staates
    leisten + leistet`,
  xx: `kitabu + Kitabu hiki
    kitabu - vitabu`,
};

describe.each(Object.entries(CASES))('in %s', (lang, lines) => {
  const cases = lines.split(/\n {4}/).map((line) => line.trim().split(/ ([+-]) /s));
  it.each(cases)('%s (%s) %s', (q = '', sign, text = '') => {
    expect(finds(q, text, lang)).toBe(sign === '+');
  });
});

describe('words of other scripts', () => {
  it.each([
    ['en', 'помощь', 'the word помощи'],
    ['en', '원조', 'the word 원조를'],
    ['ru', 'treaties', 'слово treaty'],
    ['en', '条約', 'the word 条約'],
    ['zh', 'DPRK', '朝鲜（DPRK）'],
    ['en', 'ایران', 'the word ايران'],
  ])('are read by their own rules in %s: %s', (lang, q, text) => {
    expect(finds(q, text, lang)).toBe(true);
  });
});

describe('a phrase of a text', () => {
  const LANGUAGES = [
    'en',
    'ru',
    'ko',
    'fa',
    'zh',
    'ja',
    'ar',
    'fr',
    'es',
    'de',
    'uk',
    'th',
  ] as const;
  /** A text, and part of it from a space to a space. */
  const textAndPart = fc
    .tuple(mixedText(20), fc.nat(20), fc.nat(8))
    .map(([text, from, size]) => {
      const plain = text
        .normalize('NFC')
        .replace(/["“”„«»「」『』=\s]+/gu, ' ')
        .trim();
      const words = plain.split(' ');
      const start = from % Math.max(1, words.length);
      return [plain, words.slice(start, start + 1 + size).join(' ')] as const;
    })
    .filter(([, part]) => /[\p{L}\p{N}]/u.test(part) && part.length < 200);

  it.each(['', '='])('is found in it, however it is asked for: %s"…"', (sign) => {
    const property = fc.property(
      textAndPart,
      fc.constantFrom(...LANGUAGES),
      ([text, part], lang) => {
        const { query } = parseQuery(`${sign}"${part}"`);
        expect(query === undefined || answers(text, lang, query)).toBe(true);
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });
});
