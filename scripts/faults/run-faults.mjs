// `npm run test:faults`: twenty people write through HTTP while PostgreSQL and the server are killed with
// -9, in an order that the seed gives, and started again. Then what was acknowledged is compared with what is
// stored. Exit code 1 where a promise is broken.

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seeded } from '../eval/random.ts';
import { Failure, say, sayBesides, stage } from '../lib/console.mjs';
import { prepare } from '../lib/prepare.mjs';
import { createTeardown, runToEnd } from '../lib/teardown.mjs';
import { editAtOnce, repeatKeys } from './at-once.mjs';
import { checkAccounts, line } from './check-accounts.mjs';
import { openOwnSite } from './own-site.mjs';
import { findPlace, join, write } from './writer.mjs';

const WRITERS = 20;
const RECOVERY_MS = 5000;
const RECOVERED_WITHIN_MS = 60_000;
const KILLED = [['database'], ['server'], ['database', 'server']];

function readOptions(args) {
  const options = {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  };
  const { values } = parseArgs({ args, options });
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  if (!Number.isInteger(rounds) || rounds < 0 || !Number.isInteger(seed)) {
    throw new Failure(
      '--rounds and --seed are whole numbers: npm run test:faults -- --rounds 10 --seed 1',
    );
  }
  return { rounds, seed, json: values.json };
}

/** Kills, starts again and waits for the first write that is acknowledged after it; milliseconds of that. */
async function oneRound(site, what, acknowledged) {
  await Promise.all(what.map((kind) => site.kill(kind)));
  const began = performance.now();
  const until = began + RECOVERED_WITHIN_MS;
  const before = acknowledged.count;
  // The server starts beside the database, as it does when a machine comes back.
  await Promise.all(what.map((kind) => site.start(kind)));
  while (acknowledged.count === before && performance.now() < until) await pause(5);
  return { killed: what.join(' and '), ms: Math.round(performance.now() - began) };
}

async function writeThroughFaults(site, { rounds, seed }) {
  const people = [];
  for (let index = 0; index < WRITERS; index += 1) {
    people.push(await join(site.address, `Writer ${index + 1}`));
  }
  const place = await findPlace(people[0]);
  const random = seeded(seed);
  const acknowledged = { count: 0 };
  let stopped = false;
  const watch = { stopped: () => stopped, onAcknowledged: () => (acknowledged.count += 1) };
  const writing = people.map((person, index) =>
    write(person, place, seeded(seed * 1000 + index), watch),
  );
  const recoveries = [];
  for (let round = 0; round < rounds; round += 1) {
    await pause(800 + 1200 * random());
    const what = KILLED[Math.floor(random() * KILLED.length)];
    recoveries.push(await oneRound(site, what, acknowledged));
    say(`  ${round + 1}. ${recoveries.at(-1).killed}: ${recoveries.at(-1).ms} ms`);
  }
  await pause(1000);
  stopped = true;
  const accounts = await Promise.all(writing);
  return { place, accounts, recoveries, writes: acknowledged.count };
}

function print({ rounds, seed }, { recoveries, writes }, promises) {
  say(`\n${WRITERS} writers, ${writes} acknowledged writes, ${rounds} kills (seed ${seed})\n`);
  say('   cases  broken  promise');
  for (const { promise, cases, broken, refused = [] } of promises) {
    say(`${String(cases).padStart(8)}${String(broken).padStart(8)}  ${promise}`);
    for (const what of refused) say(`                  ${what}`);
  }
  if (recoveries.length === 0) return;
  const times = recoveries.map(({ ms }) => ms).sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)];
  say(
    `\nRecovery, from the start of the process to the first acknowledged write: median ${median} ms, longest ${times.at(-1)} ms (goal ${RECOVERY_MS} ms)`,
  );
}

export async function runFaults(root, args) {
  const teardown = createTeardown();
  await runToEnd(teardown, async () => {
    const options = readOptions(args);
    if (options.json) sayBesides();
    await prepare(root, { dev: true, withBuild: true });
    const site = await openOwnSite(root, teardown);
    let faults;
    let promises;
    await stage('Writers and kills', async () => {
      faults = await writeThroughFaults(site, options);
      promises = await checkAccounts(site.databaseUrl, faults.accounts);
    });
    const slow = faults.recoveries.filter(({ ms }) => ms > RECOVERY_MS).length;
    promises.push(line(`recovery takes less than ${RECOVERY_MS} ms`, options.rounds, slow));
    await stage('Keys sent again', async () => {
      promises.push(...(await repeatKeys(site, faults.place)));
    });
    await stage('Editors of one note', async () => {
      promises.push(...(await editAtOnce(site, faults.place)));
    });
    const broken = promises.some((promise) => promise.broken !== 0);
    const { recoveries, writes } = faults;
    const finish = () => {
      if (!options.json) return print(options, faults, promises);
      const { rounds, seed } = options;
      const figures = { writers: WRITERS, rounds, seed, writes, recoveries, promises };
      process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    };
    return { code: broken ? 1 : 0, finish };
  });
}
