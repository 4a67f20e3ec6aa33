/** Who may read what a person wrote: its author alone, or everyone. `policy.ts` is the law of it. */

export const VISIBILITIES = ['private', 'public'] as const;

export type Visibility = (typeof VISIBILITIES)[number];
