// The command behind `npm run migration -- NAME`: writes the SQL from the last migration's
// schema to prisma/schema.prisma (migration.ts), lending it an empty throw-away database.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

async function main() {
  const { prepare } = await import('./lib/prepare.mjs');
  const { runCommand } = await import('./lib/run-command.mjs');
  const { createTeardown, runToEnd } = await import('./lib/teardown.mjs');
  const { openThrowaway } = await import('./lib/throwaway.mjs');
  const teardown = createTeardown();
  await runToEnd(teardown, async () => {
    await prepare(root, { dev: true });
    const { url, note } = await openThrowaway(root, teardown, { seeded: false });
    const args = ['--import', 'tsx', 'scripts/migration.ts', ...process.argv.slice(2)];
    const env = { ...process.env, DATABASE_URL: url };
    const { code } = await runCommand(process.execPath, args, {
      cwd: root,
      echo: true,
      env,
      onChange: note,
    });
    return { code: code === 0 ? 0 : 1 };
  });
}

main();
