/**
 * The network address a request comes from, as limits count it. Next.js shows handlers no socket,
 * and leaves an X-Forwarded-For header as the client wrote it, so whoever writes a new one for each
 * guess would never meet a limit. Node announces every request before anyone handles it; there the
 * socket's own address is noted in a header of ours, over whatever the client may have put there.
 */

import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { env } from '../env';

const NOTE = 'x-socket-address';
const SUBSCRIBED = Symbol.for('concordat.socket-addresses');

/** Starts noting socket addresses; doing it twice changes nothing. Call it when the server starts. */
export function noteSocketAddresses(): void {
  // Bundles may hold this module more than once, but the process has one global object.
  const holder = globalThis as { [SUBSCRIBED]?: true };
  if (holder[SUBSCRIBED]) return;
  holder[SUBSCRIBED] = true;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[NOTE] = request.socket.remoteAddress ?? 'unknown';
  });
}

/**
 * The address to count under. `trustedProxies` says how many proxies of our own stand in front, each
 * of which appends to X-Forwarded-For: the entry that many places from the end was written by the
 * outermost of them, and all before it by the client. An IPv6 address counts as its /64 network,
 * which one person has to themselves.
 */
export function clientAddress(
  headers: { get(name: string): string | null },
  trustedProxies = env().trustedProxies,
): string {
  noteSocketAddresses();
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const forwarded = hops.at(-trustedProxies) ?? hops[0];
  const address = trustedProxies > 0 ? forwarded : (headers.get(NOTE) ?? hops[0]);
  return network(address || 'unknown');
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(address)) return address;
  const [left = '', right] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const head = left.split(':').filter(Boolean);
  const tail = (right ?? '').split(':').filter(Boolean);
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(0, zeros)).fill('0'), ...tail];
  const prefix = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(':')}::/64`;
}
