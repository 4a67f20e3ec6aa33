import { AppError } from '@/lib/errors';
import type { Prisma } from '@/prisma/generated/client';
import { type Tx, transact } from './database';

/** A write that its sender may repeat: `hash` is a digest of what is asked. */
export type WriteRequest = {
  readonly userId: string;
  readonly key: string;
  readonly hash: string;
};

export type Once<T> = { readonly value: T; readonly replayed: boolean };

/**
 * Does `work` at most once per user and key, in one transaction with the memory of it. A repeated
 * request gets the remembered value; two at the same time wait for each other at the unique row.
 * `remember` says what to store of the value (a secret shown once is left out).
 * Throws `idempotency-conflict` when the key was used for another request.
 */
export async function once<T>(
  request: WriteRequest | undefined,
  work: (tx: Tx) => Promise<T>,
  remember: (value: T) => T = (value) => value,
): Promise<Once<T>> {
  if (!request) return { value: await transact(work), replayed: false };
  return transact(async (tx) => {
    const { count } = await tx.idempotentRequest.createMany({
      data: {
        userId: request.userId,
        key: request.key,
        requestHash: request.hash,
        status: 0,
        response: {},
      },
      skipDuplicates: true,
    });
    const id = { userId_key: { userId: request.userId, key: request.key } };
    if (count === 0) {
      const before = await tx.idempotentRequest.findUniqueOrThrow({ where: id });
      if (before.requestHash !== request.hash) throw new AppError('idempotency-conflict');
      return { value: before.response as unknown as T, replayed: true };
    }
    const value = await work(tx);
    await tx.idempotentRequest.update({
      where: id,
      data: { status: 201, response: remember(value) as Prisma.InputJsonObject },
    });
    return { value, replayed: false };
  });
}

/** What makes a write repeatable; both undefined for a client that sends no Idempotency-Key. */
export type Repeatable = { readonly key: string; readonly hash: string };
