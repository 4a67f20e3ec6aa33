import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';

/**
 * The database handle. pg's defaults wait for ever for a connection and run statements without a
 * limit, so both are bounded here: an overloaded server answers 503 instead of hanging.
 */

export type Tx = Prisma.TransactionClient;

const RETRYABLE = new Set(['P2034', '40001', '40P01']);
const MAX_ATTEMPTS = 5;

/** How many connections this process holds at most. */
export function poolSize(): number {
  return Number(process.env.DATABASE_POOL_SIZE ?? 10);
}

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const adapter = new PrismaPg({
    connectionString,
    max: poolSize(),
    // Longer than this process is ever busy with one step of a comparison: the time runs meanwhile.
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  return new PrismaClient({ adapter });
}

// One client per process; hot reload re-evaluates modules, so it hangs on the global object.
const holder = globalThis as unknown as { concordatDatabase?: PrismaClient };

/** The shared client, made on first use so that a build needs no database. */
export function database(): PrismaClient {
  holder.concordatDatabase ??= connect();
  return holder.concordatDatabase;
}

/** Closes the shared client: scripts and tests end with this. */
export async function disconnect(): Promise<void> {
  await holder.concordatDatabase?.$disconnect();
  delete holder.concordatDatabase;
}

type Reported = { readonly cause?: { readonly originalCode?: unknown } };

/** The client names a conflict by its own code; of plain SQL, and of a commit, it hands on the database's. */
function isRetryable(error: unknown): boolean {
  const { code, cause, meta } = error as Reported & {
    readonly code?: unknown;
    readonly meta?: { readonly driverAdapterError?: Reported };
  };
  const codes = [code, cause?.originalCode, meta?.driverAdapterError?.cause?.originalCode];
  return codes.some((each) => RETRYABLE.has(String(each)));
}

/**
 * Runs `work` in one transaction and repeats it after a serialization failure or deadlock, with a
 * growing, jittered pause, at most five times. `work` must have no effect outside the database.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction(work, { maxWait: 3_000, timeout: 15_000 });
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isRetryable(error)) throw error;
      const pause = 2 ** attempt * 5 * (1 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Asks the database one trivial thing; throws when it cannot answer. */
export async function ping(): Promise<void> {
  await database().$queryRaw`SELECT 1`;
}

/** Names of the applied migrations, oldest first. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await database().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY 1`;
  return rows.map((row) => row.migration_name);
}
