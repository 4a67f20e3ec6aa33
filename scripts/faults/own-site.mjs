// A site of this run's own, whose database and server can be killed with -9 and started again: what
// `npm start` starts, in a temporary folder, with a database that writes to the disk before it answers.

import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../lib/database.mjs';
import { freePort, isFree } from '../lib/ports.mjs';
import { addressOf } from '../lib/settings.mjs';
import { environmentOf, openThrowaway } from '../lib/throwaway.mjs';
import { startWebServer } from '../lib/web-server.mjs';

const HOST = '127.0.0.1';
const START_WITHIN_MS = 60_000;

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}

/** Runs `start` until it succeeds: backends of a killed postmaster may hold its memory for a moment. */
async function insist(start) {
  const until = performance.now() + START_WITHIN_MS;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(100);
    }
  }
}

/**
 * Opens the site. `kill` and `start` take `database` or `server`; the address and the ports stay the same
 * through all of it. Hands over to `teardown`.
 */
export async function openOwnSite(root, teardown) {
  const throwaway = await openThrowaway(root, teardown, { durable: true });
  const { folder, secrets, note, url: databaseUrl } = throwaway;
  const port = await freePort(HOST);
  const address = addressOf(HOST, port);
  const databasePort = Number(new URL(databaseUrl).port);
  const running = { database: throwaway.started, server: undefined };
  const starting = (kind) => (started) => {
    running[kind] = started;
    teardown.add(started.stop);
    note(started.note, { copy: started.copy });
  };
  const starters = {
    async database() {
      while (!(await isFree(databasePort, HOST))) await pause(20);
      await startEmbedded(root, { folder, secrets, onStart: starting('database') });
    },
    async server() {
      while (!(await isFree(port, HOST))) await pause(20);
      const env = environmentOf(throwaway, databaseUrl, address);
      const onStart = starting('server');
      await startWebServer(root, { host: HOST, port, env, quiet: true, onStart });
    },
  };
  await starters.server();
  return {
    address,
    databaseUrl,
    async kill(kind) {
      const { note: killed, stop } = running[kind];
      killGroup(killed.pid);
      await stop();
    },
    start: (kind) => insist(starters[kind]),
  };
}
