import { afterAll, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS, can } from '@/lib/core/access/policy';
import { NOTE_VISIBILITIES } from '@/lib/core/access/visibility';
import type { SearchAnswer } from '@/lib/core/search/search-result';
import { findAnnotation } from '@/lib/store/annotations';
import { database, disconnect } from '@/lib/store/database';
import { createAnnotation } from '../annotations/create-annotation';
import { leaveGroup } from '../groups/members';
import { fullGroup } from '../testing/groups';
import { importOf, plainTreaty } from '../testing/imports';
import { person } from '../testing/people';
import { noteOn, privateTextOf, privateTreatyOf, publish, treatyOf } from '../testing/treaties';
import { freshWord } from '../testing/words';
import { search } from './search';
import { refreshStatistics } from './statistics';

afterAll(disconnect);

/** All of an answer but what was asked: no word of it may come from what one may not see. */
function said({ q: _, parsedAs: __, ...answer }: SearchAnswer): string {
  return JSON.stringify(answer);
}

async function expectNothing(actor: Actor, word: string, secrets: readonly string[]) {
  const answer = await search(actor, word);
  expect([answer.total, answer.noteTotal, answer.groups, answer.notes]).toEqual([0, 0, [], []]);
  expect(Object.values(answer.facets).flat()).toEqual([]);
  for (const secret of [word, ...secrets]) expect(said(answer)).not.toContain(secret);
}

describe('who finds a text', () => {
  it('a private treaty is found by its owner alone: in hits, counts, facets, by name and straight', async () => {
    const [word, owner, other] = [freshWord(), await person(), await person()];
    const slug = await privateTreatyOf(owner.actor.id, `The ${word} is shared.`);
    await database().treaty.update({ where: { slug }, data: { title: `Treaty on the ${word}` } });
    const own = await search(owner.actor, word);
    expect(own).toMatchObject({ total: 1, treaties: [{ slug }], groups: [{ treaty: { slug } }] });
    expect(own.facets.treaty).toEqual([{ value: slug, label: 'Test treaty', count: 1 }]);
    for (const actor of [other.actor, ANONYMOUS]) {
      await expectNothing(actor, word, [slug]);
      await expectNothing(actor, `treaty:${slug}`, []);
      expect((await search(actor, `Art. 1 ${slug}`)).direct).toBeUndefined();
      expect((await search(actor, '', { treaty: [slug] })).total).toBe(0);
    }
  });

  it('a private text of a public treaty, a deleted one and an import are not found', async () => {
    const [owner, other] = [await person(), await person()];
    const word = freshWord();
    const slug = await treatyOf('They meet.');
    await privateTextOf(owner.actor.id, slug, word.toLowerCase());
    const narrowed = (actor: Actor) => search(actor, 'share the river', { treaty: [slug] });
    expect((await narrowed(owner.actor)).total).toBe(1);
    for (const actor of [other.actor, ANONYMOUS]) expect((await narrowed(actor)).total).toBe(0);
    await database().expression.updateMany({
      where: { treaty: { slug }, ownerId: owner.actor.id },
      data: { deletedAt: new Date() },
    });
    expect((await narrowed(owner.actor)).total).toBe(0);
    await importOf(owner.actor, plainTreaty(`The ${word} flows.`));
    await expectNothing(owner.actor, word, []);
  });

  it('only the newest version is found', async () => {
    const [old, now] = [freshWord(), freshWord()];
    const slug = await treatyOf(`They keep the ${old}.`);
    await publish(slug, `They keep the ${now}.`);
    expect((await search(ANONYMOUS, old)).total).toBe(0);
    expect((await search(ANONYMOUS, now)).groups).toMatchObject([{ treaty: { slug }, found: 1 }]);
  });

  it('no suggestion is a word of what one may not read', async () => {
    const [owner, open] = [await person(), freshWord()];
    const secret = freshWord();
    await privateTreatyOf(owner.actor.id, `The ${secret} is shared.`);
    await treatyOf(`The ${open} is shared.`);
    await refreshStatistics();
    const mistyped = (word: string) => `${word.slice(0, 5)}${word.slice(6)}`;
    expect((await search(ANONYMOUS, mistyped(open))).didYouMean).toBe(open);
    expect((await search(ANONYMOUS, mistyped(secret))).didYouMean).toBeUndefined();
    await database().treaty.updateMany({
      where: {
        expressions: {
          some: { versions: { some: { provisions: { some: { text: { contains: open } } } } } },
        },
      },
      data: { deletedAt: new Date() },
    });
    expect((await search(ANONYMOUS, mistyped(open))).didYouMean).toBeUndefined();
  });
});

describe('who finds a note', () => {
  it('is the law, for every actor and state of a note, in answers and in counts', async () => {
    const [word, group] = [freshWord(), await fullGroup()];
    const [author, moderator] = [await person(), await person()];
    const slug = await treatyOf('The Parties shall consult.');
    await database().groupMember.create({
      data: { groupId: group.id, userId: author.actor.id, role: 'annotator' },
    });
    const ids: string[] = [];
    for (const visibility of NOTE_VISIBILITIES) {
      for (const state of [{}, { deletedAt: new Date() }, { hiddenAt: new Date() }]) {
        const request = noteOn(slug, 'shall consult', { text: `On the ${word}` });
        const { value } = await createAnnotation(author.actor, request);
        const groupId = visibility === 'group' ? group.id : null;
        await database().annotation.update({
          where: { id: value.id },
          data: { visibility, groupId, ...state },
        });
        ids.push(value.id);
      }
    }
    await leaveGroup(group.reader.actor, group.id);
    const actors: Actor[] = [
      ANONYMOUS,
      author.actor,
      { ...moderator.actor, moderator: true },
      (await person()).actor,
      ...[group.owner, group.editor, group.annotator, group.reader].map(({ actor }) => actor),
    ];
    for (const actor of actors) {
      const notes = await Promise.all(ids.map((id) => findAnnotation(id)));
      const lawful = notes.flatMap((note) =>
        note && can(actor, 'read', note.subject) ? [note.annotation.id] : [],
      );
      const answer = await search(actor, word);
      expect(answer.notes.map(({ id }) => id).sort()).toEqual(lawful.sort());
      expect(answer.noteTotal).toBe(lawful.length);
    }
  });
});
