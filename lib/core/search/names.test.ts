import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from './country-names';
import { partiesNamed } from './names';

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
