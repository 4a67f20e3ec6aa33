import styles from './page.module.css';

const ROUTES = [
  ['GET /api/v1/treaties', 'All treaties'],
  ['GET /api/v1/treaties/{slug}', 'A record with events, readings, relations and texts'],
  ['GET /api/v1/treaties/{slug}/{lang}', 'The newest version with its provisions'],
  ['GET /api/v1/compare/{a}...{b}', 'Links between provisions and their word changes'],
  ['GET /api/v1/compare/{a}...{b}/export?format=…', 'The comparison as a file'],
  ['GET /api/v1/search?q=…', 'What you may see that answers a query'],
  ['GET /api/v1/corrections?compare={a}...{b}', 'What people corrected, as far as you may see it'],
  ['GET /api/v1/annotations', 'Notes you may see'],
  ['GET /api/v1/annotations/{id}/replies', 'The thread of a note'],
  ['GET /api/v1/groups', 'The groups you are in'],
  ['GET /api/v1/codebooks', 'Codebooks you may read'],
  ['GET /api/v1/notifications', 'What you are told of'],
  ['GET /api/v1/share-links', 'Your share links'],
  ['POST /api/v1/imports', 'Brings a text in: a file, a paste or an address'],
  ['PATCH /api/v1/treaties/{slug}', 'Changes the record of your own treaty'],
] as const;

/** What a program may ask for, in short. */
export function Api() {
  return (
    <section aria-labelledby="api">
      <h2 id="api">API</h2>
      <p>
        What the pages show can be read as JSON, by the same rules: what you may not see answers
        404. Notes and share links are written through it too, with <code>Idempotency-Key</code> and{' '}
        <code>If-Match</code>. The file <code>docs/api.md</code> of the source describes every
        field.
      </p>
      <dl className={styles.routes}>
        {ROUTES.map(([route, does]) => (
          <div key={route}>
            <dt>
              <code>{route}</code>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        Try it: <a href="/api/v1/treaties">the treaties as JSON</a>.
      </p>
    </section>
  );
}
