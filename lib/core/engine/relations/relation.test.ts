import { describe, expect, it } from 'vitest';
import type { AlignUnit } from '../similarity/measure';
import { meaningOf } from './relation';

const unit = (text: string, lang = 'en'): AlignUnit[] => [
  { eId: 'art_1', kind: 'article', text, lang },
];
/** The relation of two texts on one matter, with its evidence as `kind: left | right`. */
const meaning = (a: string, b: string, lang = 'en') => {
  const { relation, evidence } = meaningOf(unit(a, lang), unit(b, lang), 0.4, undefined);
  return [relation, ...evidence.map(({ kind, left, right }) => `${kind}: ${left} | ${right}`)];
};

describe('meaningOf', () => {
  it('sees a duty against a ban on the same action', () => {
    expect(
      meaning(
        'If attacked, the other Party shall without delay provide military and other assistance.',
        'If attacked, the other Party shall provide the aggressor with no military or other assistance.',
      ),
    ).toEqual([
      'contrasts',
      'negation: shall without delay provide | shall provide the aggressor with no',
    ]);
  });

  it('sees a duty against a power', () => {
    expect(
      meaning(
        'The Commission shall publish annual reports on fisheries.',
        'The Commission may publish annual reports on fisheries.',
      ),
    ).toEqual(['contrasts', 'modal: shall publish | may publish']);
  });

  it('sees terms of different length, and one without end', () => {
    expect(
      meaning('This Treaty is of unlimited duration.', 'This Treaty is concluded for 20 years.'),
    ).toEqual(['contrasts', 'number: unlimited duration | 20 years']);
    expect(meaning('It ends after thirty days.', 'It ends after 60 days.')[0]).toBe('contrasts');
  });

  it('sees them in Russian', () => {
    expect(
      meaning(
        'Стороны обязуются оказывать военную помощь друг другу.',
        'Стороны могут оказывать военную помощь друг другу.',
        'ru',
      )[0],
    ).toBe('contrasts');
  });

  it('claims nothing of the same figures, other actions or other languages', () => {
    expect(meaning('It ends after thirty days.', 'It ends after 30 days.')).toEqual(['similar']);
    expect(meaning('They shall publish reports.', 'They may visit prisons.')).toEqual(['similar']);
    expect(meaning('30일 후에 끝난다.', '60일 후에 끝난다.', 'ko')).toEqual(['similar']);
  });

  it('calls a text broader when the other stands in it, and the other way round', () => {
    const short =
      'The Parties shall exchange students and teachers of each other every year in turn.';
    const long = `${short} ${short.replace('students', 'museums')} They shall found schools.`;
    const of = (left: number, right: number) =>
      meaningOf(unit(left < right ? long : short), unit(left < right ? short : long), 0.4, {
        left,
        right,
      }).relation;
    expect([of(0.2, 0.9), of(0.9, 0.2), of(0.9, 0.9)]).toEqual(['broader', 'narrower', 'similar']);
  });
});
