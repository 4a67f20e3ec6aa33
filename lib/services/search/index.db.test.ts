import { afterAll, expect, it } from 'vitest';
import { LEXEME_RULES } from '@/lib/core/search/lexemes';
import { SEED } from '@/lib/core/testing/arbitrary';
import { database, disconnect, transact } from '@/lib/store/database';
import { leaveStubs } from '@/lib/store/person-data';
import { fillIndex } from '@/lib/store/search-backfill';
import {
  changeAnnotation,
  deleteAnnotation,
  restoreAnnotation,
} from '../annotations/change-annotation';
import { createAnnotation } from '../annotations/create-annotation';
import { replyTo } from '../annotations/thread';
import { imported, plainTreaty } from '../testing/imports';
import { type Person, person } from '../testing/people';
import {
  bareTreaty,
  noteBody,
  noteOn,
  privateTextOf,
  publish,
  shippedTreaty,
  shippedWith,
} from '../testing/treaties';
import { seedTreaty } from '../treaties/seed-corpus';

afterAll(disconnect);

type Scope = { readonly slugs: readonly string[]; readonly creators: readonly string[] };

const always = async () => true;

/** What these treaties and the notes of these people are found by. */
async function indexOf({ slugs, creators }: Scope) {
  const texts = await database().$queryRaw<object[]>`
    SELECT i."id"::text, i."provisionId"::text, i."quotationId"::text, i."expressionId"::text, i."lang",
      i."kind", i."state", i."topics", i."rules", i."lexemes"::text, i."length", i."headLength"
    FROM "ProvisionIndex" i JOIN "Expression" e ON e."id" = i."expressionId"
      JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE t."slug" = ANY(${[...slugs]}) ORDER BY i."id"`;
  const notes = await database().$queryRaw<object[]>`
    SELECT x."annotationId"::text, x."lang", x."rules", x."lexemes"::text, x."length"
    FROM "NoteIndex" x JOIN "Annotation" a ON a."id" = x."annotationId"
    WHERE a."creatorId" = ANY(${[...creators]}::uuid[]) ORDER BY x."annotationId"`;
  return { texts, notes };
}

async function forget({ slugs, creators }: Scope): Promise<void> {
  await database().provisionIndex.deleteMany({
    where: { expression: { treaty: { slug: { in: [...slugs] } } } },
  });
  await database().noteIndex.deleteMany({
    where: { annotation: { creatorId: { in: [...creators] } } },
  });
}

/** Numbers from 0 up to a limit, the same in every run (mulberry32). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Every way of writing a text or a note, each of which a number makes another. */
function writes(slug: string, [ada, bob]: readonly [Person, Person]) {
  const notes: { id: string; deleted: boolean }[] = [];
  const chosen = (number: number) => notes[number % notes.length];
  const articles = (number: number) => [
    `The Parties shall consult ${number} times.`,
    ...(number % 2 === 0 ? ['They share the river, and its fish.'] : []),
  ];
  return [
    (number: number) => publish(slug, ...articles(number)),
    (number: number) => privateTextOf(ada.actor.id, slug, `text-${number % 4}`),
    async (number: number) => {
      const text = { text: `A word on article ${number}` };
      const request = noteOn(slug, 'shall consult', text);
      const { value } = await createAnnotation(number % 2 ? ada.actor : bob.actor, {
        ...request,
        visibility: 'public',
      });
      notes.push({ id: value.id, deleted: false });
    },
    async (number: number) => {
      const note = chosen(number);
      if (!note || note.deleted) return;
      await replyTo(bob.actor, note.id, { body: noteBody(`An answer, ${number}`) });
    },
    async (number: number) => {
      const note = chosen(number);
      if (!note || note.deleted) return;
      const row = await database().annotation.findUniqueOrThrow({ where: { id: note.id } });
      const author = row.creatorId === ada.actor.id ? ada.actor : bob.actor;
      const body = noteBody(`Said otherwise, ${number}`);
      await changeAnnotation(author, note.id, row.revision, { body });
    },
    async (number: number) => {
      const note = chosen(number);
      if (!note) return;
      const row = await database().annotation.findUniqueOrThrow({ where: { id: note.id } });
      const author = row.creatorId === ada.actor.id ? ada.actor : bob.actor;
      if (note.deleted) await restoreAnnotation(author, note.id);
      else await deleteAnnotation(author, note.id, row.revision);
      note.deleted = !note.deleted;
    },
  ];
}

it('after any writes the index is what a fresh one is', async () => {
  const people = [await person(), await person()] as const;
  const shipped = shippedTreaty(['The Parties shall consult.'], bareTreaty());
  const { slug } = shipped.treaty;
  await seedTreaty(shipped, 'first');
  const quotation = {
    ...{ eId: 'art_1', lang: 'ru', text: 'Стороны проводят консультации.' },
    source: { url: 'https://example.org/a-source' },
  };
  await seedTreaty(shippedWith(shipped, { quotations: [quotation] }), 'second');
  const { slug: own } = await imported(
    people[0].actor,
    plainTreaty('They share it.', 'They meet.'),
  );
  const random = seeded(SEED);
  const ways = writes(slug, people);
  for (let step = 0; step < 40; step += 1) await ways[random(ways.length)]?.(random(1000));
  await transact((tx) =>
    leaveStubs(tx, people[0].actor.id, people[1].actor.id, new Date(Date.UTC(2026, 0, 1))),
  );
  const scope = { slugs: [slug, own], creators: people.map(({ actor }) => actor.id) };
  const written = await indexOf(scope);
  expect(written.texts.length).toBeGreaterThan(4);
  expect(written.notes.length).toBeGreaterThan(4);
  await forget(scope);
  expect(await fillIndex(always)).toBe(true);
  expect(await indexOf(scope)).toEqual(written);
}, 60_000);

it('what is missing, or was made by other rules, is made in pieces, once', async () => {
  const ada = await person();
  const { slug } = bareTreaty();
  await publish(
    slug,
    ...Array.from({ length: 150 }, (_, index) => `They meet each ${index + 1} days.`),
  );
  await createAnnotation(ada.actor, noteOn(slug, 'They meet each 1 days'));
  const scope = { slugs: [slug], creators: [ada.actor.id] };
  const written = await indexOf(scope);
  await database()
    .$executeRaw`UPDATE "ProvisionIndex" i SET "rules" = ${LEXEME_RULES - 1}, "lexemes" = ''
    FROM "Expression" e JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE e."id" = i."expressionId" AND t."slug" = ${slug}`;
  await database().noteIndex.deleteMany({ where: { annotation: { creatorId: ada.actor.id } } });
  // Ended and taken up again until all is done.
  let asked = 0;
  const nowAndThen = async () => {
    asked += 1;
    return asked % 3 !== 0;
  };
  for (let done = false; !done; ) done = await fillIndex(nowAndThen);
  expect(asked).toBeGreaterThan(3);
  expect(await indexOf(scope)).toEqual(written);
}, 60_000);
