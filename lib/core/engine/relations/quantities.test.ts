import { describe, expect, it } from 'vitest';
import { quantitiesOf, unlike } from './quantities';

const read = (text: string, lang = 'en') =>
  quantitiesOf(text, lang).map(({ amount, unit }) => `${amount} ${unit}`);

describe('quantitiesOf', () => {
  it.each([
    ['en', 'for a period of twenty years', '20 year'],
    ['en', 'within 30 days', '30 day'],
    ['en', "upon one (1) year's notice", '1 year'],
    ['en', 'after six calendar months', '6 month'],
    ['en', 'at a rate of 5 per cent', '5 percent'],
    ['en', 'concluded for an unlimited period', 'Infinity year'],
    ['en', 'without limit of time', 'Infinity year'],
    ['en-GB', 'two weeks', '2 week'],
    ['ru', 'сроком на двадцать лет', '20 year'],
    ['ru', 'в течение 30 календарных дней', '30 day'],
    ['ru', 'через шесть месяцев', '6 month'],
    ['ru', 'Договор является бессрочным', 'Infinity year'],
    ['ru', 'заключён на неопределенный срок', 'Infinity year'],
  ])('reads in %s: %s', (lang, text, quantity) => {
    expect(read(text, lang)).toEqual([quantity]);
  });

  it('reads all of a text, and no words that are no numbers', () => {
    expect(read('within 10 days of each year, but no later than three months')).toEqual([
      '10 day',
      '3 month',
    ]);
    expect(read('the constructor years', 'en')).toEqual([]);
    expect(read('каждый год', 'ru')).toEqual([]);
  });

  it.each(['ko', 'fa', 'zh', 'und'])('reads nothing in %s', (lang) => {
    expect(read('within 30 days', lang)).toEqual([]);
  });
});

describe('unlike', () => {
  const against = (a: string, b: string, lang = 'en') =>
    unlike(quantitiesOf(a, lang), quantitiesOf(b, lang)).map(
      ({ left, right }) => `${left} | ${right}`,
    );

  it('gives one item for each unit that the two texts measure differently', () => {
    expect(against('for 20 years, with 30 days of notice', 'for ten years')).toEqual([
      '20 years | ten years',
    ]);
    expect(against('на десять лет', 'на 20 лет', 'ru')).toEqual(['десять лет | 20 лет']);
    expect(against('an unlimited period', 'for 5 years')).toEqual(['unlimited period | 5 years']);
  });

  it('claims nothing where they share an amount, in whatever writing, or no unit', () => {
    expect(against('thirty days', '30 days, then 60 days')).toEqual([]);
    expect(against('30 days', '2 months')).toEqual([]);
    expect(against('двух месяцев', '2 месяца', 'ru')).toEqual([]);
  });
});
