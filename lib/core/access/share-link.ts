/**
 * A share link: a revocable, expiring, read-only door to one note in one view. Its token is shown
 * once, to its maker; only the token's hash is stored.
 */

export type ShareLink = {
  readonly id: string;
  readonly annotation: string;
  /** The address of the view it opens: a reader or a comparison, with versions pinned. */
  readonly view: string;
  readonly created: string;
  readonly expires?: string;
  readonly revoked?: string;
  readonly state: 'open' | 'expired' | 'revoked';
};

/** State of a link at a moment (milliseconds since the epoch). */
export function shareLinkState(
  link: { readonly expires?: string; readonly revoked?: string },
  now: number,
): ShareLink['state'] {
  if (link.revoked !== undefined) return 'revoked';
  return link.expires !== undefined && Date.parse(link.expires) <= now ? 'expired' : 'open';
}
