import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { CodeEntry } from '@/lib/core/annotation/codebook';
import { AppError } from '@/lib/errors';
import { database, disconnect } from '@/lib/store/database';
import { changeAnnotation } from '../annotations/change-annotation';
import { createAnnotation } from '../annotations/create-annotation';
import { getAnnotation } from '../annotations/get-annotation';
import { flagNote } from '../annotations/moderate';
import { classifyNote } from '../codebooks/classify-note';
import { createCodebook } from '../codebooks/edit-codebook';
import { createCorrection } from '../corrections/create-correction';
import { createShareLink, openShareLink } from '../sharing/share-links';
import { failure } from '../testing/attempts';
import { imported, importOf, plainTreaty } from '../testing/imports';
import { type Person, person, signedIn } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { contributeReading } from '../treaties/contribute-reading';
import { getTreaty } from '../treaties/get-treaty';
import { publishTreaty } from '../treaties/own-treaty';
import { readVersion } from '../treaties/read-version';
import { countAccountContents, deleteAccount } from './delete-account';
import { exportAccount } from './export-account';

afterAll(disconnect);

const codeEntry = (notation: string): CodeEntry => ({
  ...{ notation, label: `Of ${notation}`, definition: '', colour: 'blue' },
});

const CLAUSE = 'The Parties shall consult.';

async function note({ actor }: Person, slug: string, visibility: Visibility, text: string) {
  const request = { ...noteOn(slug, 'shall consult'), visibility, body: noteBody(text) };
  const key = { key: randomUUID(), hash: text };
  return (await createAnnotation(actor, request, key)).value;
}

/** A person with a note and a correction of each kind, and a share link. */
async function writer() {
  const ada = await person();
  const slugs = [await treatyOf(CLAUSE), await treatyOf(CLAUSE)] as const;
  const hidden = await note(ada, slugs[0], 'private', 'hidden words');
  const open = await note(ada, slugs[0], 'public', 'open words');
  const side = (slug: string) => ({ slug, lang: 'en', version: 1 });
  for (const visibility of ['private', 'public'] as const) {
    await createCorrection(ada.actor, {
      sides: [side(slugs[0]), side(slugs[1])],
      kind: 'link',
      left: ['art_1'],
      right: ['art_1'],
      reason: `a ${visibility} reason`,
      visibility,
    });
  }
  for (const visibility of ['private', 'public'] as const) {
    await contributeReading(ada.actor, slugs[0], {
      about: { event: 'signed', date: { value: '1970', precision: 'year' } },
      note: `a ${visibility} reading`,
      source: { title: 'Almanac' },
      visibility,
    });
  }
  const link = await createShareLink(ada.actor, { annotation: hidden.id, expiresInDays: 1 });
  return { ada, slug: slugs[0], hidden, open, token: link.value.token ?? '' };
}

const remove = ({ actor, password: current }: Person, publicNotes: 'delete' | 'keep') =>
  deleteAccount(actor, { current, publicNotes });

