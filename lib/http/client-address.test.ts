import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, noteSocketAddresses } from './client-address';

function at(headers: Record<string, string>, proxies = 0): string {
  return clientAddress(new Headers(headers), proxies);
}

describe('clientAddress', () => {
  it.each([
    ['the socket', { 'x-socket-address': '192.0.2.7' }, 0, '192.0.2.7'],
    [
      'the socket over a forged header',
      { 'x-socket-address': '192.0.2.7', 'x-forwarded-for': '198.51.100.1' },
      0,
      '192.0.2.7',
    ],
    [
      'the last hop behind one proxy',
      { 'x-forwarded-for': 'forged, 198.51.100.1' },
      1,
      '198.51.100.1',
    ],
    [
      'the last but one behind two',
      { 'x-forwarded-for': 'forged, 198.51.100.1, 203.0.113.9' },
      2,
      '198.51.100.1',
    ],
    ['the only hop', { 'x-forwarded-for': '198.51.100.1' }, 2, '198.51.100.1'],
    ['an IPv4 address in IPv6 clothes', { 'x-socket-address': '::ffff:192.0.2.7' }, 0, '192.0.2.7'],
    ['a network for IPv6', { 'x-socket-address': '2001:DB8:1:2:3:4:5:6' }, 0, '2001:db8:1:2::/64'],
    ['a network for short IPv6', { 'x-socket-address': '2001:db8::1' }, 0, '2001:db8:0:0::/64'],
    ['nothing', {}, 0, 'unknown'],
  ])('is %s', (_what, headers, proxies, expected) => {
    expect(at(headers as Record<string, string>, proxies)).toBe(expected);
  });
});

describe('noteSocketAddresses', () => {
  it('notes the address of the socket over what the client wrote', async () => {
    noteSocketAddresses();
    const seen = new Promise<string>((resolve) => {
      const server = createServer((incoming, outgoing) => {
        resolve(String(incoming.headers['x-socket-address']));
        outgoing.end();
        server.close();
      });
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        const headers = { 'x-socket-address': '198.51.100.1', connection: 'close' };
        request({ port, host: '127.0.0.1', headers }).end();
      });
    });
    expect(await seen).toBe('127.0.0.1');
  });
});
