import { describe, expect, it } from 'vitest';
import { nearNames } from './near-names';

const stored = [
  ['dprk-russia-2024', 'DPRK–Russia 2024'],
  ['iran-russia-2025', 'Iran–Russia 2025'],
  ['china-dprk-1961', 'China–DPRK 1961'],
  ['udhr', 'Universal Declaration of Human Rights'],
].map(([slug = '', shortTitle = '']) => ({ slug, shortTitle, title: shortTitle }));
const near = (asked: string) => nearNames(asked, stored).map(({ slug }) => slug);

describe('nearNames', () => {
  it.each([
    ['dprk-rusia-2024', 'dprk-russia-2024'],
    ['russia-dprk-2024', 'dprk-russia-2024'],
    ['iran-russia', 'iran-russia-2025'],
    ['human-rights', 'udhr'],
    ['UDRH', 'udhr'],
    ['chine-dprk-1961', 'china-dprk-1961'],
  ])('finds what %s may mean', (asked, first) => {
    expect(near(asked)[0]).toBe(first);
  });

  it('names nothing that is far', () => {
    expect(near('versailles-xyz')).toEqual([]);
    expect(near('')).toEqual([]);
  });
});
