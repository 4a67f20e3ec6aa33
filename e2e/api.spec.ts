import { randomUUID } from 'node:crypto';
import { expect, signIn, test } from './fixtures';

const NOTE = {
  targets: [
    {
      treaty: 'udhr',
      lang: 'en',
      version: 1,
      selector: { eId: 'art_3', quote: { exact: 'liberty and the security of person' } },
    },
  ],
  body: 'A note through the API.',
};

test('writes are checked: origin, type, size, shape', async ({ context, baseURL }) => {
  await signIn(context);
  const post = (headers: Record<string, string>, data: unknown) =>
    context.request.post('/api/v1/annotations', { headers, data: JSON.stringify(data) });
  const json = { 'content-type': 'application/json' };
  const answers = [
    await post({ ...json, origin: 'https://elsewhere.example' }, NOTE),
    await post({ 'content-type': 'text/plain' }, NOTE),
    await post(json, { ...NOTE, body: 'x'.repeat(600_000) }),
    await post(json, { ...NOTE, unknown: true }),
    await post(json, { ...NOTE, targets: [] }),
    await post({ ...json, 'idempotency-key': 'short' }, NOTE),
    await post({ ...json, origin: new URL(baseURL ?? '').origin }, NOTE),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([403, 415, 413, 400, 400, 400, 201]);
  const [crossOrigin] = answers;
  expect(crossOrigin?.headers()['content-type']).toBe('application/problem+json');
  expect(await crossOrigin?.json()).toMatchObject({ status: 403, code: 'cross-origin' });
});

test('a body with a dangerous link or node is refused with the place of the fault', async ({
  context,
}) => {
  await signIn(context);
  const body = (node: unknown) => ({
    root: { type: 'root', children: [{ type: 'paragraph', children: [node] }] },
  });
  const text = { type: 'text', text: 'x', format: 0 };
  for (const node of [
    { type: 'link', url: 'javascript:alert(1)', children: [text] },
    { type: 'link', url: 'java\nscript:alert(1)', children: [text] },
    { type: 'image', src: 'https://elsewhere.example/pixel' },
    { ...text, format: 8 },
  ]) {
    const answer = await context.request.post('/api/v1/annotations', {
      data: { ...NOTE, body: body(node) },
    });
    expect(answer.status()).toBe(400);
    const { errors } = await answer.json();
    expect(errors[0].pointer).toContain('/root/children/0/children/0');
  }
});

test('a repeated write is done once; a stale edit is refused; a deletion is undone', async ({
  context,
}) => {
  await signIn(context);
  const headers = { 'idempotency-key': randomUUID() };
  const first = await context.request.post('/api/v1/annotations', { data: NOTE, headers });
  const again = await context.request.post('/api/v1/annotations', { data: NOTE, headers });
  expect([first.status(), again.status()]).toEqual([201, 200]);
  const note = await first.json();
  expect(await again.json()).toEqual(note);
  expect(first.headers()).toMatchObject({
    etag: '"1"',
    location: `/api/v1/annotations/${note.id}`,
  });

  const address = `/api/v1/annotations/${note.id}`;
  const edit = (etag?: string) =>
    context.request.patch(address, {
      data: { body: 'Edited.' },
      headers: etag === undefined ? {} : { 'if-match': etag },
    });
  expect((await edit()).status()).toBe(428);
  const edited = await edit('"1"');
  expect([edited.status(), edited.headers().etag]).toEqual([200, '"2"']);
  expect((await edit('"1"')).status()).toBe(412);

  expect((await context.request.delete(address)).status()).toBe(204);
  expect((await context.request.get(address)).status()).toBe(404);
  const restored = await context.request.post(`${address}/restore`, { data: {} });
  expect([restored.status(), (await restored.json()).revision]).toEqual([200, 2]);
});

test('words that are not there are refused, and nothing is stored', async ({ context }) => {
  await signIn(context);
  const selector = { eId: 'art_3', quote: { exact: 'these words are in no article' } };
  const data = { ...NOTE, targets: [{ ...NOTE.targets[0], selector }] };
  const answer = await context.request.post('/api/v1/annotations', { data });
  expect([answer.status(), (await answer.json()).code]).toEqual([422, 'cannot-anchor']);
  const { annotations } = await (
    await context.request.get('/api/v1/annotations?creator=me')
  ).json();
  expect(annotations).toEqual([]);
});

test('every answer carries the security headers, and pages no inline script or style', async ({
  request,
}) => {
  for (const address of ['/', '/compare/udhr...udhr', '/api/v1/treaties', '/nothing-here']) {
    const headers = (await request.get(address)).headers();
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
  }
  for (const address of ['/', '/compare/dprk-russia-2024...iran-russia-2025', '/sign-up']) {
    const page = await (await request.get(address)).text();
    expect(page).not.toMatch(/<[^>]+\sstyle="/);
    expect(page).not.toMatch(/<script(?![^>]*nonce=)/);
  }
  expect((await request.get('/livez')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('broken addresses and strings are refused, never an error of the server', async ({
  context,
}) => {
  await signIn(context);
  const get = async (address: string) => (await context.request.get(address)).status();
  const asked = [
    '/treaties/%00',
    '/api/v1/treaties/%00',
    '/api/v1/treaties/udhr%00/en',
    '/api/v1/treaties/udhr/en?version=-1',
    '/api/v1/annotations?q=%00',
    '/api/v1/annotations?after=no-uuid',
    '/api/v1/compare/%25',
    '/compare/%25',
    '/annotations?q=%00&after=no-uuid',
  ];
  const statuses = [];
  for (const address of asked) statuses.push(await get(address));
  expect(statuses).toEqual([404, 404, 404, 400, 400, 400, 400, 404, 200]);
  const target = { ...NOTE.targets[0], treaty: 'udhr\0' };
  const answer = await context.request.post('/api/v1/annotations', {
    data: { ...NOTE, targets: [target] },
  });
  expect(answer.status()).toBe(400);
});
