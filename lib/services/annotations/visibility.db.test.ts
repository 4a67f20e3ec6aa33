import { describe, expect, it } from 'vitest';
import { GROUP_ROLES } from '@/lib/core/access/group';
import {
  type Actor,
  ANONYMOUS,
  can,
  type NoteSubject,
  type Subject,
} from '@/lib/core/access/policy';
import {
  NOTE_VISIBILITIES,
  type NoteVisibility,
  type Visibility,
} from '@/lib/core/access/visibility';
import { findAnnotation } from '@/lib/store/annotations';
import { correctionVisibleTo } from '@/lib/store/corrections';
import { database } from '@/lib/store/database';
import {
  noteOrReplyVisibleTo,
  noteShownTo,
  noteVisibleTo,
  shownTo,
  visibleTo,
} from '@/lib/store/note-access';
import { PERSON_OF_ROW } from '@/lib/store/text-access';
import { createCorrection } from '../corrections/create-correction';
import { withdrawCorrection } from '../corrections/withdraw-correction';
import { type Person, person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { createAnnotation } from './create-annotation';

const VISIBILITIES: Visibility[] = ['private', 'public'];
const TREATY = { type: 'treaty', visibility: 'public', deleted: false } as const;
const texts = [{ ...TREATY, type: 'text', treaty: TREATY }] as const;

/** Everyone who can ask, of a group that some are in and one has left. */
async function everyone() {
  const names = ['author', 'stranger', 'gone', 'moderator', ...GROUP_ROLES] as const;
  const made = await Promise.all(
    names.map(async (name) => [name, await person({ name })] as const),
  );
  const people = Object.fromEntries(made) as Record<(typeof names)[number], Person>;
  const { id } = await database().group.create({ data: { name: 'Readers of rivers' } });
  const joined = [...GROUP_ROLES, 'author', 'gone'] as const;
  await database().groupMember.createMany({
    data: joined.map((name) => ({
      groupId: id,
      userId: people[name].actor.id,
      role: name === 'author' ? 'annotator' : name === 'gone' ? 'editor' : name,
      leftAt: name === 'gone' ? new Date() : null,
    })),
  });
  return { people, groupId: id };
}

type State = {
  readonly visibility: NoteVisibility;
  readonly deleted: boolean;
  readonly hidden: boolean;
};

const STATES: readonly State[] = NOTE_VISIBILITIES.flatMap((visibility) =>
  [false, true].flatMap((deleted) =>
    [false, true].map((hidden) => ({ visibility, deleted, hidden })),
  ),
);

/** A note in a state, and a reply of somebody else to it in each state. */
async function threadIn(
  { visibility, deleted, hidden }: State,
  slug: string,
  { people, groupId }: Awaited<ReturnType<typeof everyone>>,
): Promise<string[]> {
  const { value } = await createAnnotation(people.author.actor, noteOn(slug, 'consult'));
  const stateOf = (state: Omit<State, 'visibility'>) => ({
    visibility,
    groupId: visibility === 'group' ? groupId : null,
    deletedAt: state.deleted ? new Date() : null,
    hiddenAt: state.hidden ? new Date() : null,
  });
  await database().annotation.update({
    where: { id: value.id },
    data: stateOf({ deleted, hidden }),
  });
  const body = noteOn(slug, 'consult').body as unknown as object;
  const replies = await database().annotation.createManyAndReturn({
    data: [false, true].flatMap((gone) =>
      [false, true].map((unseen) => ({
        creatorId: people.annotator.actor.id,
        motivation: 'commenting',
        body,
        bodyText: 'An answer',
        rootId: value.id,
        parentId: value.id,
        ...stateOf({ deleted: gone, hidden: unseen }),
      })),
    ),
    select: { id: true },
  });
  return [value.id, ...replies.map(({ id }) => id)];
}

async function subjectsOf(ids: readonly string[]): Promise<NoteSubject[]> {
  const found = await Promise.all(ids.map((id) => findAnnotation(id)));
  return found.flatMap((stored) => (stored ? [stored.subject] : []));
}

async function askedInSql(actor: Actor, ids: readonly string[]) {
  const rows = await database().annotation.findMany({
    where: { AND: [visibleTo(actor), { id: { in: [...ids] } }] },
  });
  const plain = await database().$queryRaw<{ id: string }[]>`
    SELECT a."id"::text AS "id" FROM "Annotation" a
      LEFT JOIN "Annotation" r ON r."id" = a."rootId"
    WHERE a."id" = ANY(${[...ids]}::uuid[]) AND ${noteOrReplyVisibleTo(actor)}`;
  const ofRow =
    actor.kind !== 'user'
      ? plain
      : await database().$queryRaw<{ id: string }[]>`
          SELECT a."id"::text AS "id" FROM "Annotation" a
            LEFT JOIN "Annotation" r ON r."id" = a."rootId",
            (SELECT ${actor.id}::uuid AS "id", ${actor.moderator ?? false}::boolean AS "moderator") me
          WHERE a."id" = ANY(${[...ids]}::uuid[]) AND ${noteOrReplyVisibleTo(PERSON_OF_ROW)}`;
  const firsts = await database().$queryRaw<{ id: string }[]>`
    SELECT a."id"::text AS "id" FROM "Annotation" a
    WHERE a."id" = ANY(${[...ids]}::uuid[]) AND a."rootId" IS NULL AND ${noteVisibleTo(actor)}`;
  const shown = await database().annotation.findMany({
    where: { AND: [shownTo(actor), { id: { in: [...ids] }, rootId: null }] },
  });
  const shownPlain = await database().$queryRaw<{ id: string }[]>`
    SELECT a."id"::text AS "id" FROM "Annotation" a
    WHERE a."id" = ANY(${[...ids]}::uuid[]) AND a."rootId" IS NULL AND ${noteShownTo(actor)}`;
  const sorted = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();
  return {
    prisma: sorted(rows),
    plain: sorted(plain),
    ofRow: sorted(ofRow),
    firsts: sorted(firsts),
    shown: sorted(shown),
    shownPlain: sorted(shownPlain),
  };
}

/** Notes that are read and, of deleted ones, those with an answer that is. */
function shownOf(actor: Actor, subjects: readonly NoteSubject[]): string[] {
  const reader = actor.kind === 'link-holder' ? ANONYMOUS : actor;
  const isAnswered = (id: string) =>
    subjects.some((one) => one.root?.id === id && can(reader, 'read', one));
  return subjects
    .filter((one) => one.root === undefined)
    .filter(
      (one) =>
        can(actor, 'read', one) ||
        (one.deleted && can(reader, 'read', { ...one, deleted: false }) && isAnswered(one.id)),
    )
    .map(({ id }) => id)
    .sort();
}

describe('who sees a note', () => {
  it('is the same in the law and in SQL, for every actor and state of note, thread and group', async () => {
    const open = await treatyOf('The Parties shall consult.');
    const group = await everyone();
    const { people, groupId } = group;
    const unpublished = await treatyOf('The Parties shall consult.');
    const ids: string[] = [];
    for (const state of STATES) ids.push(...(await threadIn(state, open, group)));
    for (const state of STATES) ids.push(...(await threadIn(state, unpublished, group)));
    await database().treaty.update({
      where: { slug: unpublished },
      data: { visibility: 'private', ownerId: people.editor.actor.id },
    });
    const moderator: Actor = { ...people.moderator.actor, moderator: true };
    // Of every state of one thread in four.
    const linked = ids.filter((_, index) => index % 20 < 5);
    const holders: Actor[] = linked.map((id) => ({ kind: 'link-holder', annotationId: id }));
    const signedIn = Object.values(people).map(({ actor }) => actor);
    for (const closedAt of [null, new Date()]) {
      await database().group.update({ where: { id: groupId }, data: { closedAt } });
      const subjects = await subjectsOf(ids);
      for (const actor of [ANONYMOUS, moderator, ...signedIn, ...holders]) {
        const lawful = subjects.filter((subject) => can(actor, 'read', subject));
        const found = await askedInSql(actor, ids);
        const expected = lawful.map(({ id }) => id).sort();
        expect(found.prisma).toEqual(expected);
        expect(found.plain).toEqual(expected);
        expect(found.ofRow).toEqual(expected);
        const firsts = lawful.filter(({ root }) => root === undefined).map(({ id }) => id);
        expect(found.firsts).toEqual(firsts.sort());
        expect(found.shown).toEqual(shownOf(actor, subjects));
        expect(found.shownPlain).toEqual(found.shown);
      }
    }
  }, 60_000);
});

describe('who sees a correction', () => {
  it('is the same in the law and in SQL, for every actor and state', async () => {
    const side = { slug: await treatyOf('The Parties shall consult.'), lang: 'en', version: 1 };
    const [author, other] = [await person(), await person()];
    const subjects: (Extract<Subject, { type: 'correction' }> & { readonly id: string })[] = [];
    for (const visibility of VISIBILITIES) {
      for (const withdrawn of [false, true]) {
        const { value } = await createCorrection(author.actor, {
          sides: [side, side],
          kind: 'link',
          left: ['art_1'],
          right: ['art_1'],
          reason: 'the same words',
          visibility,
        });
        if (withdrawn) await withdrawCorrection(author.actor, value.id);
        subjects.push({
          type: 'correction',
          id: value.id,
          creatorId: author.actor.id,
          visibility,
          texts,
        });
      }
    }
    const holder: Actor = { kind: 'link-holder', annotationId: subjects[0]?.id ?? '' };
    const ids = subjects.map(({ id }) => id);
    for (const actor of [ANONYMOUS, author.actor, other.actor, holder]) {
      const lawful = subjects.filter((subject) => can(actor, 'read', subject)).map(({ id }) => id);
      const rows = await database().$queryRaw<{ id: string }[]>`
        SELECT c."id"::text AS "id" FROM "AlignmentCorrection" c
        WHERE ${correctionVisibleTo(actor)} AND c."id" = ANY(${ids}::uuid[]) ORDER BY c."id"`;
      expect(rows.map((row) => row.id)).toEqual(lawful);
    }
  });

  it('nobody but its author may withdraw it, and nobody may do anything else to it', () => {
    const own: Actor = { kind: 'user', id: 'ada', name: 'Ada', email: '', sessionId: '' };
    const other: Actor = { ...own, id: 'bob' };
    for (const visibility of VISIBILITIES) {
      const subject: Subject = { type: 'correction', creatorId: 'ada', visibility, texts };
      const may = (actor: Actor) =>
        (['delete', 'update', 'restore', 'share', 'create'] as const).filter((action) =>
          can(actor, action, subject),
        );
      expect([own, other, ANONYMOUS].map(may)).toEqual([['delete'], [], []]);
    }
  });
});
