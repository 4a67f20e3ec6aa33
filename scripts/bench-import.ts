/**
 * What a reader waits for while others import: asks a running server for a page of the reader, alone and
 * while ordinary files and files made to do harm are read, and prints the half and the hundredth. It makes
 * an account of its own, and discards its imports.
 *
 *     npm run bench:import -- [--base http://localhost:3000] [--page /treaties/iran-russia-2025/en] [--seconds 20]
 */

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { FIXTURES } from '../lib/formats/read/testing/fuzz-fixtures';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://localhost:3000' },
    page: { type: 'string', default: '/treaties/iran-russia-2025/en' },
    seconds: { type: 'string', default: '20' },
  },
});
const base = values.base.replace(/(?<!\/)\/+$/, '');
const WARM = 5;
/** Between two looks at an import. */
const PAUSE = 100;

type File = { readonly name: string; readonly bytes: Uint8Array };
const file = (name: string, text: string): File => ({ name, bytes: Buffer.from(text, 'latin1') });
const articles = Array.from(
  { length: 300 },
  (_, at) =>
    `Article ${at + 1}\n\n${'The Parties keep the river clean and its banks free. '.repeat(20)}`,
).join('\n\n');
const HARMFUL: readonly File[] = [
  file('digits.pdf', `%PDF-1.4\n${'1'.repeat(7_000_000)}\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n`),
  file('brackets.json', `{"provisions":${'['.repeat(1_000_000)}`),
  file('words.rtf', `{\\rtf1${'\\b '.repeat(3_000_001)}}`),
  file('elements.html', `<html>${'<div>'.repeat(500_000)}`),
  file('lines.txt', 'a b c d e\n'.repeat(199_000)),
  file('headings.txt', 'Article 1\n'.repeat(199_000)),
];
const ORDINARY: readonly File[] = [...Object.values(FIXTURES), file('long.txt', articles)];

/** An account, signed in: its cookies as a header. */
async function signIn(): Promise<string> {
  const person = { email: `${randomUUID()}@example.org`, password: 'a clause for every case' };
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie, origin: base };
    const response = await fetch(base + path, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  };
  const created = await ask('/api/v1/account', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Bench', ...person }),
  });
  if (!created.ok) throw new Error(`No account was made: ${created.status}`);
  const { csrfToken } = (await (await ask('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, ...person, json: 'true' });
  await ask('/api/auth/callback/credentials', { method: 'POST', body });
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

type Answered = { readonly state: string; readonly status: number };

/** Brings a file, waits until it is read or refused, and discards it. */
async function importOnce({ name, bytes }: File, cookie: string): Promise<Answered> {
  const headers = { cookie, origin: base };
  const response = await fetch(`${base}/api/v1/imports`, {
    method: 'POST',
    headers: { ...headers, 'x-file-name': name, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
  const { id } = (await response.json()) as { id?: string };
  if (id === undefined) return { state: 'refused at once', status: response.status };
  const address = `${base}/api/v1/imports/${id}`;
  let state = 'reading';
  while (state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const answer = await fetch(address, { headers });
    if (!answer.ok) return { state: 'lost', status: answer.status };
    ({ state } = (await answer.json()) as { state: string });
  }
  await fetch(address, { method: 'DELETE', headers });
  return { state, status: response.status };
}

/** Milliseconds of every answer, sorted; asks one after the other until the time is up. */
async function readPage(seconds: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const from = performance.now();
    const response = await fetch(base + values.page, { headers: { accept: 'text/html' } });
    await response.text();
    if (!response.ok) throw new Error(`${values.page} answered ${response.status}`);
    times.push(performance.now() - from);
  }
  return times.sort((one, other) => one - other);
}

async function importUntil(isOver: () => boolean, files: readonly File[], cookie: string) {
  const states = new Map<string, number>();
  for (let turn = 0; !isOver(); turn += 1) {
    const { state, status } = await importOnce(files[turn % files.length] as File, cookie);
    const key = status === 201 ? state : `${state} (${status})`;
    states.set(key, (states.get(key) ?? 0) + 1);
  }
  return states;
}

function print(what: string, times: readonly number[], states?: ReadonlyMap<string, number>): void {
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  const imports = [...(states ?? [])].map(([state, count]) => `${count} ${state}`).join(', ');
  process.stdout.write(
    `${what.padEnd(24)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${times.length} pages${imports && `; imports: ${imports}`}\n`,
  );
}

async function run(): Promise<void> {
  const seconds = Number(values.seconds);
  const cookie = await signIn();
  await readPage(WARM);
  print('without imports', await readPage(seconds));
  for (const [what, files] of [
    ['with ordinary files', ORDINARY],
    ['with files of harm', HARMFUL],
  ] as const) {
    let over = false;
    const states = importUntil(() => over, files, cookie);
    const times = await readPage(seconds);
    over = true;
    print(what, times, await states);
  }
}

await run();
