/** Says once, before any database test runs, that there is no database to run it on. */
export default function requireDatabase(): void {
  if (process.env.DATABASE_URL) return;
  throw new Error(
    'These tests need a database: run them with `npm test -- --unit <words of the path>`, which lends one.',
  );
}
