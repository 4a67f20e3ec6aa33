import { describe, expect, it } from 'vitest';
import { NAME_MAX, nameProblem, tidyName } from './person-name';

const point = (name: string) =>
  [...name].map((sign) => `U+${sign.codePointAt(0)?.toString(16)}`).join(' ');

describe('nameProblem', () => {
  it.each([
    'Ada Lovelace',
    'Ödön von Horváth',
    '李',
    '김연구',
    'O’Brien-Ng (née Đặng)',
    'علی\u200Cرضا',
    'क्\u200Dषमा',
    'র\u200D্যাব',
    'ශ්\u200Dරී',
    '⠁⠙⠁',
    'R2',
  ])('takes %s', (name) => {
    expect(nameProblem(tidyName(name))).toBeUndefined();
  });

  it.each(['\u2800', '\u2800 \u2800', '\u{1D159}', '\u0301'].map((name) => [point(name), name]))(
    'refuses a name of %s alone, which is blank',
    (_code, name) => {
      expect(nameProblem(tidyName(name))).toBe('needs a character that can be seen');
    },
  );

  it.each(
    ['\u3164', '\u200C', '\u061C', '\u{E0041}', '\u034F', '\u115F', '\uFFA0']
      .concat(['\uFE0F', '\u{E0100}', '\uE000', '\u2066', '\u00AD'])
      .map((name) => [point(name), name]),
  )('refuses a name of %s alone, which is hidden', (_code, name) => {
    expect(nameProblem(tidyName(name))).toBe('has invisible characters; type it anew');
  });

  it.each(
    [
      'Ada\u3164',
      'A\u034Fda',
      'Ada\u{E0041}',
      'Ada\u061C',
      'Ada\u202Egro',
      '\u200CAda',
      'Ada\u200D',
      'Ada \u200CLovelace',
      'Ad\u200C\u200Ca',
      'Ada\u200C7',
    ].map((name) => [point(name), name]),
  )('refuses what hides in %s', (_code, name) => {
    expect(nameProblem(tidyName(name))).toBe('has invisible characters; type it anew');
  });

  it('counts characters, not code units', () => {
    expect(nameProblem('𠮷'.repeat(NAME_MAX))).toBeUndefined();
    expect(nameProblem('𠮷'.repeat(NAME_MAX + 1))).toBe('may have at most 80 characters');
  });
});

describe('tidyName', () => {
  it('makes one line of it', () => {
    expect(tidyName('  Ada \n\t Lovelace\u0000 ')).toBe('Ada Lovelace');
    expect(nameProblem(tidyName(' \t\u00A0 '))).toBe('must not be empty');
  });
});
