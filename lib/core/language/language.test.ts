import { describe, expect, it } from 'vitest';
import { languageName } from './language';

describe('languageName', () => {
  it.each([
    ['en', 'English', 'English'],
    ['ru', 'Russian', 'Русский'],
    ['ko', 'Korean', '한국어'],
    ['fa', 'Persian', 'فارسی'],
    ['zh', 'Chinese', '中文'],
  ])('names %s as %s and %s', (tag, english, autonym) => {
    expect(languageName(tag)).toEqual({ english, autonym });
  });

  it.each(['qzz', 'not a tag', ''])('leaves %j, which has no name, as it stands', (tag) => {
    expect(languageName(tag)).toEqual({ english: tag, autonym: tag });
  });
});
