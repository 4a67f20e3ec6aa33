import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
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
});
