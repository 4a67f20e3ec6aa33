import { describe, expect, it } from 'vitest';
import { type InTime, throughTime } from './clause-line';

const line = (...treaties: InTime[]) =>
  throughTime(treaties).map(({ treaty, change }) => `${treaty.signed ?? '?'} ${change}`);

describe('a clause through time', () => {
  it('appears, weakens, goes, and is there again more strongly', () => {
    expect(
      line(
        { signed: '2024-06-19', forces: ['obligation'] },
        { signed: '1961', forces: ['obligation', 'permission'] },
        { signed: '1950' },
        { signed: '2000-02', forces: ['permission'] },
        { signed: '2010' },
      ),
    ).toEqual([
      '1950 absent',
      '1961 appeared',
      '2000-02 weaker',
      '2010 gone',
      '2024-06-19 stronger',
    ]);
  });

  it('is as strong in a prohibition, and says where a text was not read', () => {
    expect(
      line(
        { signed: '1990', forces: ['obligation'] },
        { signed: '1991', forces: ['prohibition'] },
        { signed: '1992', forces: [] },
        { forces: ['right'] },
      ),
    ).toEqual(['1990 appeared', '1991 as-strong', '1992 unread', '? unread']);
  });
});
