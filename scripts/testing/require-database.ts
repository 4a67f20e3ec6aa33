const THROWAWAY = /_(vitest|test)$/;
const HOW =
  'run them with `npm test -- --unit <words of the path>`, which lends one, for example `npm test -- --unit lib/services/sharing`.';

function databaseIn(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname.slice(1) : '';
}

/**
 * Says once, before any database test runs, that there is no database to run it on, or that the
 * one there is might hold what somebody wants to keep: these tests write and delete freely.
 */
export default function requireDatabase(): void {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error(`These tests need a database: ${HOW}`);
  const name = databaseIn(url);
  if (THROWAWAY.test(name)) return;
  throw new Error(
    `These tests delete what they find, and DATABASE_URL names the database "${name}", which does not end in _vitest or _test: ${HOW}`,
  );
}
