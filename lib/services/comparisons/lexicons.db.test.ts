import { describe, expect, it } from 'vitest';
import { UDHR_LANGUAGES } from '@/lib/formats/read/udhr';
import { publish, treatyOf } from '../testing/treaties';
import { lexiconFor } from './lexicons';

describe('lexiconFor', () => {
  it('learns from the treaties stored in both languages, whichever comes first', async () => {
    const [one, other] = [await lexiconFor('en', 'ru'), await lexiconFor('ru', 'en-GB')];
    expect(other).toEqual(one);
    expect(one.lexicon).toMatchObject({ left: 'en', right: 'ru', terms: 1 });
  });

  it('gives the empty lexicon for languages that share no treaty', async () => {
    const { lexicon } = await lexiconFor('ka', 'mn');
    expect(lexicon).toMatchObject({ passages: 0, entries: [] });
  });

  it('does not learn from working renderings', async () => {
    const before = await lexiconFor('en', 'ko');
    await publish(await treatyOf('The Parties shall consult.'), 'The Parties shall assist.');
    expect((await lexiconFor('en', 'ko')).key).toBe(before.key);
  });

  it('keeps what it learned', async () => {
    for (const lang of UDHR_LANGUAGES) {
      const first = await lexiconFor('en', lang);
      expect((await lexiconFor('en', lang)).lexicon).toBe(first.lexicon);
    }
  });
});
