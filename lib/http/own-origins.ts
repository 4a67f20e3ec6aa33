/**
 * The origins a browser may write from. Not whatever the Host header names: a foreign name that is
 * made to resolve to this machine (DNS rebinding) would be its own origin then.
 */

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origin of the configured address. Where that is plain http on this machine, its other names
 * count too, at the port that the request's Host names: a browser is opened at either. Empty
 * without a valid address.
 */
export function ownOrigins(
  configured: string | undefined,
  host: string | null,
): ReadonlySet<string> {
  if (!configured || !URL.canParse(configured)) return new Set();
  const { origin, protocol, hostname } = new URL(configured);
  const asked = `http://${host}`;
  if (protocol !== 'http:' || !LOOPBACK.includes(hostname) || !host || !URL.canParse(asked)) {
    return new Set([origin]);
  }
  const { port } = new URL(asked);
  return new Set([origin, ...LOOPBACK.map((name) => new URL(`http://${name}:${port}`).origin)]);
}
