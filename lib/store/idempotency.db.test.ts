import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { database, disconnect, poolSize } from './database';
import { once, type WriteRequest } from './idempotency';

afterAll(disconnect);

/** A request under a key of its own, and a write that leaves a row for each time it was done. */
function request(overrides: Partial<WriteRequest> = {}) {
  const subjectId = randomUUID();
  const asked = { userId: randomUUID(), key: randomUUID(), hash: 'a request', ...overrides };
  const write = (word: string) =>
    once(asked, async (tx) => {
      const data = { action: 'test', subject: 'test', subjectId };
      await tx.auditEntry.create({ data });
      return { word };
    });
  const times = () => database().auditEntry.count({ where: { subjectId } });
  return { asked, write, times };
}

describe('a write under one key', () => {
  it('sent twice at once is done once and answered alike', async () => {
    const { write, times } = request();
    const answers = await Promise.all([write('one'), write('other')]);
    expect(await times()).toBe(1);
    expect(answers[0]?.value).toEqual(answers[1]?.value);
    expect(answers.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
  });

  it('sent at once as often as there are connections is done once', async () => {
    const { write, times } = request();
    const words = Array.from({ length: poolSize() }, (_, index) => `word ${index}`);
    const answers = await Promise.all(words.map(write));
    expect(await times()).toBe(1);
    expect(new Set(answers.map(({ value }) => value.word)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('that failed is not remembered: a repeat does it', async () => {
    const { asked, write, times } = request();
    const failing = once(asked, () => Promise.reject(new AppError('conflict')));
    await expect(failing).rejects.toEqual(new AppError('conflict'));
    expect(await write('one')).toEqual({ value: { word: 'one' }, replayed: false });
    expect(await times()).toBe(1);
  });

  it('that asks for something else is a conflict, and another person’s is their own', async () => {
    const { asked, write, times } = request();
    await write('one');
    const other = request({ ...asked, hash: 'another request' });
    await expect(other.write('other')).rejects.toEqual(new AppError('idempotency-conflict'));
    const theirs = request({ ...asked, userId: randomUUID() });
    expect(await theirs.write('theirs')).toMatchObject({ replayed: false });
    expect(await Promise.all([times(), other.times(), theirs.times()])).toEqual([1, 0, 1]);
  });
});
