import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { nodeTooOld } from './node-version.mjs';
import { freePort, isFree, requireFree } from './ports.mjs';
import { addressOf, readSettings } from './settings.mjs';

describe('readSettings', () => {
  it('has defaults for a fresh clone', () => {
    expect(readSettings({}, '/srv/clone')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/clone/.data',
      databaseUrl: undefined,
    });
  });

  it.each(['0x10', '70000', '-1', 'web'])('refuses PORT=%s', (PORT) => {
    expect(() => readSettings({ PORT }, '/')).toThrow(`PORT=${PORT} is not a port`);
  });

  it.each([
    [{ NODE_ENV: 'production' }, 'set DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL'],
    [{ NEXTAUTH_URL: 'https://example.org' }, 'set DATABASE_URL, NEXTAUTH_SECRET'],
    [
      { NODE_ENV: 'production', NEXTAUTH_URL: 'http://x', DATABASE_URL: 'd' },
      'set NEXTAUTH_SECRET',
    ],
  ])('makes up no secrets in production: %o', (env, message) => {
    expect(() => readSettings(env, '/')).toThrow(`${message}. See "Deploy" in the README.`);
  });

  it('accepts production with its own secrets', () => {
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://x',
      NEXTAUTH_SECRET: 's',
      NEXTAUTH_URL: 'https://example.org',
    };
    expect(readSettings(env, '/').databaseUrl).toBe('postgresql://x');
  });
});

describe('addressOf', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
    ['2001:db8::7', 'http://[2001:db8::7]:3000'],
  ])('%s is %s', (host, address) => {
    expect(addressOf(host, 3000)).toBe(address);
  });
});

describe('ports', () => {
  it('says which port is taken and how to choose another', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await isFree(port, '127.0.0.1')).toBe(false);
    await expect(requireFree(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another: PORT=${port + 1} npm start`,
    );
    await new Promise((resolve) => server.close(resolve));
    await requireFree(port, '127.0.0.1');
  });

  it('says that HOST is not an address of this machine', async () => {
    await expect(requireFree(0, '192.0.2.1')).rejects.toThrow('HOST=192.0.2.1 is not an address');
  });
});

describe('nodeTooOld', () => {
  it.each(['v20.19.0', 'v22.0.0', 'v24.3.1'])('accepts %s', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });

  it.each(['v14.21.3', 'v18.20.0', 'v20.18.3'])('names %s and what is needed', (version) => {
    expect(nodeTooOld(version)).toMatch(`needs Node 20.19 or later and this is ${version}`);
  });
});
