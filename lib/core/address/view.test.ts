import { describe, expect, it } from 'vitest';
import { formatView, parseView } from './view';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('parseView', () => {
  it.each([
    '/treaties/udhr/fa/v2',
    '/compare/a:en@v1...b:ru@v3',
    '/compare/a:en@v1...b:en@v1...c:en@v1?pivot=2',
    `/compare/a:en@v1...b:en@v1?show=unified&ignore=case,names&rows=contrasts&q=war%20%26%20peace&fix=${ID}`,
    '/compare/a:en@v1...b:en@v1?fix=none',
  ])('keeps %s', (path) => {
    const view = parseView(path);
    expect(view && formatView(view)).toBe(path);
  });

  it.each([
    '/treaties/udhr/fa',
    '/treaties/udhr/fa/v0',
    '/compare/a...b',
    '/compare/a:en@v1',
    '/compare/a:en@v1...b:en@v1...c',
    '/compare/a:en@v1...b:en@v1?show=everything',
    '/compare/a:en@v1...b:en@v1#art_4',
    'https://elsewhere.example/treaties/udhr/fa/v2',
    '//elsewhere.example/compare/a:en@v1...b:en@v1',
    '/account',
  ])('refuses %s', (path) => expect(parseView(path)).toBeUndefined());
});
