import { describe, expect, it } from 'vitest';
import {
  type Actor,
  ANONYMOUS,
  can,
  type TextSubject,
  type TreatySubject,
} from '@/lib/core/access/policy';
import { VISIBILITIES, type Visibility } from '@/lib/core/access/visibility';
import { readingWhere } from '@/lib/store/contributed-readings';
import { correctionVisibleTo } from '@/lib/store/corrections';
import { database } from '@/lib/store/database';
import { noteVisibleTo, visibleTo } from '@/lib/store/note-access';
import { findTreatySummaries } from '@/lib/store/treaties';
import { findVersions } from '@/lib/store/versions';
import { createAnnotation } from '../annotations/create-annotation';
import { createCorrection } from '../corrections/create-correction';
import { person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';

type Reading = {
  readonly id: string;
  readonly visibility: Visibility;
  readonly withdrawn: boolean;
};

/** A treaty with one text, its note and its correction, and what the law knows of them. */
type Case = {
  readonly slug: string;
  readonly noteId: string;
  readonly correctionId: string;
  readonly readings: readonly Reading[];
  readonly treaty: TreatySubject;
  readonly text: TextSubject;
};

const STATES = VISIBILITIES.flatMap((visibility) =>
  [false, true].map((deleted) => ({ visibility, deleted })),
);

/** Every state of a treaty and of its text, each with a public note and a public correction on it. */
async function everyCase(ownerId: string, writer: Awaited<ReturnType<typeof person>>) {
  const cases: Case[] = [];
  for (const ofTreaty of STATES) {
    for (const ofText of STATES) {
      const slug = await treatyOf('The Parties shall consult.');
      const note = await createAnnotation(writer.actor, {
        ...noteOn(slug, 'consult'),
        visibility: 'public',
      });
      const side = { slug, lang: 'en', version: 1 };
      const correction = await createCorrection(writer.actor, {
        sides: [side, side],
        kind: 'link',
        left: ['art_1'],
        right: ['art_1'],
        reason: 'the same words',
        visibility: 'public',
      });
      const readings = await everyReading(slug, writer.actor.id);
      const row = (state: (typeof STATES)[number]) => ({
        ownerId,
        visibility: state.visibility,
        deletedAt: state.deleted ? new Date() : null,
      });
      await database().treaty.update({ where: { slug }, data: row(ofTreaty) });
      await database().expression.updateMany({ where: { treaty: { slug } }, data: row(ofText) });
      const treaty = { type: 'treaty', ownerId, ...ofTreaty } as const;
      cases.push({
        slug,
        noteId: note.value.id,
        correctionId: correction.value.id,
        readings,
        treaty,
        text: { ...ofText, type: 'text', ownerId, treaty },
      });
    }
  }
  return cases;
}

/** A reading of each visibility, in force and withdrawn, in the order of their ids. */
async function everyReading(slug: string, creatorId: string): Promise<Reading[]> {
  const treaty = await database().treaty.findUniqueOrThrow({ where: { slug } });
  const readings: Reading[] = [];
  for (const { visibility, deleted: withdrawn } of STATES) {
    const { id } = await database().contributedReading.create({
      data: {
        ...{ treatyId: treaty.id, creatorId, visibility, factKey: 'duration', value: 'x' },
        withdrawnAt: withdrawn ? new Date() : null,
      },
    });
    readings.push({ id, visibility, withdrawn });
  }
  return readings;
}

describe('who sees a treaty, its text and what is said of it', () => {
  it('is the same in the law and in SQL, for every actor and state', async () => {
    const [owner, writer, other] = [await person(), await person(), await person()];
    const cases = await everyCase(owner.actor.id, writer);
    const slugs = cases.map(({ slug }) => slug);
    const holder: Actor = { kind: 'link-holder', annotationId: cases[0]?.noteId ?? '' };
    for (const actor of [ANONYMOUS, owner.actor, writer.actor, other.actor, holder]) {
      const lawful = (sees: (one: Case) => boolean) => cases.filter(sees).map(({ slug }) => slug);
      const found = (given: readonly string[]) => slugs.filter((slug) => given.includes(slug));

      const summaries = await findTreatySummaries(actor);
      expect(found(summaries.map(({ slug }) => slug))).toEqual(
        lawful(({ treaty }) => can(actor, 'read', treaty)),
      );
      const versions = await findVersions(actor, slugs);
      expect(found(versions.map(({ slug }) => slug))).toEqual(
        lawful(({ text }) => can(actor, 'read', text)),
      );

      const notes = cases.map(({ noteId }) => noteId);
      const seen = cases.filter(({ noteId, text }) =>
        can(actor, 'read', {
          type: 'annotation',
          id: noteId,
          creatorId: writer.actor.id,
          visibility: 'public',
          deleted: false,
          hidden: false,
          texts: [text],
        }),
      );
      const rows = await database().annotation.findMany({
        where: { AND: [visibleTo(actor), { id: { in: notes } }] },
        orderBy: { id: 'asc' },
      });
      expect(rows.map(({ id }) => id)).toEqual(seen.map(({ noteId }) => noteId));
      const plain = await database().$queryRaw<{ id: string }[]>`
        SELECT a."id"::text AS "id" FROM "Annotation" a
        WHERE a."id" = ANY(${notes}::uuid[]) AND ${noteVisibleTo(actor)} ORDER BY a."id"`;
      expect(plain.map(({ id }) => id)).toEqual(seen.map(({ noteId }) => noteId));

      const corrections = await database().$queryRaw<{ id: string }[]>`
        SELECT c."id"::text AS "id" FROM "AlignmentCorrection" c
        WHERE ${correctionVisibleTo(actor)}
          AND c."id" = ANY(${cases.map(({ correctionId }) => correctionId)}::uuid[])
        ORDER BY c."id"`;
      expect(corrections.map(({ id }) => id)).toEqual(
        cases
          .filter(({ text }) =>
            can(actor, 'read', {
              type: 'correction',
              creatorId: writer.actor.id,
              visibility: 'public',
              texts: [text],
            }),
          )
          .map(({ correctionId }) => correctionId),
      );

      const readings = cases.flatMap((one) =>
        one.readings.map((reading) => ({ ...reading, treaty: one.treaty })),
      );
      const standing = await database().contributedReading.findMany({
        where: { AND: [readingWhere(actor), { id: { in: readings.map(({ id }) => id) } }] },
        orderBy: { id: 'asc' },
      });
      expect(standing.map(({ id }) => id)).toEqual(
        readings
          .filter((reading) =>
            can(actor, 'read', { ...reading, type: 'reading', creatorId: writer.actor.id }),
          )
          .map(({ id }) => id),
      );
    }
  });

  it('only its owner may change it, and whoever is signed in adds a text to a public treaty', () => {
    const own: Actor = { kind: 'user', id: 'ada', name: 'Ada', email: '', sessionId: '' };
    const other: Actor = { ...own, id: 'bob' };
    const may = (actor: Actor, subject: TreatySubject | TextSubject) =>
      (['read', 'create', 'update', 'delete', 'restore'] as const).filter((action) =>
        can(actor, action, subject),
      );
    const treaty = {
      type: 'treaty',
      ownerId: 'ada',
      visibility: 'public',
      deleted: false,
    } as const;
    const actors = [own, other, ANONYMOUS];
    expect(actors.map((actor) => may(actor, treaty))).toEqual([
      ['read', 'create', 'update', 'delete', 'restore'],
      ['read', 'create'],
      ['read'],
    ]);
    expect(actors.map((actor) => may(actor, { ...treaty, visibility: 'private' }))).toEqual([
      ['read', 'create', 'update', 'delete', 'restore'],
      [],
      [],
    ]);
    expect(actors.map((actor) => may(actor, { ...treaty, deleted: true }))).toEqual([
      ['restore'],
      [],
      [],
    ]);
    expect(actors.map((actor) => may(actor, { ...treaty, type: 'text', treaty }))).toEqual([
      ['read', 'create', 'update', 'delete', 'restore'],
      ['read'],
      ['read'],
    ]);
    const shipped = { ...treaty, ownerId: undefined };
    expect(actors.map((actor) => may(actor, shipped))).toEqual([
      ['read', 'create'],
      ['read', 'create'],
      ['read'],
    ]);
  });
});
