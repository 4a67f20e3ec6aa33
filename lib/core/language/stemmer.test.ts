import { describe, expect, it } from 'vitest';
import { stemmer } from './stemmer';

const met = (lang: string, ...words: string[]) => new Set(words.map(stemmer(lang))).size === 1;

describe('stemmer', () => {
  it.each([
    ['en', ['terminate', 'terminated', 'termination', 'terminating']],
    ['en', ['party', 'parties', "party's"]],
    ['en', ['consult', 'consultation', 'consultations', 'consulted']],
    ['ru', ['помощь', 'помощи', 'помощью']],
    ['ru', ['договор', 'договора', 'договору', 'договоре']],
    ['ko', ['원조를', '원조는', '원조']],
  ])('joins the forms of a word: %s %j', (lang, words) => {
    expect(met(lang, ...words)).toBe(true);
  });

  it('keeps different words apart', () => {
    expect(met('en', 'customs', 'customary')).toBe(true);
    expect(met('en', 'trade', 'traffic')).toBe(false);
    expect(met('en', 'import', 'export')).toBe(false);
  });

  it('leaves other languages and short words as they are', () => {
    expect(stemmer('zh')('缔约')).toBe('缔约');
    expect(stemmer('en')('war')).toBe('war');
  });
});
