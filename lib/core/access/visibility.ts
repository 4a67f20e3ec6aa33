/** Who may read what a person wrote: its author alone, or everyone. `policy.ts` is the law of it. */

export const VISIBILITIES = ['private', 'public'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** A note can also be read by the members of one group. */
export const NOTE_VISIBILITIES = ['private', 'group', 'public'] as const;

export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];
