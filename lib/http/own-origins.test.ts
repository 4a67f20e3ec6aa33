import { describe, expect, it } from 'vitest';
import { ownOrigins } from './own-origins';

const LOCAL = 'http://localhost:3000';

describe('ownOrigins', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'takes a browser of this machine at %s',
    (origin) => {
      expect(ownOrigins(LOCAL, new URL(origin).host)).toContain(origin);
      expect(ownOrigins(`${LOCAL}/`, '127.0.0.1:3000')).toContain(origin);
    },
  );

  it('takes the port the request came to, where it is forwarded from another', () => {
    const origins = ownOrigins(LOCAL, 'localhost:8080');
    expect(origins).toContain('http://localhost:8080');
    expect(origins).toContain(LOCAL);
    expect(ownOrigins('http://localhost', 'localhost')).toContain('http://127.0.0.1');
  });

  it.each([
    ['a name made to resolve here', 'evil.example:3000', 'http://evil.example:3000'],
    ['another program of this machine', 'localhost:3000', 'http://localhost:8080'],
    ['a name that begins alike', 'localhost.evil.example', 'http://localhost.evil.example'],
    ['the same name under TLS', 'localhost:3000', 'https://localhost:3000'],
    ['a page without an origin', 'localhost:3000', 'null'],
  ])('refuses %s', (_what, host, origin) => {
    expect(ownOrigins(LOCAL, host)).not.toContain(origin);
  });

  it('takes the configured address alone anywhere else', () => {
    expect([...ownOrigins('http://192.168.1.5:3000', '192.168.1.5:3000')]).toEqual([
      'http://192.168.1.5:3000',
    ]);
    expect([...ownOrigins('http://192.168.1.5:3000', 'localhost:3000')]).toEqual([
      'http://192.168.1.5:3000',
    ]);
    expect([...ownOrigins('https://concordat.example.org', 'evil.example')]).toEqual([
      'https://concordat.example.org',
    ]);
  });

  it.each([null, '', ':', 'a b', 'localhost:99999'])('reads no port from the Host %j', (host) => {
    expect([...ownOrigins(LOCAL, host)]).toEqual([LOCAL]);
  });

  it('is empty without an address', () => {
    expect(ownOrigins(undefined, 'localhost:3000').size).toBe(0);
    expect(ownOrigins('localhost', 'localhost:3000').size).toBe(0);
  });
});
