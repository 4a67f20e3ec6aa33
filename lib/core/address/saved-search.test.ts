import { describe, expect, it } from 'vitest';
import { queryToSave, savedSearchPath } from './saved-search';

describe('a search that is kept', () => {
  it.each([
    ['q=aid&lang=ko', 'lang=ko&q=aid'],
    ['q=%EC%9B%90%EC%A1%B0', 'q=%EC%9B%90%EC%A1%B0'],
    ['q=aid&after=0197&treaty=', 'q=aid'],
    ['lang=ko&lang=en', 'lang=ko&lang=en'],
    ['', ''],
  ])('%j is kept as %j', (query, kept) => {
    expect(queryToSave('notes', query)).toBe(kept);
    expect(queryToSave('notes', kept)).toBe(kept);
  });

  it('keeps since when treaties were signed, and not the page', () => {
    expect(queryToSave('texts', 'q=aid&after=2020&page=3')).toBe('after=2020&q=aid');
  });

  it('leads to the list it was made in', () => {
    expect(savedSearchPath({ scope: 'notes', query: 'q=aid' })).toBe('/annotations?q=aid');
    expect(savedSearchPath({ scope: 'texts', query: '' })).toBe('/search');
  });
});
