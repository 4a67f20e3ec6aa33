// The launcher's own settings, read from the environment and checked before anything starts. The
// server checks its environment again (lib/env.ts); here stands what only the launcher knows:
// the port, the data folder, and that production brings its own secrets.

import { isAbsolute, resolve } from 'node:path';
import { Failure } from './console.mjs';

const OWN_IN_PRODUCTION = ['DATABASE_URL', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL'];
const ON_THIS_MACHINE = new Set(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost']);

function readPort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Failure(
    `PORT=${text} is not a port. Use a number from 1 to 65535, for example PORT=3001 npm start`,
  );
}

/** Throws a Failure naming every variable that production must bring and does not. */
function requireProductionSettings(env) {
  const secure = (env.NEXTAUTH_URL ?? '').startsWith('https:');
  if (env.NODE_ENV !== 'production' && !secure) return;
  const missing = OWN_IN_PRODUCTION.filter((name) => !env[name]);
  if (missing.length === 0) return;
  const why = env.NODE_ENV === 'production' ? 'NODE_ENV is production' : 'NEXTAUTH_URL is https';
  throw new Failure(
    `In production (${why}) Concordat makes up no secrets and no database: set ${missing.join(', ')}. See "Deploy" in the README.`,
  );
}

/**
 * `{ port, host, dataDir, databaseUrl }` from the environment. `databaseUrl` is
 * undefined when the embedded database is to be used; port 0 means any free port.
 */
export function readSettings(env, root) {
  requireProductionSettings(env);
  const dataDir = env.CONCORDAT_DATA_DIR || '.data';
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    databaseUrl: env.DATABASE_URL || undefined,
  };
}

/** The address to print and to give to the sign-in: a name when the machine is this one. */
export function addressOf(host, port) {
  const name = ON_THIS_MACHINE.has(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
