import { describe, expect, it } from 'vitest';
import * as methods from './route';

describe('an address that the API does not have', () => {
  it.each(Object.entries(methods))('is 404 as problem details for %s', async (_method, handler) => {
    const answer = handler();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: '/help#error-not-found', status: 404 });
  });

  it('is answered by every method that a browser or program may send', () => {
    const names = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
    expect(Object.keys(methods).sort()).toEqual(names);
  });
});
