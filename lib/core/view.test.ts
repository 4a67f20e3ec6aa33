import { describe, expect, it } from 'vitest';
import { formatView, parseView } from './view';

describe('parseView', () => {
  it.each(['/treaties/udhr/fa/v2', '/compare/a:en@v1...b:ru@v3'])('keeps %s', (path) => {
    const view = parseView(path);
    expect(view && formatView(view)).toBe(path);
  });

  it.each([
    '/treaties/udhr/fa',
    '/treaties/udhr/fa/v0',
    '/compare/a...b',
    '/compare/a:en@v1',
    '/compare/a:en@v1...b:en@v1...c:en@v1',
    'https://elsewhere.example/treaties/udhr/fa/v2',
    '//elsewhere.example/compare/a:en@v1...b:en@v1',
    '/account',
  ])('refuses %s', (path) => expect(parseView(path)).toBeUndefined());
});
