/**
 * Changes are read by time, again and again over the last seconds: a transaction that began earlier may be
 * seen later. What was read before is dropped here.
 */
export type ChangeWindow<T> = {
  /** Of what the window shows now, what it did not show before. */
  readonly fresh: (shown: readonly T[]) => T[];
};

/** O(rows shown); remembers no more than the window showed last. */
export function createChangeWindow<T extends { readonly id: string }>(): ChangeWindow<T> {
  let seen: ReadonlySet<string> = new Set();
  return {
    fresh(shown) {
      const news = shown.filter(({ id }) => !seen.has(id));
      seen = new Set(shown.map(({ id }) => id));
      return news;
    },
  };
}
