import { describe, expect, it } from 'vitest';
import { type CalledTreaty, matchNames } from './match-names';

const RIVERS: CalledTreaty = {
  slug: 'iran-oman-1990',
  title: 'Treaty on Rivers between the Islamic Republic of Iran and the Sultanate of Oman',
  shortTitle: 'Iran–Oman 1990',
  parties: [
    { code: 'IRN', name: 'Islamic Republic of Iran' },
    { code: 'OMN', name: 'Sultanate of Oman' },
  ],
  titles: [{ lang: 'ru', title: 'Договор о реках' }],
  years: ['1990'],
  places: ['Muscat'],
};
const PORTS: CalledTreaty = {
  ...{ slug: 'ports', title: 'Agreement on Ports', shortTitle: 'Ports', titles: [] },
  ...{ parties: [{ code: 'X1', name: 'Party of the Ports' }], years: ['2001'], places: [] },
};

const found = (q: string) =>
  matchNames(q.split(' '), [RIVERS, PORTS]).map(({ treaty, rest }) =>
    [treaty.slug, ...rest].join(' '),
  );

describe('treaties by what they are called', () => {
  it.each([
    ['iran', 'iran-oman-1990'],
    ['Иран', 'iran-oman-1990'],
    ['伊朗', 'iran-oman-1990'],
    ['river treaty', 'iran-oman-1990'],
    ['реки', 'iran-oman-1990'],
    ['muscat 1990', 'iran-oman-1990'],
    ['ports', 'ports'],
    ['party ports', 'ports'],
    ['fish iran', 'iran-oman-1990 fish'],
  ])('%s', (q, expected) => {
    expect(found(q)[0]).toBe(expected);
  });

  it('are those of all parties that are named', () => {
    expect(found('iran oman')).toEqual(['iran-oman-1990']);
    expect(found('iran france')).toEqual([]);
  });
});
