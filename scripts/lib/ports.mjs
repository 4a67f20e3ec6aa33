// Ports: asking whether one is free and finding one that is. The answer can be stale a moment
// later, so whoever binds the port still has to cope with losing it.

import { createServer } from 'node:net';
import { Failure } from './console.mjs';

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ error }));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => resolve({ port: bound }));
    });
  });
}

/** Whether `port` can be bound on `host` now. */
export async function isFree(port, host) {
  return (await tryListen(port, host)).error === undefined;
}

/** A free port on `host`, chosen by the system. */
export async function freePort(host = '127.0.0.1') {
  const { port, error } = await tryListen(0, host);
  if (error) throw error;
  return port;
}

/** Throws a Failure that says what is wrong with this PORT and HOST and how to choose others. */
export async function requireFree(port, host) {
  const { error } = await tryListen(port, host);
  switch (error?.code) {
    case undefined:
      return;
    case 'EADDRINUSE':
      throw new Failure(
        `Port ${port} on ${host} is taken by another program. Choose another: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      throw new Failure(
        `Port ${port} needs special rights on this machine. Choose one above 1023: PORT=3000 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      throw new Failure(
        `HOST=${host} is not an address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (all networks).`,
      );
    default:
      throw new Failure(`Cannot listen on ${host}:${port} (${error.code}).`);
  }
}
