import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { createAnnotation } from '../annotations/create-annotation';
import { person } from '../testing/people';
import { noteOn, privateTreatyOf, treatyOf } from '../testing/treaties';
import { freshWord } from '../testing/words';
import { search } from './search';

describe('a search', () => {
  it('finds a provision by its words in another form, marks them and opens it', async () => {
    const word = freshWord();
    const slug = await treatyOf('They meet.', `The Parties shall consult on ${word} at once.`);
    const { groups, total } = await search(ANONYMOUS, `consulting ${word}`);
    expect(total).toBe(1);
    expect(groups).toMatchObject([{ treaty: { slug }, found: 1 }]);
    const [hit] = groups[0]?.hits ?? [];
    expect(hit).toMatchObject({ versionRef: `${slug}:en@v1`, eId: 'art_2', citation: 'Art. 2' });
    const marked = hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end));
    expect(marked).toEqual(['consult', word]);
    expect(hit?.href).toContain(`/treaties/${slug}/en/v1#art_2`);
  });

  it('finds what is on the matter that a word names, where no text has the word', async () => {
    const slug = await treatyOf('They meet.', 'They oppose every trade embargo.');
    const answer = await search(ANONYMOUS, 'sanctions', { treaty: [slug] });
    expect(answer.groups).toMatchObject([{ treaty: { slug }, hits: [{ eId: 'art_2' }] }]);
    expect(answer.parsedAs).toMatch(/on the topic they name \(.*sanctions/);
    const { total } = await search(ANONYMOUS, 'zzsanctionzz', { treaty: [slug] });
    expect(total).toBe(0);
  });

  it('finds what a person keeps private for that person alone', async () => {
    const word = freshWord();
    const [owner, other] = [await person(), await person()];
    await privateTreatyOf(owner.actor.id, `The ${word} is shared.`);
    expect((await search(owner.actor, word)).total).toBe(1);
    for (const actor of [other.actor, ANONYMOUS]) {
      const answer = await search(actor, word);
      expect([answer.total, answer.groups, answer.facets.treaty]).toEqual([0, [], []]);
    }
  });

  it('finds a note by its words and by those it quotes', async () => {
    const word = freshWord();
    const { actor } = await person();
    const slug = await treatyOf('The Parties shall consult.');
    await createAnnotation(actor, noteOn(slug, 'shall consult', { text: `See ${word} too` }));
    const { notes, noteTotal } = await search(actor, `${word} consulted`);
    expect(noteTotal).toBe(1);
    expect(notes).toMatchObject([{ own: true, place: 'Test treaty, Article 1' }]);
    expect((await search(ANONYMOUS, word)).notes).toEqual([]);
  });

  it('is narrowed by what is typed and by what is chosen, and says what it cannot read', async () => {
    const word = freshWord();
    const slug = await treatyOf(`The ${word} is one.`, `The ${word} is two.`);
    const totals = async (q: string, filters: SearchFilters = {}) =>
      (await search(ANONYMOUS, q, filters)).total;
    expect(await totals(`${word} treaty:${slug}`)).toBe(2);
    expect(await totals(`${word} lang:ru`)).toBe(0);
    expect(await totals(word, { lang: ['en'], kind: ['article'], verified: true })).toBe(2);
    expect(await totals(word, { standing: ['authentic'] })).toBe(0);
    expect(await totals(`${word} NOT standing:working-rendering`)).toBe(0);
    expect(await totals(word, { status: ['in-force'], party: ['AAA'] })).toBe(2);
    expect(await totals(word, { after: '1900' })).toBe(0);
    const unknown = await search(ANONYMOUS, `${word} topic:nothing-of-this-name`);
    expect(unknown).toMatchObject({
      total: 2,
      parsedAs: 'Nothing is called topic:nothing-of-this-name.',
    });
  });

  it('finds texts with any of the words where none has them all, and says so', async () => {
    const [one, other] = [freshWord(), freshWord()];
    await treatyOf(`The ${one} is shared.`);
    await treatyOf(`The ${other} is shared.`);
    const { total, parsedAs } = await search(ANONYMOUS, `${one} ${other}`);
    expect([total, parsedAs]).toEqual([
      2,
      'No text has all of these words: these have some of them.',
    ]);
  });

  it('comes in pages, of one treaty by its hits, and no hit comes twice', async () => {
    const word = freshWord();
    const slug = await treatyOf(
      ...Array.from({ length: 25 }, (_, at) => `The ${word} of day ${at}.`),
    );
    const pages = [1, 2].map((page) => search(ANONYMOUS, word, { treaty: [slug] }, page));
    const [first, second] = await Promise.all(pages);
    expect([first?.next, second?.next]).toEqual(['2', undefined]);
    const found = [first, second].flatMap(
      (page) => page?.groups[0]?.hits.map(({ eId }) => eId) ?? [],
    );
    expect(new Set(found).size).toBe(25);
  });

  it.each([
    ['nothing', ''],
    ['very long', 'river '.repeat(2000)],
    ['many operators', 'a AND OR NOT ( '.repeat(300)],
    ['signs of other languages of queries', `'; :* & | ! <-> \\ ' "`],
    ['nulls and halves of characters', 'ri\0ver \ud800 "'],
    ['deep parentheses', `${'('.repeat(500)}river${')'.repeat(500)}`],
    ['a repeated beginning', `${'a'.repeat(5000)}*`],
  ])('answers what is %s', async (_, q) => {
    const answer = await search(ANONYMOUS, q);
    expect(answer.groups.length).toBeLessThanOrEqual(10);
    expect(answer.q.length).toBeLessThanOrEqual(4000);
  });
});
