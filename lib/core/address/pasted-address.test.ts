import { describe, expect, it } from 'vitest';
import { addressMeant } from './pasted-address';

const meant = (address: string) => {
  const url = new URL(address, 'http://localhost');
  const found = addressMeant(url.pathname, url.search);
  return found && found.path + found.search;
};

const TOKEN = '/s/AAAAAAAAAAAAAAAAAAAA_-';
const NOTE = '/annotations/00000000-0000-7000-8000-000000000001';

describe('addressMeant', () => {
  it.each([
    ...[
      '.',
      ')',
      ',',
      ').',
      '%20',
      '%3E',
      '>',
      '"',
      '”.',
      '’',
      '。',
      '&x=1',
      '&amp;utm=1',
      '...',
    ].map((end) => [`${TOKEN}${end}`, TOKEN]),
    [`${NOTE}.`, NOTE],
    ['/treaties/udhr/en/v1),', '/treaties/udhr/en/v1'],
    ['/compare/a:en@v1...b:en@v1.', '/compare/a:en@v1...b:en@v1'],
    ['/compare/a...b?show=clean&fix=none.', '/compare/a...b?show=clean&fix=none'],
    ['/compare/a...b?fix=art_4~art_3(contrasts)).', '/compare/a...b?fix=art_4~art_3(contrasts)'],
    ['/compare/a...b?fix=art_4~art_3)', '/compare/a...b?fix=art_4~art_3'],
    ['/,', '/'],
  ])('of %s is %s', (given, wanted) => {
    expect(meant(given) ?? given).toBe(wanted);
  });

  it.each([
    '/',
    TOKEN,
    NOTE,
    `${TOKEN}?utm_source=x`,
    '/compare/a...b?fix=art_4~art_3(contrasts)',
    '/annotations?q=why%3F',
    '/compare/a...b?q=war.',
    '/s/%E0%A4%A',
  ])('leaves %s as it is', (given) => {
    expect(meant(given)).toBeUndefined();
  });
});
