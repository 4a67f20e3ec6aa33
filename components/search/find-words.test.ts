import { describe, expect, it } from 'vitest';
import { foundIn, wantedIn } from './find-words';

/** The text with what is found in it in brackets. */
function found(typed: string, text: string, lang = 'en'): string {
  const wanted = wantedIn(typed);
  const places = wanted ? foundIn(text, lang, wanted) : [];
  return places.reduceRight(
    (marked, { start, end }) =>
      `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
}

describe('finding words in a page', () => {
  it.each([
    ['river', 'The Rivers of a river basin', 'en', 'The [Rivers] of a [river] basin'],
    ['assis', 'All assistance, at once', 'en', 'All [assistance], at once'],
    ['assis ', 'All assistance, at once', 'en', 'All assistance, at once'],
    ['"river basin"', 'A basin, a river basin', 'en', 'A basin, a [river basin]'],
    ['river toll', 'A river without', 'en', 'A river without'],
    ['cafe', 'Every café', 'fr', 'Every [café]'],
    ['помощь', 'Оказание помощи', 'ru', 'Оказание [помощи]'],
    ['', 'The river', 'en', 'The river'],
    ['"', 'The river', 'en', 'The river'],
  ])('%j in %j (%s)', (typed, text, lang, marked) => {
    expect(found(typed, text, lang)).toBe(marked);
  });
});
