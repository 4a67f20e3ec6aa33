import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { json, readJson, repeatable, route } from './route';

const ADDRESS = 'http://localhost:3000';

beforeEach(() => vi.stubEnv('NEXTAUTH_URL', ADDRESS));
afterEach(() => vi.unstubAllEnvs());

const echo = route(async (request) => {
  const body = await readJson(request);
  return json({ repeatable: repeatable(request, body) ?? null });
});

function write(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const sent = { 'content-type': 'application/json', host: 'localhost:3000', ...headers };
  return echo(new Request(`${ADDRESS}/api/v1/x`, { method: 'POST', body, headers: sent }), {});
}

describe('the origin of a write', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000'])(
    'may be this machine: %s',
    async (origin) => {
      expect((await write('{}', { origin, host: new URL(origin).host })).status).toBe(200);
    },
  );

  it('is not whatever the Host header names', async () => {
    const answer = await write('{}', {
      origin: 'http://evil.example:3000',
      host: 'evil.example:3000',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'cross-origin',
      detail: `Changes are taken from this server's own address: ${ADDRESS}. Open Concordat there.`,
    });
  });

  it('may be missing, unless the browser says it is another site', async () => {
    expect((await write('{}')).status).toBe(200);
    expect((await write('{}', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await write('{}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('a body', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  it.each([65, 5_000, 100_000])('nested %i levels deep is refused', async (levels) => {
    for (const body of [nested(levels), `{"a":${nested(levels - 1)}}`]) {
      const answer = await write(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        code: 'invalid-input',
        detail: 'The body is nested deeper than 64 levels.',
      });
    }
  });

  it('nested as a note may be is read and told from others', async () => {
    const hashes = await Promise.all(
      [nested(64), nested(63), nested(64), '{}', ''].map(async (body) => {
        const answer = await write(body, { 'idempotency-key': 'the-same-key' });
        expect(answer.status).toBe(200);
        const { repeatable } = (await answer.json()) as { repeatable: { hash: string } };
        return repeatable.hash;
      }),
    );
    expect(hashes[0]).toBe(hashes[2]);
    expect(new Set(hashes).size).toBe(3);
  });

  it('that is broken or large is refused', async () => {
    expect((await write('{')).status).toBe(400);
    expect((await write(`"${'a'.repeat(512 * 1024)}"`)).status).toBe(413);
  });
});

describe('an idempotency key', () => {
  it('makes a write repeatable, told from others by its content', async () => {
    const answer = await write('{"a":1}', { 'idempotency-key': 'k'.repeat(8) });
    expect(await answer.json()).toEqual({
      repeatable: { key: 'kkkkkkkk', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await (await write('{"a":1}')).json()).toEqual({ repeatable: null });
  });

  it.each(['short', 'with a space', 'k'.repeat(201)])('may not be %j', async (key) => {
    const answer = await write('{}', { 'idempotency-key': key });
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid-input' });
  });
});

describe('a database that is not reached in time', () => {
  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated due to connection timeout',
  ])('is told as overload, to be tried again: %s', async (message) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failing = route(() => Promise.reject(new Error(message)));
    const answer = await failing(new Request(`${ADDRESS}/api/v1/x`), {});
    said.mockRestore();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
