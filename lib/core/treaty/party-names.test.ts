import { describe, expect, it } from 'vitest';
import { partyNames } from './party-names';

describe('partyNames', () => {
  it('knows a state by its stored name, its short name and its names in other languages', () => {
    const names = partyNames([{ code: 'IRN', name: 'Islamic Republic of Iran' }]);
    expect(names).toEqual(
      expect.arrayContaining(['Islamic Republic of Iran', 'Iran', 'Иран', 'ایران']),
    );
  });

  it('finds the short name of a state it does not know', () => {
    expect(partyNames([{ code: 'MNG', name: 'Republic of Mongolia' }])).toEqual([
      'Republic of Mongolia',
      'Mongolia',
    ]);
    expect(partyNames([{ code: 'X', name: 'Japan' }])).toEqual(['Japan']);
  });

  it('puts longer names first, each once', () => {
    const names = partyNames([
      { code: 'RUS', name: 'Russian Federation' },
      { code: 'RUS', name: 'Russia' },
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.indexOf('Russian Federation')).toBeLessThan(names.indexOf('Russia'));
  });
});
