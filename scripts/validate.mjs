// The command behind `npm run validate`: every check, then every test once. A failed check does
// not stop the others; the summary at the end says which failed.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'concordat-validate-'));
const countsFile = join(reports, 'counts.json');
let current;
let interrupted = false;

function run(command, args) {
  return new Promise((resolve) => {
    current = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    current.on('error', () => resolve(1));
    current.on('exit', (code) => resolve(code ?? 1));
  });
}

const node = (...args) => [process.execPath, args];
const CHECKS = [
  // Installing comes first, so that the other checks have something to run.
  ['prepare', node('scripts/prepare.mjs')],
  ['lock file', node('scripts/lock-file.mjs')],
  ['types', node('node_modules/typescript/bin/tsc', '--noEmit')],
  ['lint', node('node_modules/@biomejs/biome/bin/biome', 'check', '.')],
  ['boundaries', node('scripts/boundaries.mjs')],
  ['dead code', node('node_modules/knip/bin/knip.js')],
  ['regexes', node('--import', 'tsx', 'scripts/regexes.ts')],
  ['corpus', node('--import', 'tsx', 'scripts/corpus-check.ts')],
  ['tests', node('scripts/test.mjs', '--counts', countsFile)],
];

// The running check stops by itself (npm and the terminal pass the signal on, or we do).
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    interrupted = true;
    current?.kill(name);
  });
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const results = [];
for (const [name, [command, args]] of CHECKS) {
  process.stdout.write(`\n── ${name} ${'─'.repeat(60 - name.length)}\n`);
  const began = performance.now();
  const code = await run(command, args);
  results.push({ name, code, seconds: (performance.now() - began) / 1000 });
  if (interrupted || (name === 'prepare' && code !== 0)) break;
}

process.stdout.write(`\n── summary ${'─'.repeat(53)}\n`);
for (const { name, code, seconds } of results) {
  const verdict = code === 0 ? 'passed' : 'FAILED';
  process.stdout.write(`  ${name.padEnd(12)} ${verdict}  ${seconds.toFixed(1).padStart(7)} s\n`);
}
const { passed, failed } = readCounts();
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
const complete = results.length === CHECKS.length && results.every(({ code }) => code === 0);
process.exitCode = complete ? 0 : 1;
