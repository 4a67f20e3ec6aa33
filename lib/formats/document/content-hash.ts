import { createHash } from 'node:crypto';
import type { Provision } from '@/lib/core/treaty/provision';

/**
 * SHA-256 of everything a version says, in hex. Equal texts have equal hashes; what a provision does
 * not say is not hashed, so that a text keeps its hash when there is more that could be said.
 */
export function contentHash(provisions: readonly Provision[]): string {
  const canonical = provisions.map((p) => [
    p.eId,
    p.kind,
    p.number ?? null,
    p.heading ?? null,
    p.parent ?? null,
    p.text,
    p.start,
    p.state,
    p.note ?? null,
    p.sources.map(({ url, shows }) => (shows === undefined ? url : [url, shows])),
    ...(p.numberConfirmed === false ? ['number not confirmed'] : []),
  ]);
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
