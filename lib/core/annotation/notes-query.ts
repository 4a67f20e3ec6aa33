/**
 * What a list of notes shows, as its address says it: which notes, and in which order. What an address
 * says wrongly is left out: a list is never an error page.
 */

import { isUuid } from '@/lib/core/address/uuid';
import { isSlug } from '@/lib/core/address/version-address';
import { parseCitation } from '@/lib/core/treaty/read-citation';
import { MOTIVATIONS, type Motivation } from './annotation';

/** Mine; those of the groups one is in; all that one may read. */
export const WHOSE = ['mine', 'groups', 'all'] as const;
export const NOTE_STATES = ['open', 'resolved', 'unsettled', 'hidden'] as const;
export const NOTE_ORDERS = ['date', 'clause', 'code'] as const;

export type NotesQuery = {
  readonly whose: (typeof WHOSE)[number];
  /** Words of the note and of what it quotes. */
  readonly q?: string;
  /** Id of its author, of its group, of one of its codes. */
  readonly person?: string;
  readonly group?: string;
  readonly code?: string;
  readonly kind?: Motivation;
  readonly treaty?: string;
  /** eId of a provision that it is on; an address may cite it: `Art. 4`. */
  readonly clause?: string;
  /** Days, both included: 2026-11-27. */
  readonly from?: string;
  readonly to?: string;
  readonly state?: (typeof NOTE_STATES)[number];
  readonly sort: (typeof NOTE_ORDERS)[number];
  /** Id of the last note of the page before. */
  readonly after?: string;
};

export const ALL_MINE: NotesQuery = { whose: 'mine', sort: 'date' };

const LONGEST_WORDS = 200;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const E_ID = /^[\w~.-]{1,200}$/;

type Read = (value: string) => string | undefined;

const given =
  (holds: (value: string) => boolean): Read =>
  (value) =>
    holds(value) ? value : undefined;

const oneOf = (values: readonly string[]) => given((value) => values.includes(value));

const MEMBERS: Readonly<Record<keyof NotesQuery, Read>> = {
  whose: oneOf(WHOSE),
  q: (value) => value.replaceAll('\0', '').slice(0, LONGEST_WORDS).trim() || undefined,
  person: given(isUuid),
  group: given(isUuid),
  code: given(isUuid),
  kind: oneOf(MOTIVATIONS),
  treaty: given(isSlug),
  clause: (value) => parseCitation(value.trim()) ?? (E_ID.test(value) ? value : undefined),
  from: given((value) => DAY.test(value)),
  to: given((value) => DAY.test(value)),
  state: oneOf(NOTE_STATES),
  sort: oneOf(NOTE_ORDERS),
  after: given(isUuid),
};

/** Reads the query of an address. Members that are given twice, or wrongly, are left out. */
export function parseNotesQuery(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): NotesQuery {
  const read = Object.entries(MEMBERS).flatMap(([member, accept]) => {
    const value = params[member];
    const accepted = typeof value === 'string' ? accept(value) : undefined;
    return accepted === undefined ? [] : [[member, accepted]];
  });
  return { ...ALL_MINE, ...Object.fromEntries(read) };
}

/** The query as an address has it, what is meant anyway left out; begins with `?`, or is empty. */
export function formatNotesQuery(query: NotesQuery): string {
  const members = (Object.keys(MEMBERS) as (keyof NotesQuery)[]).flatMap((member) => {
    const value = query[member];
    const meant = (ALL_MINE as Partial<Record<keyof NotesQuery, string>>)[member];
    return value === undefined || value === meant ? [] : [[member, value]];
  });
  return members.length === 0 ? '' : `?${new URLSearchParams(members)}`;
}

/** True where some notes may be left out. */
export function isFiltered(query: NotesQuery): boolean {
  const { whose, sort, after, ...filters } = query;
  return Object.values(filters).some((value) => value !== undefined);
}
