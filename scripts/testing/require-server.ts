/** Says once, before any browser test runs, that there is no server to run it on. */
export default function requireServer(): void {
  if (process.env.E2E_BASE_URL) return;
  throw new Error(
    'The browser tests need a server: run them with `npm test -- --e2e <words of the path>`, which starts one.',
  );
}