/** How many rows still name a person, by table. */
async function rowsOf(userId: string) {
  const client = database();
  const counts = await Promise.all([
    client.user.count({ where: { id: userId } }),
    client.session.count({ where: { userId } }),
    client.account.count({ where: { userId } }),
    client.annotation.count({ where: { creatorId: userId } }),
    client.alignmentCorrection.count({ where: { creatorId: userId } }),
    client.contributedReading.count({ where: { creatorId: userId } }),
    client.shareLink.count({ where: { ownerId: userId } }),
    client.idempotentRequest.count({ where: { userId } }),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('deleting an account', () => {
  it('counts before what it will concern', async () => {
    const { ada } = await writer();
    expect(await countAccountContents(ada.actor)).toEqual({
      notes: { private: 1, group: 0, public: 1 },
      corrections: { private: 1, public: 1 },
      shareLinks: 1,
      texts: { private: 0, public: 0 },
      imports: 0,
    });
  });

  it('leaves nothing, and no name or address in the audit', async () => {
    const { ada, open, token } = await writer();
    await remove(ada, 'delete');
    expect(await rowsOf(ada.actor.id)).toBe(0);
    expect((await failure(getAnnotation(ANONYMOUS, open.id))).code).toBe('not-found');
    expect((await failure(openShareLink(token))).code).toBe('not-found');
    const trail = JSON.stringify(
      await database().auditEntry.findMany({ where: { actorId: ada.actor.id } }),
    );
    expect(trail).toContain('user.delete');
    expect([trail.includes(ada.email), trail.includes('Lovelace')]).toEqual([false, false]);
  });

  it('keeps what was public without a name, and only as it stood', async () => {
    const { ada, hidden, open, token, slug } = await writer();
    const once = await note(ada, slug, 'private', 'first thoughts');
    const edit = { body: noteBody('said in public'), visibility: 'public' } as const;
    await changeAnnotation(ada.actor, once.id, 1, edit);
    await remove(ada, 'keep');
    expect(await rowsOf(ada.actor.id)).toBe(0);
    for (const { id } of [open, once]) {
      expect((await getAnnotation(ANONYMOUS, id)).creator.name).toBe('A former reader');
    }
    expect((await failure(getAnnotation(ANONYMOUS, hidden.id))).code).toBe('not-found');
    expect((await failure(openShareLink(token))).code).toBe('not-found');
    const [signed] = (await getTreaty(ANONYMOUS, slug)).events;
    expect(signed?.readings).toMatchObject([
      { statement: 'a public reading', contributed: { by: 'A former reader' } },
    ]);
    const revisions = await database().annotationRevision.findMany({
      where: { annotationId: once.id },
    });
    expect(revisions.map(({ revision }) => revision)).toEqual([2]);
    const [former] = await database().user.findMany({
      where: { annotations: { some: { id: open.id } } },
      include: { sessions: true, accounts: true, corrections: true },
    });
    expect(former).toMatchObject({ passwordHash: null, sessions: [], accounts: [] });
    expect(former?.email).toMatch(/^former-.*\.invalid$/);
    expect(former?.corrections.map(({ reason }) => reason)).toEqual(['a public reason']);
  });

  it('keeps the codes on notes that stay, and offers their codebook to nobody', async () => {
    const { ada, open } = await writer();
    const codes = [codeEntry('a'), codeEntry('b')];
    const { value: used } = await createCodebook(ada.actor, { name: 'Ships', codes });
    const { value: unused } = await createCodebook(ada.actor, { name: 'Boats', codes });
    const code = used.codes[0]?.id ?? '';
    await classifyNote(ada.actor, open.id, { codes: [code] });
    await remove(ada, 'keep');
    const kept = await getAnnotation(ANONYMOUS, open.id);
    expect(kept.codes?.map(({ id }) => id)).toEqual([code]);
    const books = await database().codebook.findMany({
      where: { id: { in: [used.id, unused.id] } },
      include: { owner: true },
    });
    expect(books.map(({ id, owner, deletedAt }) => [id, owner?.name, deletedAt === null])).toEqual([
      [used.id, 'A former reader', false],
    ]);
    expect(books[0]?.ownerId).toBe(kept.creator.id);
  });

  it('needs the password, or a sign-in just now where there is none', async () => {
    const ada = await person();
    const refused = await failure(
      deleteAccount(ada.actor, { current: 'not this one', publicNotes: 'delete' }),
    );
    expect(refused.details.issues?.[0]?.pointer).toBe('/currentPassword');
    await database().user.update({ where: { id: ada.actor.id }, data: { passwordHash: null } });
    await database().session.update({
      where: { id: ada.actor.sessionId },
      data: { createdAt: new Date(Date.now() - 11 * 60_000) },
    });
    expect((await failure(remove(ada, 'delete'))).code).toBe('forbidden');
    const { actor } = await signedIn(ada.actor.id);
    await deleteAccount(actor, { current: '', publicNotes: 'delete' });
    expect(await rowsOf(ada.actor.id)).toBe(0);
  });

  it('is done once when it is asked for twice', async () => {
    const ada = await person();
    const results = await Promise.allSettled([remove(ada, 'keep'), remove(ada, 'keep')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { reason } = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((reason as AppError).code).toBe('not-signed-in');
  });

  it.each(['delete', 'keep'] as const)(
    'and notes being saved do not pass each other (%s)',
    async (choice) => {
      const { ada, slug, open } = await writer();
      const body = noteBody('too late to be private');
      const writes = Array.from({ length: 4 }, (_, index) =>
        note(ada, slug, index % 2 === 0 ? 'private' : 'public', `written in between ${index}`),
      );
      const edits = [changeAnnotation(ada.actor, open.id, 1, { body })];
      const [deleted, ...written] = await Promise.allSettled([
        remove(ada, choice),
        ...writes,
        ...edits,
      ]);
      expect(deleted.status).toBe('fulfilled');
      for (const result of written) {
        if (result.status === 'fulfilled') continue;
        expect(result.reason).toBeInstanceOf(AppError);
        expect((result.reason as AppError).code).toBe('not-signed-in');
      }
      expect(await rowsOf(ada.actor.id)).toBe(0);
    },
  );

  it('ends every write, whatever it concerns', async () => {
    const { ada, slug, open } = await writer();
    await remove(ada, 'keep');
    const late = [
      () => note(ada, slug, 'public', 'after the end'),
      () => changeAnnotation(ada.actor, open.id, 1, { visibility: 'private' }),
      () => createShareLink(ada.actor, { annotation: open.id, expiresInDays: 1 }),
    ];
    for (const write of late) expect((await failure(write())).code).toBe('not-signed-in');
  });
});

describe('taking one’s data away', () => {
  it('gives everything of one person, and nothing that opens a door', async () => {
    const { ada, hidden, open, token, slug } = await writer();
    const eve = await person();
    const other = await note(eve, slug, 'public', 'somebody else’s words');
    await flagNote(ada.actor, other.id, 'Not about this');
    const codes = [codeEntry('a')];
    const { value: book } = await createCodebook(ada.actor, { name: 'Ships', codes });
    await classifyNote(ada.actor, open.id, { codes: book.codes.map(({ id }) => id) });
    await changeAnnotation(ada.actor, hidden.id, 1, { body: noteBody('second thoughts') });
    let text = '';
    for await (const piece of exportAccount(ada.actor)) text += piece;
    const data = JSON.parse(text);
    expect(data.account).toMatchObject({
      id: ada.actor.id,
      name: 'Ada Lovelace',
      email: ada.email,
    });
    expect(data.sessions).toHaveLength(1);
    expect(data.notes.map(({ id }: { id: string }) => id)).toEqual([hidden.id, open.id]);
    expect(data.notes[0].bodyText).toBe('second thoughts');
    expect(data.notes[0].revisions).toHaveLength(2);
    expect(JSON.stringify(data.notes[0].revisions[0])).toContain('hidden words');
    expect(data.notes[0].targets[0]).toMatchObject({
      treaty: slug,
      lang: 'en',
      version: 1,
      selector: { eId: 'art_1', quote: { exact: 'shall consult' } },
    });
    expect(data.notes[1].codes).toMatchObject([{ codebookId: book.id, notation: 'a' }]);
    expect(data.codebooks).toMatchObject([
      { id: book.id, name: 'Ships', codes: [{ notation: 'a' }] },
    ]);
    expect(data.flags).toMatchObject([{ annotationId: other.id, reason: 'Not about this' }]);
    expect(data.corrections).toHaveLength(2);
    expect(data.corrections[0].sides[0].lang).toBe('en');
    expect(data.shareLinks).toMatchObject([{ annotationId: hidden.id }]);
    for (const secret of [token, ada.sid, 'Hash', 'somebody else']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is limited, and gives all of very many notes', async () => {
    const ada = await person();
    await database().annotation.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        creatorId: ada.actor.id,
        motivation: 'commenting',
        visibility: 'private',
        body: {},
        bodyText: `note ${index}`,
      })),
    });
    const whole = async () => {
      let text = '';
      for await (const piece of exportAccount(ada.actor)) text += piece;
      return JSON.parse(text);
    };
    expect((await whole()).notes).toHaveLength(120);
    for (let count = 1; count < 20; count += 1) await exportAccount(ada.actor).next();
    expect((await failure(exportAccount(ada.actor).next())).code).toBe('too-many-requests');
  });

  it('removes private texts for good, and leaves published ones without an owner', async () => {
    const { actor, password } = await person();
    const kept = await imported(actor, plainTreaty('The Parties share the river.'));
    await publishTreaty(actor, kept.slug);
    const gone = await imported(actor, plainTreaty('The Parties share the lake.'));
    await createAnnotation(actor, { ...noteOn(gone.slug, 'lake'), visibility: 'public' });
    await importOf(actor, plainTreaty('Not confirmed.'));
    expect(await countAccountContents(actor)).toMatchObject({
      texts: { private: 1, public: 1 },
      imports: 1,
    });
    await deleteAccount(actor, { current: password, publicNotes: 'keep' });
    expect((await readVersion(ANONYMOUS, kept)).provisions.at(-1)?.text).toBe(
      'The Parties share the river.',
    );
    const left = await database().treaty.findMany({
      where: { slug: { in: [kept.slug, gone.slug] } },
      select: { slug: true, ownerId: true },
    });
    expect(left).toEqual([{ slug: kept.slug, ownerId: null }]);
  });
});
