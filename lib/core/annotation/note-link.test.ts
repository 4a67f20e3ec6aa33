import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseNoteUrl, readTypedUrl } from './note-link';

describe('normaliseNoteUrl', () => {
  it.each([
    ['https://treaties.un.org', 'https://treaties.un.org/'],
    ['HTTP://UN.org/a b'.replace(' ', '%20'), 'http://un.org/a%20b'],
    [' https://un.org/x ', 'https://un.org/x'],
    ['mailto:clerk@un.org', 'mailto:clerk@un.org'],
    ['https://президент.рф/', 'https://xn--d1abbgf6aiiy.xn--p1ai/'],
    ['https://un.org/"onclick="x', 'https://un.org/%22onclick=%22x'],
  ])('accepts %s', (raw, normal) => {
    expect(normaliseNoteUrl(raw)).toBe(normal);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://un.org/1',
    '//evil.example',
    '/account',
    'https:evil.example',
    'https:///',
    'https://un.org@evil.example/',
    'https://un.org/\u202egnp.exe',
    'https://un.org/a\nb',
    'https://un.org/a b',
    'https://\ud800.org/',
    'mailto:',
    '',
    `https://un.org/${'x'.repeat(3000)}`,
  ])('refuses %j', (raw) => {
    expect(normaliseNoteUrl(raw)).toBeUndefined();
  });

  it('is idempotent and yields only three schemes, whatever the input', () => {
    const scheme = fc.constantFrom('http://', 'https://', 'mailto:', 'javascript:', 'data:', '');
    const rest = fc.string({ unit: 'binary' });
    const property = fc.property(scheme, rest, (prefix, tail) => {
      const url = normaliseNoteUrl(prefix + tail);
      if (url === undefined) return;
      expect(url).toMatch(/^(https?:\/\/|mailto:)/);
      expect(normaliseNoteUrl(url)).toBe(url);
    });
    fc.assert(property, { seed: 20240619, numRuns: 300 });
  });
});

describe('readTypedUrl', () => {
  it.each([
    ['www.un.org/en', 'https://www.un.org/en'],
    ['un.org', 'https://un.org/'],
    ['clerk@un.org', 'mailto:clerk@un.org'],
    ['http://un.org', 'http://un.org/'],
  ])('reads %s', (typed, url) => {
    expect(readTypedUrl(typed)).toBe(url);
  });

  it.each(['', 'article 4', 'javascript:alert(1)', 'un'])('refuses %j', (typed) => {
    expect(readTypedUrl(typed)).toBeUndefined();
  });
});
