import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database';
import { exportAccount } from '../accounts/export-account';
import { person } from '../testing/people';
import { dropDraft, keepDraft, listDrafts, MOST_DRAFTS } from './drafts';

const input = (words: string) => ({ key: 'new:pact:en@v1#art_1:0-4', content: { words } });

describe('drafts on the server', () => {
  it('keeps a draft, writes over the revision that was read, and forgets it', async () => {
    const { actor } = await person();
    const id = randomUUID();
    expect(await keepDraft(actor, id, input('one'))).toBe(1);
    expect(await keepDraft(actor, id, input('two'), 1)).toBe(2);
    expect(await listDrafts(actor)).toMatchObject([{ id, revision: 2, content: { words: 'two' } }]);
    await dropDraft(actor, id);
    expect(await listDrafts(actor)).toEqual([]);
    await dropDraft(actor, id, 2);
  });

  it('forgets, where a revision is named, only what nobody wrote on in', async () => {
    const { actor } = await person();
    const id = randomUUID();
    await keepDraft(actor, id, input('one'));
    await keepDraft(actor, id, input('two'), 1);
    await expect(dropDraft(actor, id, 1)).rejects.toMatchObject({ code: 'stale-revision' });
    expect(await listDrafts(actor)).toMatchObject([{ content: { words: 'two' } }]);
    await dropDraft(actor, id, 2);
    expect(await listDrafts(actor)).toEqual([]);
  });

  it('lets of two devices one win, and the other know', async () => {
    const { actor } = await person();
    const id = randomUUID();
    await keepDraft(actor, id, input('one'));
    const tries = await Promise.allSettled(
      ['two', 'three'].map((words) => keepDraft(actor, id, input(words), 1)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(keepDraft(actor, id, input('four'))).rejects.toMatchObject({
      code: 'stale-revision',
    });
  });

  it('says that a draft is gone to whoever writes on in it', async () => {
    const { actor } = await person();
    await expect(keepDraft(actor, randomUUID(), input('one'), 3)).rejects.toMatchObject({
      code: 'stale-revision',
    });
  });

  it('is nobody else’s', async () => {
    const [owner, other] = [(await person()).actor, (await person()).actor];
    const id = randomUUID();
    await keepDraft(owner, id, input('mine'));
    expect(await listDrafts(other)).toEqual([]);
    for (const revision of [undefined, 1]) {
      const taken = keepDraft(other, id, input('taken'), revision);
      await expect(taken).rejects.toMatchObject({ code: 'not-found' });
    }
    await dropDraft(other, id);
    expect(await listDrafts(owner)).toMatchObject([{ content: { words: 'mine' } }]);
  });

  it('keeps so many and so long ones', async () => {
    const { actor } = await person();
    const long = keepDraft(actor, randomUUID(), input('x'.repeat(200 * 1024)));
    await expect(long).rejects.toMatchObject({ code: 'too-large' });
    await database().draft.createMany({
      data: Array.from({ length: MOST_DRAFTS }, () => ({
        ...input('x'),
        id: randomUUID(),
        ownerId: actor.id,
      })),
    });
    await expect(keepDraft(actor, randomUUID(), input('x'))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('goes along in the export of the account, and goes with the account', async () => {
    const { actor } = await person();
    await keepDraft(actor, randomUUID(), input('half a thought'));
    let exported = '';
    for await (const piece of exportAccount(actor)) exported += piece;
    expect(JSON.parse(exported).drafts).toMatchObject([{ content: { words: 'half a thought' } }]);
    await database().user.delete({ where: { id: actor.id } });
    expect(await database().draft.count({ where: { ownerId: actor.id } })).toBe(0);
  });
});
