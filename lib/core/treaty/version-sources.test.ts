import { describe, expect, it } from 'vitest';
import { art, version } from '../testing/build';
import { versionSources } from './version-sources';

const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ url: `https://example.org/${name}` })) as [
  { url: string },
  { url: string },
  { url: string },
];

describe('the sources of a version', () => {
  const articles = [art(1, 'One.', { sources: [{ ...c, shows: 'all of it' }] })];
  const quotations = [{ eId: 'art_1', lang: 'en', text: 'One', source: a }];

  it('have the numbers they have in the record of the treaty', () => {
    const plain = version({ articles, quotations });
    const text = { ...plain, treaty: { ...plain.treaty, sources: [a, b, c] } };
    expect([...versionSources(text).values()]).toEqual([
      { number: 1, source: a },
      { number: 3, source: c },
    ]);
  });

  it('are numbered after the record where it does not name them, in reading order', () => {
    const plain = version({ articles, quotations });
    const text = { ...plain, treaty: { ...plain.treaty, sources: [b] } };
    expect(
      [...versionSources(text).values()].map(({ number, source }) => [number, source]),
    ).toEqual([
      [2, c],
      [3, a],
    ]);
    expect([...versionSources(plain).values()].map(({ number }) => number)).toEqual([1, 2]);
  });
});
