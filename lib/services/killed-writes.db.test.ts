import { afterAll, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { database, disconnect, transact } from '@/lib/store/database';
import { createAnnotation } from './annotations/create-annotation';
import { person } from './testing/people';
import { noteOn, treatyOf } from './testing/treaties';

afterAll(disconnect);

const WRITERS = 6;

/** Which of the writers lose their connection, as bits: never none, never all. */
const KILLED = 1 + (SEED % (2 ** WRITERS - 2));
const isKilled = (writer: number) => ((KILLED >> writer) & 1) === 1;

/** The connections that wait for the one that asks, in the order in which they came. */
const WAITING = `
  SELECT DISTINCT l."pid" FROM pg_locks l
  WHERE NOT l."granted" AND pg_backend_pid() = ANY(pg_blocking_pids(l."pid"))`;

it('leaves nothing of a note whose connection is killed, and one note when it is sent again', async () => {
  const slug = await treatyOf('The Parties shall consult.');
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => person()));
  const write = ({ actor }: (typeof writers)[number]) =>
    createAnnotation(actor, noteOn(slug, 'consult'), { key: 'the-same-key', hash: 'the same' });
  let writing: Promise<PromiseSettledResult<unknown>[]> | undefined;
  await transact(async (tx) => {
    // All of them have begun, and wait for the text that they write on.
    await tx.$queryRaw`
      SELECT 1 FROM "Expression" e JOIN "Treaty" t ON t."id" = e."treatyId"
      WHERE t."slug" = ${slug} FOR UPDATE OF e`;
    writing = Promise.allSettled(writers.map(write));
    let waiting: { pid: number }[] = [];
    while (waiting.length < WRITERS) {
      waiting = await tx.$queryRawUnsafe<{ pid: number }[]>(WAITING);
    }
    for (const { pid } of waiting.filter((_, index) => isKilled(index))) {
      await tx.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
    }
  });
  const first = (await writing) ?? [];
  const lost = first.filter(({ status }) => status === 'rejected').length;
  expect(lost).toBe(waitingKilled());
  const stored = () =>
    database().annotation.findMany({
      where: { creatorId: { in: writers.map(({ actor }) => actor.id) } },
      select: { id: true },
    });
  expect(await stored()).toHaveLength(WRITERS - lost);
  const again = await Promise.all(writers.map(write));
  expect(again.filter(({ replayed }) => !replayed)).toHaveLength(lost);
  const ids = (await stored()).map(({ id }) => id);
  expect(again.map(({ value }) => value.id).sort()).toEqual(ids.sort());
  const where = { action: 'annotation.create', subjectId: { in: ids } };
  expect(await database().auditEntry.count({ where })).toBe(WRITERS);
});

function waitingKilled(): number {
  return Array.from({ length: WRITERS }, (_, writer) => writer).filter(isKilled).length;
}
