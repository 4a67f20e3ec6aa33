import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendJson } from './send-json';

/** The reason a caller is given when the server answers with this problem. */
async function reasonOf(problem: unknown): Promise<string | undefined> {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(problem), { status: 400 }));
  const result = await sendJson('POST', '/api/v1/annotations');
  return result.ok ? undefined : result.reason;
}

describe('the reason of a refusal', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is what is wrong in particular, each thing once', async () => {
    const link = { pointer: '/body', message: 'The link “tel:1” cannot be kept.' };
    const problem = {
      title: 'Not valid',
      detail: 'The note cannot be stored.',
      errors: [link, link],
    };
    expect(await reasonOf(problem)).toBe('The link “tel:1” cannot be kept.');
  });

  it('is the whole where nothing in particular is named', async () => {
    expect(await reasonOf({ title: 'Not valid', detail: 'Too long.', errors: [] })).toBe(
      'Too long.',
    );
    expect(await reasonOf({ title: 'Not valid' })).toBe('Not valid');
    expect(await reasonOf(undefined)).toBe('The server answered 400.');
  });
});
