import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  ANONYMOUS,
  can,
  type Subject,
  type TextSubject,
} from '@/lib/core/access/policy';
import { VISIBILITIES } from '@/lib/core/access/visibility';
import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import type { VersionText } from '@/lib/core/treaty/provision';
import { cellCorrectionVisibleTo } from '@/lib/store/cell-corrections';
import { database } from '@/lib/store/database';
import { deleteAccount } from '../accounts/delete-account';
import { exportAccount } from '../accounts/export-account';
import { failure } from '../testing/attempts';
import { person } from '../testing/people';
import { treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { type CellCorrectionRequest, createCellCorrection } from './create-cell-correction';
import {
  cellCorrectionsFor,
  cellCorrectionsOffered,
  getCellCorrection,
  listCellCorrections,
} from './list-cell-corrections';
import { withdrawCellCorrection } from './withdraw-cell-correction';

const ARTICLES = ['Each Party shall assist the other Party at once.', 'Trade is free.'];

/** The address of a treaty of two articles. */
async function address() {
  return { slug: await treatyOf(...ARTICLES), lang: 'en', version: 1 };
}

/** That the bearer in article 1 is "Each Party". */
function bearer(
  text: CellCorrectionRequest['text'],
  more: Partial<CellCorrectionRequest> = {},
): CellCorrectionRequest {
  return {
    text,
    statement: 'art_1~1',
    span: { start: 0, end: 48 },
    said: { kind: 'cell', element: 'who', spans: [{ start: 0, end: 10 }] },
    reason: 'it binds each of them',
    visibility: 'private',
    ...more,
  };
}

const idsOf = (corrections: readonly CellCorrection[]) => corrections.map(({ id }) => id);

describe('correcting a statement', () => {
  it('stores what was said, with its author, its text and its audit, which tells no words', async () => {
    const text = await address();
    const { actor } = await person({ name: 'Rosa Researcher' });
    const { value } = await createCellCorrection(actor, bearer(text, { reason: 'a secret' }));
    expect(value).toMatchObject({
      version: `${text.slug}:en@v1`,
      eId: 'art_1',
      kind: 'cell',
      element: 'who',
      spans: [{ start: 0, end: 10 }],
      author: { id: actor.id, name: 'Rosa Researcher' },
    });
    expect(await getCellCorrection(actor, value.id)).toEqual(value);
    await withdrawCellCorrection(actor, value.id);
    const rows = await database().auditEntry.findMany({
      where: { subjectId: value.id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map((row) => row.action)).toEqual([
      'statement-correction.create',
      'statement-correction.withdraw',
    ]);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it.each([
    ['a provision that is not there', { statement: 'art_9~1' }],
    ['a clause beyond the provision', { span: { start: 0, end: 4000 } }],
    ['words beyond it', bearerOf({ start: 40, end: 60 })],
    ['words out of order', bearerOf({ start: 20, end: 30 }, { start: 0, end: 10 })],
  ])('refuses %s', async (_name, more) => {
    const { actor } = await person();
    const failed = await failure(createCellCorrection(actor, bearer(await address(), more)));
    expect(failed.code).toBe('invalid-input');
  });

  it('is done once for one request however often it is sent, and by people who are signed in', async () => {
    const text = await address();
    const { actor } = await person();
    const repeatable = { key: randomUUID(), hash: 'the same' };
    const made = () => createCellCorrection(actor, bearer(text), repeatable);
    const [first, again] = [await made(), await made()];
    expect([again.value.id, again.replayed]).toEqual([first.value.id, true]);
    await database().session.deleteMany({ where: { userId: actor.id } });
    const late = await failure(createCellCorrection(actor, bearer(text)));
    expect(late.code).toBe('not-signed-in');
    const undone = await failure(withdrawCellCorrection(actor, first.value.id));
    expect(undone.code).toBe('not-signed-in');
  });

  it('is undone by its author alone, and is to others as if it were not', async () => {
    const text = await address();
    const [author, other] = [await person(), await person()];
    const { value: hidden } = await createCellCorrection(author.actor, bearer(text));
    const open = bearer(text, { visibility: 'public' });
    const { value: shown } = await createCellCorrection(author.actor, open);
    const code = async (id: string) =>
      (await failure(withdrawCellCorrection(other.actor, id))).code;
    expect([await code(hidden.id), await code(shown.id)]).toEqual(['not-found', 'forbidden']);
    expect((await failure(getCellCorrection(ANONYMOUS, hidden.id))).code).toBe('not-found');
  });
});

function bearerOf(...spans: readonly { start: number; end: number }[]) {
  return { said: { kind: 'cell', element: 'who', spans } } as const;
}

describe('the corrections of the statements of some texts', () => {
  it('are those in force, none, or those named; what may not be seen is as what does not exist', async () => {
    const [text, elsewhere] = [await address(), await address()];
    const versions: readonly VersionText[] = [await readVersion(ANONYMOUS, text)];
    const [author, other] = [await person(), await person()];
    const { value: hidden } = await createCellCorrection(author.actor, bearer(text));
    const open = bearer(text, { visibility: 'public', said: { kind: 'drop' } });
    const { value: shown } = await createCellCorrection(author.actor, open);
    const far = await createCellCorrection(author.actor, bearer(elsewhere));
    const all = [hidden.id, shown.id, far.value.id, randomUUID()];
    const seen = async (actor: Actor, choice: 'current' | 'none' | string[]) => {
      const { applied, hidden: unseen } = await cellCorrectionsFor(actor, versions, choice);
      return [idsOf(applied), unseen];
    };
    expect(await seen(author.actor, 'current')).toEqual([[hidden.id, shown.id], 0]);
    expect(await seen(author.actor, 'none')).toEqual([[], 0]);
    expect(await seen(author.actor, all)).toEqual([[hidden.id, shown.id], 2]);
    expect(await seen(other.actor, 'current')).toEqual([[], 0]);
    expect(await seen(other.actor, all)).toEqual([[shown.id], 3]);
    expect(await seen(ANONYMOUS, all)).toEqual([[shown.id], 3]);
    const offered = async (actor: Actor) => idsOf(await cellCorrectionsOffered(actor, versions));
    expect(await offered(ANONYMOUS)).toEqual([shown.id]);
    expect(await offered(author.actor)).toEqual([]);
    await withdrawCellCorrection(author.actor, shown.id);
    expect(await offered(ANONYMOUS)).toEqual([]);
    expect(await seen(ANONYMOUS, [shown.id])).toEqual([[shown.id], 0]);
    const listed = await listCellCorrections(author.actor, text, 'current');
    expect(idsOf(listed.applied)).toEqual([hidden.id]);
  });

  it('are also those that the address says itself, of words that the texts have', async () => {
    const versions = [
      await readVersion(ANONYMOUS, await address()),
      await readVersion(ANONYMOUS, await address()),
    ];
    const words = ['b.art_1~1(0-48)who:0-10', 'a.art_1~1(0-48)drop', 'a.art_1~1(0-900)drop'];
    const { applied, hidden } = await cellCorrectionsFor(ANONYMOUS, versions, words);
    expect([idsOf(applied), hidden]).toEqual([words.slice(0, 2), 1]);
    expect(applied[0]?.version).toBe(`${versions[1]?.treaty.slug}:en@v1`);
  });

  it('are seen as the law says, in SQL too, whoever owns the text', async () => {
    const text = await address();
    const [author, other] = [await person(), await person()];
    const made = [];
    for (const visibility of VISIBILITIES) {
      made.push((await createCellCorrection(author.actor, bearer(text, { visibility }))).value);
    }
    const ids = idsOf(made);
    const seen = (actor: Actor) => database().$queryRaw<{ id: string }[]>`
      SELECT s."id"::text AS "id" FROM "StatementCorrection" s
      WHERE ${cellCorrectionVisibleTo(actor)} AND s."id" = ANY(${ids}::uuid[]) ORDER BY s."id"`;
    const { expressionId } = await database().version.findFirstOrThrow({
      where: { expression: { treaty: { slug: text.slug } } },
    });
    for (const owner of [undefined, other.actor.id]) {
      if (owner !== undefined) {
        const data = { ownerId: owner, visibility: 'private' };
        await database().expression.update({ where: { id: expressionId }, data });
      }
      const treaty = { type: 'treaty', visibility: 'public', deleted: false } as const;
      const visibility = owner === undefined ? 'public' : 'private';
      const subject: TextSubject = {
        ...{ type: 'text', visibility, deleted: false, treaty },
        ...(owner !== undefined && { ownerId: owner }),
      };
      for (const actor of [ANONYMOUS, author.actor, other.actor]) {
        const lawful = made.filter((one) => can(actor, 'read', subjectOf(one, subject)));
        expect((await seen(actor)).map(({ id }) => id)).toEqual(idsOf(lawful));
      }
    }
  });
});

function subjectOf(correction: CellCorrection, text: TextSubject): Subject {
  const { author, visibility } = correction;
  return { type: 'correction', creatorId: author.id, visibility, texts: [text] };
}

describe('an account and its corrections of statements', () => {
  it('takes them along in its export, and leaves the public ones where it is asked to', async () => {
    const text = await address();
    const { actor, password } = await person();
    const { value: hidden } = await createCellCorrection(actor, bearer(text));
    const open = bearer(text, { visibility: 'public' });
    const { value: shown } = await createCellCorrection(actor, open);
    let file = '';
    for await (const piece of exportAccount(actor)) file += piece;
    const { statementCorrections } = JSON.parse(file);
    expect(statementCorrections).toHaveLength(2);
    expect(statementCorrections[0]).toMatchObject({ treaty: text.slug, statement: 'art_1~1' });
    await deleteAccount(actor, { current: password, publicNotes: 'keep' });
    const left = await database().statementCorrection.findMany({
      where: { id: { in: [hidden.id, shown.id] } },
    });
    expect(left.map(({ id }) => id)).toEqual([shown.id]);
    expect(left[0]?.creatorId).not.toBe(actor.id);
  });
});
