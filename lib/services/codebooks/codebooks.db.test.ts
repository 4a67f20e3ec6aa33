import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { GROUP_ROLES } from '@/lib/core/access/group';
import { type Actor, ANONYMOUS, can } from '@/lib/core/access/policy';
import type { CodeEntry } from '@/lib/core/annotation/codebook';
import { ALL_MINE, type NotesQuery } from '@/lib/core/annotation/notes-query';
import { codebookWhere, findCodebook } from '@/lib/store/codebooks';
import { database } from '@/lib/store/database';
import { createAnnotation } from '../annotations/create-annotation';
import { exportNotes } from '../annotations/export-notes';
import { getAnnotation } from '../annotations/get-annotation';
import { listNotes } from '../annotations/list-notes';
import { failure } from '../testing/attempts';
import { textOf } from '../testing/notes';
import { type Person, person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { changeNotes } from './change-notes';
import { classifyNote } from './classify-note';
import { addCode, changeCodebook, createCodebook, deleteCodebook } from './edit-codebook';
import { exportCodebook, listCodebooks, openCodebook, wholeCodebooks } from './open-codebook';
import { seedCodebook } from './seed-codebook';

const code = (notation: string, parent?: string): CodeEntry => ({
  notation,
  label: `Of ${notation}`,
  definition: '',
  colour: 'blue',
  ...(parent !== undefined && { parent }),
});

async function groupOf(...people: [Person, string][]): Promise<string> {
  const { id } = await database().group.create({ data: { name: 'Rivers' } });
  await database().groupMember.createMany({
    data: people.map(([{ actor }, role]) => ({ groupId: id, userId: actor.id, role })),
  });
  return id;
}

async function codebookOf({ actor }: Person, ...codes: CodeEntry[]) {
  return (await createCodebook(actor, { name: 'Ships', codes })).value;
}

async function noteBy({ actor }: Person, visibility: 'private' | 'public' = 'public') {
  const slug = await treatyOf('Ships shall keep to the right.');
  const { value } = await createAnnotation(actor, { ...noteOn(slug, 'Ships'), visibility });
  return value.id;
}

describe('a codebook', () => {
  it('is its maker’s, until a group’s or the product’s: the same in the law and in SQL', async () => {
    const [author, stranger, gone, ...members] = await Promise.all(
      ['author', 'stranger', 'gone', ...GROUP_ROLES].map((name) => person({ name })),
    );
    if (!author || !stranger || !gone) throw new Error('nobody came');
    const roles = members.map((member, at): [Person, string] => [member, GROUP_ROLES[at] ?? '']);
    const group = await groupOf(...roles, [gone, 'editor']);
    await database().groupMember.updateMany({
      where: { groupId: group, userId: gone.actor.id },
      data: { leftAt: new Date() },
    });
    const owner = members[0] as Person;
    const made = [
      await codebookOf(author, code('a')),
      (await createCodebook(owner.actor, { name: 'Of the group', group })).value,
    ];
    const deleted = await codebookOf(author);
    await deleteCodebook(author.actor, deleted.id);
    const shipped = `test-${randomUUID()}.csv`;
    await seedCodebook({ shippedAs: shipped, name: 'Shipped', description: '', codes: [] });
    const row = await database().codebook.findUniqueOrThrow({ where: { shippedAs: shipped } });
    const ids = [...made.map(({ id }) => id), deleted.id, row.id];
    const actors: Actor[] = [
      ANONYMOUS,
      ...[author, stranger, gone, ...members].map((one) => one.actor),
    ];
    const seen = [];
    for (const actor of actors) {
      const lawful: string[] = [];
      for (const id of ids) {
        const stored = await findCodebook(id);
        if (stored && can(actor, 'read', stored.subject)) lawful.push(id);
      }
      const found = await database().codebook.findMany({
        where: { AND: [codebookWhere(actor), { id: { in: ids } }] },
      });
      expect(found.map(({ id }) => id).sort()).toEqual([...lawful].sort());
      seen.push(lawful.length);
    }
    // Anonymous, author, stranger, who has left; then owner, editor, annotator and reader of the group.
    expect(seen).toEqual([1, 2, 1, 1, 2, 2, 2, 2]);
  });

  it('of a group is changed by its owner and editors; an open one takes codes of who writes', async () => {
    const [owner, annotator, reader] = [await person(), await person(), await person()];
    const group = await groupOf([owner, 'owner'], [annotator, 'annotator'], [reader, 'reader']);
    const { value: book } = await createCodebook(owner.actor, { name: 'Ships', group });
    const adding = (who: Person, name: string) => addCode(who.actor, book.id, code(name));
    expect((await failure(adding(annotator, 'a'))).code).toBe('forbidden');
    await changeCodebook(owner.actor, book.id, 1, { open: true });
    expect((await adding(annotator, 'a')).codes.map(({ notation }) => notation)).toEqual(['a']);
    expect((await failure(adding(reader, 'b'))).code).toBe('forbidden');
    expect(
      (await failure(changeCodebook(annotator.actor, book.id, 3, { name: 'Mine' }))).code,
    ).toBe('forbidden');
    const elsewhere = createCodebook(reader.actor, { name: 'Ships', group });
    expect((await failure(elsewhere)).code).toBe('forbidden');
    const { actor: stranger } = await person();
    const refused = [group, randomUUID()].map((id) =>
      failure(createCodebook(stranger, { name: 'Ships', group: id })),
    );
    const [foreign, none] = (await Promise.all(refused)).map(({ code, details }) => [
      code,
      details,
    ]);
    expect(foreign?.[0]).toBe('not-found');
    // Whether there is such a group is not told.
    expect(none).toEqual(foreign);
  });

  it('is refused whole where a code has no place, and says which', async () => {
    const { actor } = await person();
    const making = createCodebook(actor, { name: 'Ships', codes: [code('a'), code('b', 'c')] });
    const { details } = await failure(making);
    expect(details.issues).toEqual([
      { pointer: '/codes/1/parent', message: 'There is no code “c” for it to stand under.' },
    ]);
  });

  it('changed on an older revision is not saved, and says so', async () => {
    const one = await person();
    const { id } = await codebookOf(one);
    await changeCodebook(one.actor, id, 1, { name: 'Boats' });
    const late = changeCodebook(one.actor, id, 1, { name: 'Barges' });
    expect((await failure(late)).code).toBe('stale-revision');
    expect((await openCodebook(one.actor, id)).name).toBe('Boats');
  });

  it('given as a file comes back as it was, and keeps codes that notes have', async () => {
    const one = await person();
    const { id, codes } = await codebookOf(one, code('a'), code('b', 'a'));
    const file = (await exportCodebook(one.actor, id, 'skos', 'https://example.org')).content;
    const again = await changeCodebook(one.actor, id, 1, { file });
    expect(again.codes).toEqual(codes);
    const less = await changeCodebook(one.actor, id, 2, { file: 'notation,label\na,Anchors' });
    expect(less.codes.map(({ notation, label, retired }) => [notation, label, retired])).toEqual([
      ['a', 'Anchors', undefined],
      ['b', 'Of b', true],
    ]);
    expect(less.codes.map((row) => row.id)).toEqual(codes.map((row) => row.id));
  });

  it('that is shipped is seeded once, and found by everyone', async () => {
    const shippedAs = `test-${randomUUID()}.csv`;
    const book = { shippedAs, name: `Of ${shippedAs}`, description: '', codes: [code('a')] };
    await seedCodebook(book);
    await seedCodebook(book);
    const listed = (await listCodebooks(ANONYMOUS)).filter(({ name }) => name === book.name);
    expect(listed).toMatchObject([{ kind: 'shipped', size: 1, revision: 1 }]);
    await seedCodebook({ ...book, codes: [code('a'), code('b')] });
    expect(await openCodebook(ANONYMOUS, listed[0]?.id ?? '')).toMatchObject({ revision: 2 });
  });
});

describe('a note', () => {
  it('has the codes that its author gave it, and shows them to who reads it', async () => {
    const [author, reader] = [await person(), await person()];
    const { codes, id: book } = await codebookOf(author, code('a'), code('b'));
    const note = await noteBy(author);
    const [a, b] = codes.map(({ id }) => id) as [string, string];
    await classifyNote(author.actor, note, { codes: [b, a] });
    const seen = await getAnnotation(reader.actor, note);
    expect(seen.codes?.map(({ notation }) => notation)).toEqual(['a', 'b']);
    await deleteCodebook(author.actor, book);
    expect(
      (await classifyNote(author.actor, note, { codes: [a] })).codes?.map(({ id }) => id),
    ).toEqual([a]);
    expect((await classifyNote(author.actor, note, { codes: [] })).codes).toBeUndefined();
    expect((await failure(classifyNote(author.actor, note, { codes: [a] }))).code).toBe(
      'invalid-input',
    );
  });

  it('takes no code of another’s codebook, and none from another person', async () => {
    const [author, other] = [await person(), await person()];
    const [{ id: foreign } = { id: '' }] = (await codebookOf(other, code('a'))).codes;
    const note = await noteBy(author);
    const { details } = await failure(classifyNote(author.actor, note, { codes: [foreign] }));
    expect(details.issues?.[0]?.message).toBe(
      'One of these codes is not in a codebook that you can use.',
    );
    expect((await failure(classifyNote(other.actor, note, { codes: [foreign] }))).code).toBe(
      'forbidden',
    );
    const hidden = await noteBy(author, 'private');
    expect((await failure(classifyNote(other.actor, hidden, { codes: [foreign] }))).code).toBe(
      'not-found',
    );
  });
});

describe('all codebooks at once', () => {
  it('have their codes in order, and are those that are listed', async () => {
    const [author, stranger] = [await person(), await person()];
    const { id } = await codebookOf(author, code('b'), code('a'), code('c', 'a'));
    const [listed, whole] = [await listCodebooks(author.actor), await wholeCodebooks(author.actor)];
    expect(whole.map((one) => one.id)).toEqual(listed.map((one) => one.id));
    expect(whole.find((one) => one.id === id)).toEqual(await openCodebook(author.actor, id));
    expect((await wholeCodebooks(stranger.actor)).map((one) => one.id)).not.toContain(id);
  });
});

describe('many notes', () => {
  it('are changed each by itself: what may not be done to one is said and keeps no other', async () => {
    const [author, other] = [await person(), await person()];
    const [mine, foreign] = [await noteBy(author), await noteBy(other)];
    const outcome = await changeNotes(author.actor, [mine, foreign, mine], { act: 'delete' });
    expect(outcome).toEqual({
      done: [mine],
      refused: [{ id: foreign, reason: 'This is not yours to change' }],
    });
    await changeNotes(author.actor, [mine], { act: 'restore' });
    const [{ id: code_ } = { id: '' }] = (await codebookOf(author, code('a'))).codes;
    await changeNotes(author.actor, [mine], { act: 'add-code', code: code_ });
    await changeNotes(author.actor, [mine], { act: 'move', visibility: 'private' });
    const note = await getAnnotation(author.actor, mine);
    expect([note.visibility, note.codes?.length]).toEqual(['private', 1]);
  });

  it('are found by code, kind, clause, day and person, and given as a table', async () => {
    const author = await person();
    const note = await noteBy(author);
    const [{ id: used } = { id: '' }, { id: unused } = { id: '' }] = (
      await codebookOf(author, code('a'), code('b'))
    ).codes;
    await classifyNote(author.actor, note, { codes: [used] });
    const found = async (query: Partial<NotesQuery>) =>
      (await listNotes(author.actor, { ...ALL_MINE, ...query })).annotations.length;
    const today = new Date().toISOString().slice(0, 10);
    expect(
      await found({ code: used, kind: 'commenting', clause: 'art_1', from: today, to: today }),
    ).toBe(1);
    expect(await found({ code: unused })).toBe(0);
    expect(await found({ kind: 'questioning' })).toBe(0);
    expect(await found({ clause: 'art_2' })).toBe(0);
    expect(await found({ to: '2001-01-01' })).toBe(0);
    expect(await found({ whose: 'all', person: author.actor.id, sort: 'code' })).toBe(1);
    const file = { format: 'csv', origin: 'https://example.org' };
    const content = await textOf(await exportNotes(author.actor, ALL_MINE, file));
    expect(content).toContain(`https://example.org/annotations/${note}`);
    expect(content).toContain('a Of a');
  });
});
