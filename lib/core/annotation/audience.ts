import type { NoteVisibility } from '@/lib/core/access/visibility';

/** Who is to read a note: the members of a group, by its id, where it is one. */
export type Audience = { readonly visibility: NoteVisibility; readonly group?: string };
