import { afterAll, describe, expect, it } from 'vitest';
import { disconnect, poolSize } from '@/lib/store/database';
import { createAnnotation } from './annotations/create-annotation';
import { createCorrection } from './corrections/create-correction';
import { createShareLink } from './sharing/share-links';
import { person } from './testing/people';
import { noteOn, treatyOf } from './testing/treaties';

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
