import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from './country-names';
import { lexemeQuery } from './lexeme-query';
import { lexemesAsked } from './lexeme-tree';
import { LEXEME_RULES } from './lexemes';
import { partiesNamed } from './names';
import { parseQuery } from './query';
import { bm25f, inverseFrequency } from './rank';
import { snippetOf } from './snippet';
import { didYouMean } from './suggest';
import { translated } from './translate';
import { tsqueryOf } from './tsquery';
import { PART_GAP, tsvectorOf } from './tsvector';

const STATES: Readonly<Record<string, string>> = {
  PRK: 'north korea, North Korea, DPRK, dprk, D.P.R.K., КНДР, Северной Кореи, 북한, 북한의, 조선, 朝鲜, 朝鮮, 北韓, 北朝鮮, کره شمالی, كوريا الشمالية, Corée du Nord, Corea del Norte, Nordkorea, Північна Корея, PRK, prk',
  IRN: 'Iran, iran, Иран, Ирана, ایران, إيران, 이란, 이란과, 伊朗, Irán, Іран, イラン, IRN',
  RUS: 'Russia, RF, Russian Federation, РФ, России, 러시아, 로씨야, 俄罗斯, 俄羅斯, Russie, Rusia, Russland, روسیه, روسيا, ロシア',
  SUN: 'USSR, U.S.S.R., ussr, Soviet Union, СССР, Советского Союза, 소련, 쏘련, 苏联, 蘇聯, URSS, Sowjetunion, شوروی',
  PER: 'Peru, peru, Perú, Перу, 페루, 秘鲁, Pérou',
  DDR: 'GDR, East Germany, ГДР, 동독, 东德',
  USA: 'United States, the US, USA, США, 미국, 美国, 美國, États-Unis, アメリカ',
  COD: 'Zaire, DRC',
};

describe('states by their names', () => {
  it.each(
    Object.entries(STATES).flatMap(([code, names]) =>
      names.split(', ').map((name) => [name, code]),
    ),
  )('%s is %s', (name = '', code = '') => {
    expect(partiesNamed(name)).toEqual([code]);
  });

  it('are named by every language of the store, whichever they are', () => {
    const langs = [
      'en',
      'ru',
      'ko',
      'fa',
      'zh-Hans',
      'zh-Hant',
      'ar',
      'fr',
      'es',
      'de',
      'uk',
      'ja',
    ];
    const missed = [...COUNTRY_CODES].flatMap(([code, region]) =>
      region === ''
        ? []
        : langs.filter((lang) => {
            const name = new Intl.DisplayNames(lang, { type: 'region' }).of(region) ?? '';
            return !partiesNamed(name).includes(code);
          }),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['a treaty of Iran and North Korea', 'IRN PRK'],
    ['Korea', 'PRK KOR'],
    ['Equatorial Guinea', 'GNQ'],
    ['中朝友好', ''],
    ['发展中国家', ''],
    ['both of us', ''],
    ['they can and are', ''],
    ['в течение того года', ''],
    ['малые предприятия', ''],
    ['همکاری مالی', ''],
    ['sir', ''],
    ['', ''],
  ])('stand in a text: %s', (text, codes) => {
    expect(partiesNamed(text).join(' ')).toBe(codes);
  });
});

const query = (q: string) => parseQuery(q).query ?? { kind: 'word' as const, text: '' };

describe('the ways of a query', () => {
  it('asks the database in lexemes', () => {
    expect(tsqueryOf(query('"war aid"'), 'en')).toBe("('war' <1> 'aid')");
    expect(tsvectorOf([{ text: 'Aid', lang: 'en', weight: 'A' }])).toBe("'=aid':1A 'aid':1A");
    expect(PART_GAP).toBeGreaterThan(30);
    expect(LEXEME_RULES).toBeGreaterThan(0);
    const tree = lexemeQuery(query('aid NOT war'), 'en');
    expect(tree && lexemesAsked(tree)).toEqual(['aid']);
  });

  it('marks what answers', () => {
    const { text, marks } = snippetOf('Mutual aid of both.', 'en', query('aid'), 100);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['aid']);
  });

  it('ranks a rare word before a common one', () => {
    const corpus = { texts: 100, averageLengths: { D: 10 } };
    const score = (texts: number) => bm25f([{ texts, frequencies: { D: 1 } }], { D: 10 }, corpus);
    expect(score(2)).toBeGreaterThan(score(50));
    expect(inverseFrequency(100, 100)).toBeGreaterThan(0);
  });

  it('guesses and translates', () => {
    expect(didYouMean('milatary', new Map([['military', 4]]))).toBe('military');
    expect(translated(query('assistance'), 'en', 'ru')?.words.join()).toContain('помощ');
  });
});
