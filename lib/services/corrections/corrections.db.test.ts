import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { Correction } from '@/lib/core/comparison/correction';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError, type ErrorCode } from '@/lib/errors';
import { database } from '@/lib/store/database';
import { failure } from '../testing/attempts';
import { person } from '../testing/people';
import { publish, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { type CorrectionRequest, createCorrection } from './create-correction';
import { getCorrection } from './get-correction';
import { correctionsFor, correctionsOffered, listCorrections } from './list-corrections';
import { withdrawCorrection } from './withdraw-correction';

const ARTICLES = ['The Parties shall consult.', 'Each Party shall assist.', 'Trade is free.'];

type Pair = {
  readonly sides: CorrectionRequest['sides'];
  readonly texts: readonly [VersionText, VersionText];
};

/** Two treaties of three articles. */
async function pair(): Promise<Pair> {
  const slugs = [await treatyOf(...ARTICLES), await treatyOf(...ARTICLES)];
  const sides = slugs.map((slug) => ({ slug, lang: 'en', version: 1 }));
  const [a, b] = sides;
  if (!a || !b) throw new Error('two treaties were made');
  return { sides: [a, b], texts: [await textOf(a.slug), await textOf(b.slug)] };
}

async function textOf(slug: string, number = 1): Promise<VersionText> {
  return readVersion(ANONYMOUS, { slug, lang: 'en', version: number });
}

function linkOf({ sides }: Pair, more: Partial<CorrectionRequest> = {}): CorrectionRequest {
  return {
    sides,
    kind: 'link',
    left: ['art_1'],
    right: ['art_2'],
    reason: 'both name the duty to act',
    visibility: 'private',
    ...more,
  };
}

async function code(promise: Promise<unknown>): Promise<ErrorCode | 'no error'> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const idsOf = (corrections: readonly Correction[]) => corrections.map(({ id }) => id);

describe('correcting an alignment', () => {
  it('stores what was said, with its author', async () => {
    const two = await pair();
    const { actor } = await person({ name: 'Rosa Researcher' });
    const request = linkOf(two, { relation: 'broader' });
    const { value } = await createCorrection(actor, request);
    const { sides, ...said } = request;
    expect(value).toMatchObject({ ...said, author: { id: actor.id, name: 'Rosa Researcher' } });
    const { applied, hidden } = await correctionsFor(actor, ...two.texts, 'current');
    expect({ applied, hidden }).toEqual({ applied: [value], hidden: 0 });
    expect(await getCorrection(actor, value.id)).toMatchObject({ correction: { id: value.id } });
  });

  it('is shared by a comparison and its mirror, whichever was corrected', async () => {
    const two = await pair();
    const { actor } = await person();
    const [a, b] = two.sides;
    const turned: Pair = { sides: [b, a], texts: [two.texts[1], two.texts[0]] };
    for (const [made, other] of [
      [two, turned],
      [turned, two],
    ] as const) {
      const request = linkOf(made, {
        left: ['art_1', 'art_2'],
        right: ['art_3'],
        relation: 'broader',
      });
      const { value } = await createCorrection(actor, request);
      expect(value).toMatchObject({
        left: ['art_1', 'art_2'],
        right: ['art_3'],
        relation: 'broader',
      });
      const shown = async ({ texts }: Pair) =>
        (await correctionsFor(actor, ...texts, [value.id])).applied[0];
      expect(await shown(made)).toEqual(value);
      expect(await shown(other)).toMatchObject({
        left: ['art_3'],
        right: ['art_1', 'art_2'],
        relation: 'narrower',
      });
    }
  });

  it('puts provisions in the order of the document', async () => {
    const two = await pair();
    const { actor } = await person();
    const request = linkOf(two, { left: ['art_3', 'art_1'], right: ['art_2'] });
    const { value } = await createCorrection(actor, request);
    expect(value.left).toEqual(['art_1', 'art_3']);
  });

  it('refuses what is no provision of that version, and says which', async () => {
    const two = await pair();
    const { actor } = await person();
    const wrong = linkOf(two, { left: ['art_1', 'art_9'], right: ['art_2__para_1'] });
    const { code: why, details } = await failure(createCorrection(actor, wrong));
    expect([why, details.issues?.map(({ pointer }) => pointer)]).toEqual([
      'invalid-input',
      ['/left/1', '/right/0'],
    ]);
    const [a] = two.sides;
    const unknown = linkOf({ ...two, sides: [a, { ...a, version: 9 }] });
    expect(await code(createCorrection(actor, unknown))).toBe('not-found');
  });

  it('is done once for a repeated request, also when the repeats race', async () => {
    const two = await pair();
    const { actor } = await person();
    const request = { key: randomUUID(), hash: 'the same content' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => createCorrection(actor, linkOf(two), request)),
    );
    expect(new Set(answers.map(({ value }) => value.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('stops at 500 in force for a pair and person, also when the last ones race', async () => {
    const two = await pair();
    const { actor } = await person();
    const { value } = await createCorrection(actor, linkOf(two));
    const row = await database().alignmentCorrection.findUniqueOrThrow({ where: { id: value.id } });
    const { id, ...same } = row;
    await database().alignmentCorrection.createMany({
      data: Array.from({ length: 498 }, () => same),
    });
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => code(createCorrection(actor, linkOf(two)))),
    );
    expect(codes.sort()).toEqual(['conflict', 'conflict', 'conflict', 'no error']);
    await withdrawCorrection(actor, id);
    expect(await code(createCorrection(actor, linkOf(two)))).toBe('no error');
    const other = await person();
    expect(await code(createCorrection(other.actor, linkOf(two)))).toBe('no error');
  });
});

describe('withdrawing a correction', () => {
  it('ends its force, and leaves it to links that name it', async () => {
    const two = await pair();
    const { actor } = await person();
    const { value } = await createCorrection(actor, linkOf(two, { visibility: 'public' }));
    const { correction } = await withdrawCorrection(actor, value.id);
    expect(Date.parse(correction.withdrawn ?? '')).toBeGreaterThanOrEqual(
      Date.parse(correction.created),
    );
    expect((await correctionsFor(actor, ...two.texts, 'current')).applied).toEqual([]);
    for (const reader of [actor, ANONYMOUS]) {
      const { applied, hidden } = await correctionsFor(reader, ...two.texts, [value.id]);
      expect({ applied, hidden }).toEqual({ applied: [correction], hidden: 0 });
    }
    expect((await withdrawCorrection(actor, value.id)).correction).toEqual(correction);
    const again = await createCorrection(actor, linkOf(two));
    expect(idsOf((await correctionsFor(actor, ...two.texts, 'current')).applied)).toEqual([
      again.value.id,
    ]);
  });

  it('is for the author alone: not found for what others may not see, forbidden for the rest', async () => {
    const two = await pair();
    const [author, other] = [await person(), await person()];
    const { value: hidden } = await createCorrection(author.actor, linkOf(two));
    const open = linkOf(two, { visibility: 'public' });
    const { value: shown } = await createCorrection(author.actor, open);
    expect(await code(withdrawCorrection(other.actor, hidden.id))).toBe('not-found');
    expect(await code(withdrawCorrection(other.actor, shown.id))).toBe('forbidden');
    expect(await code(withdrawCorrection(other.actor, 'no-uuid'))).toBe('not-found');
    expect(await code(getCorrection(other.actor, hidden.id))).toBe('not-found');
    expect(await code(getCorrection(other.actor, shown.id))).toBe('no error');
  });

  it('writes one audit row a mutation, and none that names content', async () => {
    const two = await pair();
    const { actor } = await person();
    const { value } = await createCorrection(actor, linkOf(two, { reason: 'a secret thought' }));
    await withdrawCorrection(actor, value.id);
    await withdrawCorrection(actor, value.id);
    const rows = await database().auditEntry.findMany({
      where: { subjectId: value.id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map((row) => row.action)).toEqual(['correction.create', 'correction.withdraw']);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });
});

describe('the corrections of a comparison', () => {
  it('are those in force, none, or those named; what may not be seen is as what does not exist', async () => {
    const two = await pair();
    const [author, other] = [await person(), await person()];
    const { value: hidden } = await createCorrection(author.actor, linkOf(two));
    const open = linkOf(two, { visibility: 'public', left: ['art_2'], right: ['art_1'] });
    const { value: shown } = await createCorrection(author.actor, open);
    const elsewhere = await createCorrection(author.actor, linkOf(await pair()));
    const all = [hidden.id, shown.id, elsewhere.value.id, randomUUID(), 'no-uuid'];
    const seen = async (
      actor: typeof other.actor | typeof ANONYMOUS,
      choice: 'current' | 'none' | string[],
    ) => {
      const { applied, hidden: unseen } = await correctionsFor(actor, ...two.texts, choice);
      return [idsOf(applied), unseen];
    };
    expect(await seen(author.actor, 'current')).toEqual([[hidden.id, shown.id], 0]);
    expect(await seen(other.actor, 'current')).toEqual([[], 0]);
    expect(await seen(ANONYMOUS, 'current')).toEqual([[], 0]);
    expect(await seen(author.actor, 'none')).toEqual([[], 0]);
    expect(await seen(author.actor, all)).toEqual([[hidden.id, shown.id], 3]);
    expect(await seen(other.actor, all)).toEqual([[shown.id], 4]);
    expect(await seen(author.actor, [shown.id.toUpperCase(), shown.id])).toEqual([[shown.id], 0]);
    const listed = await listCorrections(ANONYMOUS, two.sides, 'current');
    expect([idsOf(listed.applied), idsOf(listed.offered)]).toEqual([[], [shown.id]]);
  });

  it('offers what others made public, and applies it only where it is asked for', async () => {
    const two = await pair();
    const [author, reader] = [await person(), await person()];
    const open = linkOf(two, { visibility: 'public' });
    const { value: shown } = await createCorrection(author.actor, open);
    await createCorrection(author.actor, linkOf(two, { left: ['art_2'] }));
    const offered = async (actor: typeof reader.actor | typeof ANONYMOUS) =>
      idsOf(await correctionsOffered(actor, ...two.texts));
    expect(await offered(reader.actor)).toEqual([shown.id]);
    expect(await offered(ANONYMOUS)).toEqual([shown.id]);
    expect(await offered(author.actor)).toEqual([]);
    const { applied } = await correctionsFor(ANONYMOUS, ...two.texts, [shown.id]);
    expect(applied).toEqual([shown]);
    await withdrawCorrection(author.actor, shown.id);
    expect(await offered(ANONYMOUS)).toEqual([]);
  });

  it('are also those that the address says itself, of provisions that the texts have', async () => {
    const two = await pair();
    const words = ['art_1~art_3(contrasts)', 'art_2!art_2', 'art_9~art_1'];
    const { applied, hidden } = await correctionsFor(ANONYMOUS, ...two.texts, words);
    expect([idsOf(applied), hidden]).toEqual([words.slice(0, 2), 1]);
    expect(applied[0]).toMatchObject({ kind: 'link', left: ['art_1'], relation: 'contrasts' });
  });

  it('are of these versions and no others', async () => {
    const two = await pair();
    const { actor } = await person();
    await createCorrection(actor, linkOf(two));
    const [a] = two.sides;
    await publish(a.slug, ...ARTICLES, 'A new article.');
    const newer = await textOf(a.slug, 2);
    expect((await correctionsFor(actor, newer, two.texts[1], 'current')).applied).toEqual([]);
  });

  it('offer something of every author however much one of them says', async () => {
    const two = await pair();
    const [reader, crowd, other] = [await person(), await person(), await person()];
    const { value: own } = await createCorrection(reader.actor, linkOf(two));
    const open = linkOf(two, { visibility: 'public' });
    const { value: rare } = await createCorrection(other.actor, open);
    const { value: first } = await createCorrection(crowd.actor, open);
    const row = await database().alignmentCorrection.findUniqueOrThrow({ where: { id: first.id } });
    const { id: _id, ...same } = row;
    await database().alignmentCorrection.createMany({
      data: Array.from({ length: 1000 }, () => same),
    });
    const { applied } = await correctionsFor(reader.actor, ...two.texts, 'current');
    expect(idsOf(applied)).toEqual([own.id]);
    const offered = await correctionsOffered(reader.actor, ...two.texts);
    expect(offered).toHaveLength(21);
    expect(idsOf(offered)).toContain(rare.id);
  });
});
