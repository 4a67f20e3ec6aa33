// Runs the suites one after the other on one throw-away database: Vitest on a copy of it, then
// Playwright on another, so neither sees what the other wrote.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { Failure, say, stage } from './console.mjs';
import {
  addCounts,
  closingLine,
  readPlaywrightCounts,
  readVitestCounts,
  withExitCode,
} from './counts.mjs';
import { prepare, requireReplaceableBuild } from './prepare.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { createTeardown, runToEnd } from './teardown.mjs';
import { environmentOf, openThrowaway, serveThrowaway } from './throwaway.mjs';

const USAGE = "npm test -- [--unit | --e2e] [words of a test file's path …]";

/** `{ unit, e2e, filters, countsFile }` of the command line. */
export function readArguments(args) {
  const filters = [];
  let only;
  let countsFile;
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--unit' || args[i] === '--e2e') only = args[i];
    else if (args[i] === '--counts') countsFile = args[++i];
    else if (args[i].startsWith('-'))
      throw new Failure(`${args[i]} is not an option. Use: ${USAGE}`);
    else filters.push(args[i]);
  }
  return { unit: only !== '--e2e', e2e: only !== '--unit', filters, countsFile };
}

async function runVitest(root, throwaway, filters) {
  const report = join(throwaway.folder, 'vitest.json');
  const url = await throwaway.clone('concordat_vitest');
  say('\nUnit, property and database tests');
  const { code } = await runCommand(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...filters,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(filters.length > 0 ? ['--passWithNoTests'] : []),
    ],
    {
      cwd: root,
      echo: true,
      onChange: throwaway.note,
      env: { ...process.env, ...environmentOf(throwaway, url, 'http://localhost:3000') },
    },
  );
  return withExitCode(readVitestCounts(report), code);
}

async function runPlaywright(root, teardown, throwaway, { browser, filters }) {
  const report = join(throwaway.folder, 'playwright.json');
  const databaseUrl = await throwaway.clone('concordat_e2e');
  // As behind a proxy of ours: more people come here within an hour than one address may bring.
  const env = { TRUST_PROXY: '1' };
  const server = await serveThrowaway(root, teardown, throwaway, { databaseUrl, env });
  say('\nBrowser tests');
  const { code } = await runCommand(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      ...filters,
      ...(filters.length > 0 ? ['--pass-with-no-tests'] : []),
    ],
    {
      cwd: root,
      echo: true,
      onChange: throwaway.note,
      env: {
        ...process.env,
        ...server.env,
        E2E_BASE_URL: server.address,
        E2E_REPORT: report,
        CONCORDAT_CHROMIUM: browser,
      },
    },
  );
  const counts = withExitCode(readPlaywrightCounts(report), code);
  if (counts.failed > 0) say(`\nThe server's last lines:\n${lastLines(server.output(), 30)}`);
  return counts;
}

function conclude(suites, { filters, countsFile }) {
  const total = addCounts(suites.map(({ counts }) => counts));
  const ran = ({ counts }) => counts.passed + counts.failed > 0;
  const empty = filters.length > 0 && suites.some(ran) ? [] : suites.filter((suite) => !ran(suite));
  const finish = () => {
    for (const { name } of empty) say(`\nThe ${name} ran no test: that counts as a failure.`);
    if (total.skipped > 0) say(`\n${total.skipped} skipped`);
    if (countsFile) writeFileSync(countsFile, JSON.stringify(total));
    say(`\n${closingLine(total)}`);
  };
  return { code: total.failed > 0 || empty.length > 0 ? 1 : 0, finish };
}

async function runSuites(root, teardown, options) {
  const { unit, e2e, filters } = options;
  // Asked again before the build; here, so that it is said before minutes of other tests.
  if (e2e) requireReplaceableBuild(root);
  await prepare(root, { dev: true });
  let browser;
  if (e2e) {
    await stage('Browser', async () => {
      browser = await findBrowser(root);
      return browser;
    });
  }
  const throwaway = await openThrowaway(root, teardown);
  const suites = [];
  if (unit)
    suites.push({ name: 'Vitest suite', counts: await runVitest(root, throwaway, filters) });
  if (e2e) {
    const counts = await prepare(root, { dev: true, withBuild: true, onChange: throwaway.note })
      .then(() => runPlaywright(root, teardown, throwaway, { browser, filters }))
      .catch(countAsFailure);
    suites.push({ name: 'Playwright suite', counts });
  }
  return conclude(suites, options);
}

/** A build or server that fails is one failure, reported, and the other suite's counts stand. */
function countAsFailure(error) {
  if (!(error instanceof Failure)) throw error;
  say(`\n${error.message}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

export async function runTests(root, args) {
  const teardown = createTeardown();
  await runToEnd(teardown, () => runSuites(root, teardown, readArguments(args)));
}
