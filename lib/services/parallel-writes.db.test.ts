import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { database, disconnect, poolSize } from '@/lib/store/database';
import { endMember, holdGroup } from '@/lib/store/groups';
import { changeAnnotation } from './annotations/change-annotation';
import { createAnnotation } from './annotations/create-annotation';
import { replyTo } from './annotations/thread';
import { createCorrection } from './corrections/create-correction';
import { createShareLink } from './sharing/share-links';
import { fullGroup } from './testing/groups';
import { meanwhile } from './testing/meanwhile';
import { person } from './testing/people';
import { noteBody, noteOn, treatyOf } from './testing/treaties';

afterAll(disconnect);

const WRITES = ['a note', 'a share link', 'a correction'] as const;

/** A write of one kind, by a person and on a treaty of its own. */
async function ready(kind: (typeof WRITES)[number]): Promise<() => Promise<{ replayed: boolean }>> {
  const slug = await treatyOf('The Parties shall consult.');
  const { actor } = await person();
  const repeatable = { key: 'the-same-key', hash: kind };
  if (kind === 'a note') return () => createAnnotation(actor, noteOn(slug, 'consult'), repeatable);
  if (kind === 'a share link') {
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'consult'));
    const request = { annotation: note.id, view: `/treaties/${slug}/en/v1`, expiresInDays: 1 };
    return () => createShareLink(actor, request, repeatable);
  }
  const side = { slug, lang: 'en', version: 1 };
  const said = { kind: 'link', left: ['art_1'], right: ['art_1'], reason: '' } as const;
  const request = { ...said, sides: [side, side] as const, visibility: 'private' as const };
  return () => createCorrection(actor, request, repeatable);
}

describe('as many requests at once as there are connections', () => {
  it.each(WRITES)('are all answered, each to make %s', async (kind) => {
    const writes = [];
    for (let i = 0; i < poolSize(); i += 1) writes.push(await ready(kind));
    const answers = await Promise.all(writes.map((write) => write()));
    expect(answers.map(({ replayed }) => replayed)).toEqual(writes.map(() => false));
  });
});

describe('many writes that meet', () => {
  it('make one note for each key, however often it is repeated at once', async () => {
    const slug = await treatyOf('The Parties shall consult.');
    const { actor } = await person();
    const keys = Array.from({ length: 40 }, () => randomUUID());
    const write = (key: string) =>
      createAnnotation(actor, noteOn(slug, 'consult'), { key, hash: 'the same' });
    const answers = [];
    // As many at once as there are connections: more are told to come again.
    for (const key of keys) {
      answers.push(...(await Promise.all(Array.from({ length: 5 }, () => write(key)))));
    }
    const stored = await database().annotation.findMany({
      where: { creatorId: actor.id },
      select: { id: true },
    });
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(keys.length);
    expect(stored.map(({ id }) => id).sort()).toEqual(
      [...new Set(answers.map(({ value }) => value.id))].sort(),
    );
  });

  it('give a note that a hundred change at once as many revisions as were accepted', async () => {
    const slug = await treatyOf('The Parties shall consult.');
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'consult'));
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) =>
        changeAnnotation(actor, note.id, 1 + (n % 2), { body: note.body }),
      ),
    );
    const accepted = answers.filter(({ status }) => status === 'fulfilled').length;
    const { revision } = await database().annotation.findUniqueOrThrow({ where: { id: note.id } });
    const subject = { subject: 'annotation', subjectId: note.id, action: 'annotation.update' };
    expect(accepted).toBeGreaterThan(0);
    expect([
      revision,
      await database().annotationRevision.count({ where: { annotationId: note.id } }),
      await database().auditEntry.count({ where: subject }),
    ]).toEqual([accepted + 1, accepted + 1, accepted]);
  });
});

it('stores no reply of somebody who is put out of the group while it is stored', async () => {
  const { id: group, owner, annotator } = await fullGroup();
  const place = noteOn(await treatyOf('The Parties shall consult.'), 'consult');
  const request = { ...place, visibility: 'group' as const, group };
  const { value: note } = await createAnnotation(owner.actor, request);
  const answered = await meanwhile(
    async (tx) => {
      await holdGroup(tx, group, 'change');
      await endMember(tx, group, annotator.actor.id, { leftAt: new Date(), putOut: true });
    },
    () => replyTo(annotator.actor, note.id, { body: noteBody('An answer') }),
  );
  expect(answered).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
  expect(await database().annotation.count({ where: { rootId: note.id } })).toBe(0);
});
