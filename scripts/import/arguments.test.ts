import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

describe('readArguments', () => {
  it('imports private texts that claim little, unless more is said', () => {
    expect(readArguments(['folder', 'a.txt'])).toEqual({
      paths: ['folder', 'a.txt'],
      standing: 'unofficial-translation',
      isPublic: false,
      dryRun: false,
      json: false,
    });
    const all = '--owner ada@example.org --lang ru --treaty rivers-1970 --standing authentic';
    expect(readArguments(['a.txt', ...all.split(' '), '--public', '--dry-run', '--json'])).toEqual({
      paths: ['a.txt'],
      owner: 'ada@example.org',
      lang: 'ru',
      treaty: 'rivers-1970',
      standing: 'authentic',
      isPublic: true,
      dryRun: true,
      json: true,
    });
    expect(readArguments(['--help'])).toBe('help');
  });

  it.each([
    [[], 'Name a folder'],
    [['.', '--lang', '!'], 'not a language tag'],
    [['.', '--treaty', 'A/B'], 'no name of a treaty'],
    [['.', '--standing', 'true'], 'not one of authentic'],
    [['.', '--loud'], '--loud'],
    [['.', '--owner'], '--owner'],
  ])('of %j it says: %s', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
