// One person who writes through HTTP, repeats whatever was not answered, and keeps an account of what
// was acknowledged. An account is compared with the database in the end.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const TREATY = { treaty: 'iran-russia-2025', lang: 'en', version: 1 };
const REPEAT_MS = 40;
const GIVE_UP_MS = 90_000;
/** Between two writes of one person; a person may write 600 times in ten minutes. */
const PAUSE_MS = 150;
const MOST_WRITES = 400;

/** Text that is in one note of the run alone. */
const markOf = (name, number) => `mark-${name}-${number}-end`;

/** A body of one paragraph, as the editor stores it. */
function bodyOf(text) {
  const words = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' };
  const block = { version: 1, format: '', indent: 0, direction: 'ltr' };
  const paragraph = {
    ...block,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [words],
  };
  return { root: { ...block, type: 'root', children: [paragraph] } };
}

/** Signs up through the API and signs in; answers what sends a request as this person. */
export async function join(address, name) {
  const person = {
    name,
    email: `${randomUUID()}@example.org`,
    password: 'a clause for every case',
  };
  const cookies = new Map();
  const send = async (method, path, { body, headers = {}, form } = {}) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie && { cookie }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(form && { body: new URLSearchParams(form) }),
      signal: AbortSignal.timeout(20_000),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (key) cookies.set(key, value);
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, value: isJson && text ? JSON.parse(text) : undefined };
  };
  const created = await send('POST', '/api/v1/account', { body: person });
  if (created.status !== 201) throw new Error(`no account: ${created.status}`);
  const { csrfToken } = (await send('GET', '/api/auth/csrf')).value;
  const form = { csrfToken, email: person.email, password: person.password, json: 'true' };
  await send('POST', '/api/auth/callback/credentials', { form });
  return { name, send };
}

/** Sends a write until it is answered for good; what no answer came to is sent again, with the same key. */
export async function insist({ send }, method, path, { body, revision, key }) {
  const headers = {
    ...(key && { 'idempotency-key': key }),
    ...(revision && { 'if-match': `"${revision}"` }),
  };
  const until = performance.now() + GIVE_UP_MS;
  for (let tries = 1; ; tries += 1) {
    const answer = await send(method, path, { body, headers }).catch(() => undefined);
    if (answer && answer.status < 500 && answer.status !== 429) return { ...answer, tries };
    if (performance.now() > until) return { status: answer?.status ?? 0, tries };
    await pause(REPEAT_MS);
  }
}

/** The place that a note of the run is made on, with words of the text that stand there once. */
export async function findPlace({ send }) {
  const { treaty, lang, version } = TREATY;
  const { value } = await send('GET', `/api/v1/treaties/${treaty}/${lang}?version=${version}`);
  const unit =
    value.provisions.find(({ kind, text }) => kind === 'article' && text.length > 80) ??
    value.provisions.find(({ text }) => text.length > 80);
  const quote = { exact: unit.text.slice(0, 60), prefix: '', suffix: unit.text.slice(60, 80) };
  return { ...TREATY, selector: { eId: unit.eId, quote } };
}

export function noteRequest(place, text) {
  return { motivation: 'commenting', visibility: 'private', targets: [place], body: bodyOf(text) };
}

/** Writes until told to stop; `onAcknowledged` is called at each write that was answered as done. */
export async function write(person, place, random, { stopped, onAcknowledged }) {
  const account = { name: person.name, notes: [], unexpected: [] };
  let number = 0;
  const done = (what, { status }, wanted) => {
    if (wanted.includes(status)) onAcknowledged();
    else account.unexpected.push(`${what}: ${status}`);
    return wanted.includes(status);
  };
  const add = async (path, body, mark, root) => {
    const answer = await insist(person, 'POST', path, { body, key: randomUUID() });
    if (!done('note', answer, [200, 201])) return;
    account.notes.push({ id: answer.value.id, mark, revision: 1, deleted: false, root });
  };
  while (!stopped() && number < MOST_WRITES) {
    number += 1;
    const mark = markOf(person.name, number);
    // A thread whose first note is deleted is not answered any more.
    const gone = new Set(account.notes.flatMap(({ id, deleted }) => (deleted ? [id] : [])));
    const living = account.notes.filter(({ id, root }) => !gone.has(id) && !gone.has(root));
    const note = living[Math.floor(random() * living.length)];
    const chance = random();
    if (note === undefined || chance < 0.5) {
      await add('/api/v1/annotations', noteRequest(place, mark), mark);
    } else if (chance < 0.65) {
      const root = note.root ?? note.id;
      const path = `/api/v1/annotations/${note.id}/replies`;
      await add(path, { body: bodyOf(mark) }, mark, root);
    } else if (chance < 0.9) {
      const { id, revision } = note;
      const body = { body: bodyOf(`${mark} changed`) };
      const sent = { body, revision, key: randomUUID() };
      const answer = await insist(person, 'PATCH', `/api/v1/annotations/${id}`, sent);
      if (done('change', answer, [200])) note.revision += 1;
    } else {
      const path = `/api/v1/annotations/${note.id}`;
      const answer = await insist(person, 'DELETE', path, {});
      // A deletion has no key: where its answer was lost, the note is not found when it is asked again.
      const wanted = answer.tries > 1 ? [204, 404] : [204];
      if (done('delete', answer, wanted)) note.deleted = true;
    }
    await pause(PAUSE_MS * random());
  }
  return account;
}
