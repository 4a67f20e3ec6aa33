import { GROUP_ROLES } from '@/lib/core/access/group';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { NOTE_VISIBILITIES, type NoteVisibility } from '@/lib/core/access/visibility';
import { database, transact } from '@/lib/store/database';
import { indexNotes } from '@/lib/store/search-notes';
import { createAnnotation } from '../annotations/create-annotation';
import { readVersion } from '../treaties/read-version';
import { type Person, person } from './people';
import { noteBody, noteOn, treatyOf } from './treaties';

/** Everyone who can ask, and notes, replies and threads in every state they can be in. */

export const PEOPLE = [
  ...GROUP_ROLES,
  'author',
  'former author',
  'former member',
  'moderator',
  'stranger',
] as const;

export type Name = (typeof PEOPLE)[number];

export type WorldNote = {
  readonly id: string;
  readonly by: Name;
  readonly visibility: NoteVisibility;
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** On a text that is the editor's alone. */
  readonly secret: boolean;
  /** Of a reply. */
  readonly root?: WorldNote;
  /** Of a first note: the code that it alone has. */
  readonly code?: string;
};

type Made = Omit<WorldNote, 'id' | 'code'>;

const STATES = [
  { deleted: false, hidden: false },
  { deleted: false, hidden: true },
  { deleted: true, hidden: false },
] as const;

/** Where a thread is and where its replies were written: also withdrawn ones, and one opened past a reply. */
const THREADS: readonly (readonly [NoteVisibility, NoteVisibility])[] = [
  ...NOTE_VISIBILITIES.map((one) => [one, one] as const),
  ['private', 'group'],
  ['private', 'public'],
  ['public', 'group'],
];

export type NoteWorld = Awaited<ReturnType<typeof noteWorld>>;

/** `word` stands in every note of it, and in no other. */
export async function noteWorld(word: string) {
  const people = {} as Record<Name, Person>;
  for (const name of PEOPLE) people[name] = await person({ name });
  const groupId = await groupOf(people);
  const [open, secret] = [await placeFor(people, word), await placeFor(people, word)];
  const book = await database().codebook.create({ data: { name: word } });
  const notes: WorldNote[] = [];
  for (const [visibility, written] of THREADS) {
    for (const state of [...STATES, 'secret'] as const) {
      for (const by of ['author', 'former author'] as const) {
        const root =
          state === 'secret'
            ? { by, visibility, ...STATES[0], secret: true }
            : { by, visibility, ...state, secret: false };
        notes.push(...(await thread(root, written, root.secret ? secret : open)));
      }
    }
  }
  await transact((tx) =>
    indexNotes(
      tx,
      notes.map(({ id }) => id),
    ),
  );
  await hideText(secret.slug, people.editor);
  const { id } = people.moderator.actor;
  await database().user.update({ where: { id }, data: { moderator: true } });
  return { people, actors: actorsOf(people, notes), notes, open, secret, groupId };

  async function thread(made: Made, written: NoteVisibility, place: Place) {
    const code = await database().code.create({
      data: {
        codebookId: book.id,
        notation: `${notes.length}`,
        label: word,
        colour: 'grey',
        ordinal: notes.length,
      },
    });
    const { id: rootId } = await database().annotation.create({
      data: {
        ...rowOf(made),
        codes: { create: { codeId: code.id } },
        targets: { create: { ...place.target, anchors: { create: place.anchor } } },
      },
    });
    const root: WorldNote = { ...made, id: rootId, code: code.id };
    const replies: Made[] = [
      ...STATES.map((state) => ({ by: 'annotator' as const, ...state })),
      { by: 'former member' as const, ...STATES[0] },
    ].map((reply) => ({ ...reply, visibility: written, secret: made.secret, root }));
    const rows = await database().annotation.createManyAndReturn({
      data: replies.map((reply) => ({ ...rowOf(reply), rootId, parentId: rootId })),
      select: { id: true },
    });
    return [root, ...replies.map((reply, index) => ({ ...reply, id: rows[index]?.id ?? '' }))];
  }

  function rowOf({ by, visibility, deleted, hidden }: Made) {
    return {
      creatorId: people[by].actor.id,
      motivation: 'commenting',
      visibility,
      groupId: visibility === 'group' ? groupId : null,
      body: noteBody(word) as object,
      bodyText: word,
      deletedAt: deleted ? new Date() : null,
      hiddenAt: hidden ? new Date() : null,
    };
  }
}

async function groupOf(people: Record<Name, Person>): Promise<string> {
  const { id: groupId } = await database().group.create({ data: { name: 'Readers of rivers' } });
  const members = [...GROUP_ROLES, 'author', 'former author', 'former member'] as const;
  await database().groupMember.createMany({
    data: members.map((name) => ({
      groupId,
      userId: people[name].actor.id,
      role: name === 'author' || name.startsWith('former') ? 'annotator' : name,
      leftAt: name.startsWith('former') ? new Date() : null,
    })),
  });
  return groupId;
}

type Place = Awaited<ReturnType<typeof placeFor>>;

/** A treaty of its own, and the rows of a place in it. */
async function placeFor({ stranger }: Record<Name, Person>, word: string) {
  const slug = await treatyOf(`The Parties ${word} of it.`);
  const { id: versionId } = await readVersion(ANONYMOUS, { slug, lang: 'en' });
  const { value } = await createAnnotation(stranger.actor, noteOn(slug, 'of it'));
  const row = await database().annotationTarget.findFirstOrThrow({
    where: { annotationId: value.id },
    include: { anchors: true },
  });
  await database().annotation.delete({ where: { id: value.id } });
  const { id: _, annotationId: __, anchors, ...target } = row;
  const { versionId: on, state = 'exact', eId, start, end } = anchors[0] ?? { versionId };
  return { slug, versionId, target, anchor: { versionId: on, state, eId, start, end } };
}

async function hideText(slug: string, { actor }: Person): Promise<void> {
  const data = { ownerId: actor.id, visibility: 'private' };
  await database().treaty.update({ where: { slug }, data: { ...data, corpusHash: null } });
  await database().expression.updateMany({ where: { treaty: { slug } }, data });
}

/** People by their names, `anonymous`, and holders of links by the note that theirs opens. */
function actorsOf(people: Record<Name, Person>, notes: readonly WorldNote[]): Map<string, Actor> {
  const linked = notes.filter(({ root, by }) => root === undefined && by === 'author');
  return new Map<string, Actor>([
    ['anonymous', ANONYMOUS],
    ...PEOPLE.map((name) => [name, people[name].actor] as const),
    ['moderator', { ...people.moderator.actor, moderator: true }],
    ...linked
      .filter((_, index) => index % 12 === 5)
      .map(({ id }) => [id, { kind: 'link-holder', annotationId: id }] as const),
  ]);
}
