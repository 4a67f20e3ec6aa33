import { describe, expect, it } from 'vitest';
import { deonticClausesOf, opposed } from './deontic-clauses';

const read = (text: string, lang = 'en') =>
  deonticClausesOf(text, lang).map(({ force, words }) => `${force}: ${words}`);

const against = (a: string, b: string, lang = 'en') =>
  opposed(deonticClausesOf(a, lang), deonticClausesOf(b, lang)).map(
    ({ kind, left, right }) => `${kind}: ${left} | ${right}`,
  );

describe('deonticClausesOf', () => {
  it.each([
    ['en', 'Each Party shall notify the other.', 'obligation: shall notify'],
    ['en', 'The Parties undertake to settle disputes.', 'obligation: undertake to settle'],
    ['en', 'The Commission may invite experts.', 'permission: may invite'],
    ['en', 'They shall not station troops.', 'prohibition: shall not station'],
    ['en', 'They undertake not to threaten force.', 'prohibition: undertake not to threaten'],
    ['en', 'Neither Party shall allow its territory to be used.', 'prohibition: shall allow'],
    [
      'en',
      'They shall provide the aggressor with no aid.',
      'prohibition: shall provide the aggressor with no',
    ],
    ['en-GB', 'A Party may withdraw its reservation.', 'permission: may withdraw'],
    ['ru', 'Стороны обязуются оказывать помощь.', 'obligation: обязуются оказывать'],
    ['ru', 'Сторона должна уведомить депозитария.', 'obligation: должна уведомить'],
    ['ru', 'Стороны могут приглашать экспертов.', 'permission: могут приглашать'],
    ['ru', 'Комиссия вправе создавать группы.', 'permission: вправе создавать'],
    ['ru', 'Стороны обязуются не вступать в союзы.', 'prohibition: обязуются не вступать'],
  ])('reads in %s: %s', (lang, text, clause) => {
    expect(read(text, lang)).toEqual([clause]);
  });

  it('reads every clause in order, but none whose verb says nothing alone', () => {
    expect(read('They shall trade. They may enter into talks. They may invest.')).toEqual([
      'obligation: shall trade',
      'permission: may invest',
    ]);
  });

  it.each(['ko', 'fa', 'zh', 'und'])('reads nothing in %s', (lang) => {
    expect(read('Each Party shall notify the other.', lang)).toEqual([]);
  });
});

describe('opposed', () => {
  it.each([
    [
      'en',
      'They shall exchange scientific data.',
      'They may exchange scientific data.',
      'modal: shall exchange | may exchange',
    ],
    [
      'en',
      'They shall exchange scientific data.',
      'They shall not exchange scientific data.',
      'negation: shall exchange | shall not exchange',
    ],
    [
      'ru',
      'Стороны обязуются поставлять военную технику.',
      'Стороны могут поставлять военную технику.',
      'modal: обязуются поставлять | могут поставлять',
    ],
    [
      'ru',
      'Стороны должны поставлять военную технику.',
      'Стороны обязуются не поставлять военную технику.',
      'negation: должны поставлять | обязуются не поставлять',
    ],
  ])('sees in %s: %s against %s', (lang, a, b, evidence) => {
    expect(against(a, b, lang)).toEqual([evidence]);
  });

  it('claims nothing of the same force, another action or another object', () => {
    const data = 'They shall exchange scientific data.';
    expect(against(data, 'They must exchange scientific data.')).toEqual([]);
    expect(against(data, 'They may publish scientific data.')).toEqual([]);
    expect(against(data, 'They may exchange border guards.')).toEqual([]);
  });

  it.each([
    [
      'en',
      'No fishing licence shall be issued without approval of the Board.',
      'A fishing licence shall be issued only with approval of the Board.',
    ],
    [
      'en',
      'Nothing in this chapter shall affect existing fishing rights.',
      'This chapter shall not affect existing fishing rights.',
    ],
    [
      'en',
      'Fishing shall be subject only to seasonal quotas set by law.',
      'Fishing may be subject only to seasonal quotas set by law.',
    ],
    [
      'en',
      'Fishing vessels shall not be subject to seasonal quotas except those set by law.',
      'Fishing vessels shall be subject only to such seasonal quotas as are set by law.',
    ],
    [
      'en',
      'Neither Board may issue fishing licences unless the other agrees.',
      'Each Board may issue fishing licences only if the other agrees.',
    ],
    [
      'ru',
      'Комиссия не может выдавать лицензии иностранным судам без согласия Совета.',
      'Комиссия может выдавать лицензии иностранным судам только с согласия Совета.',
    ],
  ])('sees one rule in two forms, %s: %s', (lang, a, b) => {
    expect(against(a, b, lang)).toEqual([]);
    expect(against(b, a, lang)).toEqual([]);
  });

  it('sees what no condition lifts', () => {
    expect(
      against(
        'Nothing in this chapter shall affect existing fishing rights.',
        'This chapter shall affect existing fishing rights.',
      ),
    ).toEqual(['negation: shall affect | shall affect']);
  });

  it('claims nothing where one text binds an action both ways', () => {
    const both = 'They shall exchange scientific data. They may exchange military attachés.';
    expect(against(both, 'They may exchange scientific data.')).toEqual([]);
  });
});
