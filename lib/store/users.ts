import { database, type Tx } from './database';

export type StoredUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: Date | null;
};

const PUBLIC = { id: true, name: true, email: true, emailVerified: true } as const;

export type NewUser = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash?: string;
  readonly emailVerified?: Date;
};

/** Stores a person; undefined, and nothing stored, when the address already has an account. */
export async function insertUser(tx: Tx, user: NewUser): Promise<StoredUser | undefined> {
  const [row] = await tx.user.createManyAndReturn({
    data: [user],
    skipDuplicates: true,
    select: PUBLIC,
  });
  return row;
}

export async function findUser(id: string, tx: Tx = database()): Promise<StoredUser | undefined> {
  return (await tx.user.findUnique({ where: { id }, select: PUBLIC })) ?? undefined;
}

/** The person with this normalised address. */
export async function findUserByEmail(email: string): Promise<StoredUser | undefined> {
  return (await database().user.findUnique({ where: { email }, select: PUBLIC })) ?? undefined;
}

/** The person of a database that has one alone; stand-ins of people who have gone do not count. */
export async function findOnlyUser(): Promise<StoredUser | undefined> {
  const rows = await database().user.findMany({
    where: { NOT: { email: { endsWith: '.invalid' } } },
    select: PUBLIC,
    take: 2,
  });
  return rows.length === 1 ? rows[0] : undefined;
}

/** True while a person is there, held so until the transaction ends. */
export async function holdUser(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${id}::uuid FOR KEY SHARE`;
  return rows.length > 0;
}

/** What sign-in compares: the hash is null for people who sign in by other means only. */
export async function findCredentials(
  key: { readonly email: string } | { readonly id: string },
): Promise<(StoredUser & { readonly passwordHash: string | null }) | undefined> {
  const select = { ...PUBLIC, passwordHash: true };
  return (await database().user.findUnique({ where: key, select })) ?? undefined;
}

/**
 * The stored hash, held against change until the transaction ends: what was verified before it can
 * be compared with what is true within it. Null without a password, undefined without the person.
 */
export async function lockPasswordHash(tx: Tx, id: string): Promise<string | null | undefined> {
  const rows = await tx.$queryRaw<{ passwordHash: string | null }[]>`
    SELECT "passwordHash" FROM "User" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return rows[0]?.passwordHash;
}

export async function updatePassword(
  tx: Tx,
  id: string,
  passwordHash: string | null,
): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash } });
}

export async function updateName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { name } });
}

/** Gives a person another address. Throws what `isAddressTaken` knows when it has an account already. */
export async function updateEmail(
  tx: Tx,
  id: string,
  email: string,
  emailVerified: Date | null,
): Promise<void> {
  await tx.user.update({ where: { id }, data: { email, emailVerified } });
}

/** True for the refusal of a second account with one address, which the database alone can tell in time. */
export function isAddressTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}

/** Deletes a person and, by the keys that refer to them, all that is theirs. */
export async function deleteUser(tx: Tx, id: string): Promise<void> {
  await tx.user.delete({ where: { id } });
}

/** Marks the address as confirmed; false when it was already. */
export async function confirmEmail(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, emailVerified: null },
    data: { emailVerified: at },
  });
  return count > 0;
}

/** Whether letters tell a person of what is new for them. */
export async function updateLetters(tx: Tx, id: string, letters: boolean): Promise<void> {
  await tx.user.update({ where: { id }, data: { letters } });
}

/** True when they do. */
export async function findLetters(id: string): Promise<boolean> {
  const found = await database().user.findUnique({ where: { id }, select: { letters: true } });
  return found?.letters ?? false;
}
