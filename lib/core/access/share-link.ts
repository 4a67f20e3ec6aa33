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

/** A link in its owner's list, with what it opens. */
export type ListedShareLink = ShareLink & {
  readonly note: {
    /** How its text begins. */
    readonly words: string;
    /** What it is on, each provision once. */
    readonly places: readonly { readonly treaty: string; readonly eId: string }[];
    /** A deleted note is not opened by its links until it is restored. */
    readonly deleted: boolean;
  };
};

/** State of a link at a moment (milliseconds since the epoch). */
export function shareLinkState(
  link: { readonly expires?: string; readonly revoked?: string },
  now: number,
): ShareLink['state'] {
  if (link.revoked !== undefined) return 'revoked';
  return link.expires !== undefined && Date.parse(link.expires) <= now ? 'expired' : 'open';
}
