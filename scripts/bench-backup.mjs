/**
 * `npm run bench:backup [NOTES]`: how long a safety copy of a database with many notes takes, and putting it
 * back into an empty one, on an embedded database of its own.
 */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from './backup/catalogue';
import { restoreBackup } from './backup/restore-backup';
import { writeBackup } from './backup/write-backup';
import { readSecrets } from './lib/data-folder.mjs';
import { createDatabase, migrate, seed, startEmbedded } from './lib/database.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const notes = Number(process.argv[2] ?? 100_000);

/** Notes with a revision, a target and an anchor each, as people write them: 300 characters or so. */
const NOTES = `
  INSERT INTO "User" (id, email, name, "updatedAt")
    VALUES ('0192f0c1-0000-7000-8000-000000000001', 'ada@example.org', 'Ada', now());
  CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS note, gen_random_uuid() AS target, n,
    (SELECT id FROM "Version" ORDER BY id LIMIT 1) AS version,
    repeat('Word ' || n || ' of the note, стороны, 쌍방. ', 8) AS words
    FROM generate_series(1, $NOTES) AS n;
  INSERT INTO "Annotation" (id, "creatorId", motivation, visibility, body, "bodyText", "searchText")
    SELECT note, '0192f0c1-0000-7000-8000-000000000001', 'commenting', 'private',
      jsonb_build_object('root', jsonb_build_object('children', jsonb_build_array(words))), words, lower(words)
    FROM made;
  INSERT INTO "AnnotationRevision" ("annotationId", revision, visibility, body)
    SELECT note, 1, 'private', jsonb_build_object('text', words) FROM made;
  INSERT INTO "AnnotationTarget" (id, "annotationId", "versionId", ordinal, "eId", start, "end", exact, prefix, suffix)
    SELECT target, note, version, 0, 'art_1', n % 100, n % 100 + 20, left(words, 20), '', right(words, 32) FROM made;
  INSERT INTO "Anchor" ("targetId", "versionId", state, "eId", start, "end", score)
    SELECT target, version, 'exact', 'art_1', n % 100, n % 100 + 20, 0.1 * n FROM made;`;

async function seconds(work) {
  const begin = performance.now();
  await work();
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-backup-'));
  const secrets = readSecrets(folder);
  const server = await startEmbedded(root, { folder, secrets, durable: true });
  try {
    await migrate(root, server.url);
    await seed(root, server.url);
    const client = await connect(server.url);
    await client.query(NOTES.replace('$NOTES', String(notes)));
    await client.end();
    const file = join(folder, 'copy.gz');
    const backup = await seconds(() => writeBackup(server.url, file));
    const password = secrets.databasePassword;
    const url = await createDatabase(root, { port: server.port, password, name: 'restored' });
    const restore = await seconds(() => restoreBackup(url, file));
    const size = (statSync(file).size / 1e6).toFixed(1);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(
      `${notes} notes: backup ${backup}, restore ${restore}, file ${size} MB, memory ${memory} MB\n`,
    );
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
// The engine of the migrations leaves a timer of ten seconds behind.
process.exit();
