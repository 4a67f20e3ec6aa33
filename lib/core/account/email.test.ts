import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStandInEmail, normaliseEmail, standInEmail } from './email';

describe('normaliseEmail', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    ['  Ada.Lovelace@Example.ORG ', 'ada.lovelace@example.org'],
    ['ada+treaties@mail.example.org', 'ada+treaties@mail.example.org'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ada@example.org'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ])('%s becomes %s', (input, expected) => {
    expect(normaliseEmail(input)).toBe(expected);
  });

  it.each([
    ['no at sign', 'ada.example.org'],
    ['two at signs', 'ada@evil.example@example.org'],
    ['a full-width second at sign', 'ada@evil.example＠example.org'],
    ['a line break', 'ada@example.org\nbcc: eve@example.org'],
    ['a null character', 'ada\0@example.org'],
    ['a zero-width space', 'ada\u200b@example.org'],
    ['quotes', '"ada"@example.org'],
    ['a comma', 'ada@example.org,eve@example.org'],
    ['angle brackets', '<ada@example.org>'],
    ['a Cyrillic look-alike before the at sign', '\u0430da@example.org'],
    ['a path after the domain', 'ada@example.org/path'],
    ['a port', 'ada@example.org:25'],
    ['no dot in the domain', 'ada@localhost'],
    ['an IP address', 'ada@127.0.0.1'],
    ['a short IP address', 'ada@127.1'],
    ['two dots', 'ada@example..org'],
    ['a stand-in', 'x@no-address.invalid'],
    ['nothing', ''],
    ['too long', `${'a'.repeat(65)}@example.org`],
    ['far too long', `${'a'.repeat(5000)}@example.org`],
  ])('refuses %s', (_what, input) => {
    expect(normaliseEmail(input)).toBeUndefined();
  });

  it('is idempotent and never lets an odd character through', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress());
    fc.assert(
      fc.property(any, (input) => {
        const email = normaliseEmail(input);
        if (email === undefined) return;
        expect(normaliseEmail(email)).toBe(email);
        expect(email).toMatch(/^[!-?a-~^_`]+@[a-z0-9.-]+$/);
      }),
      { seed: 20240619, numRuns: 2000 },
    );
  });
});

describe('stand-ins', () => {
  it('are told from addresses', () => {
    expect(isStandInEmail(standInEmail('abc'))).toBe(true);
    expect(isStandInEmail('ada@example.org')).toBe(false);
  });
});
