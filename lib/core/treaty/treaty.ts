/**
 * The treaty record: what is known about an agreement as such, independent of
 * language and version (a FRBR work). Everything that sources may disagree on is
 * a list of readings, each with its sources; at most one reading is preferred.
 */

import type { Visibility } from '@/lib/core/access/visibility';

export const SOURCE_KINDS = [
  'official',
  'press',
  'encyclopedia',
  'blog',
  'academic',
  'archive',
  'other',
] as const;

/** What speaks in a source: a state's own publication is not a blog. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * A cited page or publication. `url` is absolute, but for a source whose address is known only in
 * part: there it is the part that is known, to be shown and never to be followed.
 */
export type Source = {
  readonly url: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly kind?: SourceKind;
  readonly partial?: true;
  /** The day it was last looked at, ISO 8601. */
  readonly accessed?: string;
};

/** A source where it stands for particular words: `shows` says what was seen of them there. */
export type Attestation = Source & { readonly shows?: string };

/** Where an authentic text in one language can be consulted. */
export type AuthenticText = { readonly lang: string; readonly source: Source };

/** How much of an ISO date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** ISO 8601 date cut to its precision: `2024-06-19`, `2024-06` or `2024`. */
export type PartialDate = { readonly value: string; readonly precision: DatePrecision };

/** A state or organisation bound by a treaty; `code` is ISO 3166-1 alpha-3 where one exists (SUN for the USSR). */
export type Party = { readonly code: string; readonly name: string };

export const EVENT_KINDS = [
  'initialled',
  'signed',
  'submitted',
  'approved',
  'ratified',
  'promulgated',
  'instruments-exchanged',
  'published',
  'entered-into-force',
  'extended',
  'notice-given',
  'terminated',
  'reported',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Who added a reading to a shipped record, which stays as it is shipped. */
export type Contribution = {
  readonly id: string;
  readonly by: string;
  readonly visibility: Visibility;
  /** Whether it is the reader's own to withdraw. */
  readonly own: boolean;
};

/** One source's account of when and how an event happened. */
export type EventReading = {
  readonly date: PartialDate;
  readonly statement?: string;
  readonly preferred: boolean;
  readonly sources: readonly Source[];
  /** Absent where the record itself has the reading. */
  readonly contributed?: Contribution;
};

/** A dated step in a treaty's life, with every reading of it. */
export type LifecycleEvent = {
  readonly kind: EventKind;
  readonly label: string;
  readonly place?: string;
  readonly readings: readonly EventReading[];
};

/** One source's value of a fact. */
export type FactReading = {
  readonly value: string;
  readonly preferred: boolean;
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly contributed?: Contribution;
};

/** An undated statement of the record (long name, place signed, duration …) with every reading of it. */
export type TreatyFact = {
  /** Stable key, kebab-case: `long-name`, `signatories`, `duration`. */
  readonly key: string;
  readonly label: string;
  readonly readings: readonly FactReading[];
};

export const RELATION_KINDS = ['replaces', 'replaced-by', 'sister', 'cites', 'see-also'] as const;

export type TreatyRelationKind = (typeof RELATION_KINDS)[number];

/** A link to another treaty, stored here (`slug`) or not (`title` only). */
export type TreatyRelation = {
  readonly kind: TreatyRelationKind;
  readonly title: string;
  readonly slug?: string;
  readonly note?: string;
  readonly sources: readonly Source[];
};

export const STANDINGS = [
  'authentic',
  'official-translation',
  'unofficial-translation',
  'working-rendering',
] as const;

/** What a text is in law. Only an authentic text binds. */
export type Standing = (typeof STANDINGS)[number];

export type TreatyStatus =
  | 'in-force'
  | 'not-in-force'
  | 'terminated'
  | 'declaration'
  | 'not-stated';

/** The treaty with all that is known of it, without its texts. */
export type Treaty = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly status: TreatyStatus;
  readonly parties: readonly Party[];
  /** Other names of the treaty by BCP 47 language. */
  readonly titles: readonly { readonly lang: string; readonly title: string }[];
  readonly facts: readonly TreatyFact[];
  readonly events: readonly LifecycleEvent[];
  readonly relations: readonly TreatyRelation[];
  readonly authenticTexts: readonly AuthenticText[];
  /** Every source the record names. Its order numbers them wherever they are cited. */
  readonly sources: readonly Source[];
};

/** A text of a treaty in one language, with its immutable versions, newest first. */
export type ExpressionSummary = {
  readonly lang: string;
  /** Its short name where the language has several texts. */
  readonly name?: string;
  /** Whether it is the reader's own to publish, change and delete. */
  readonly own: boolean;
  readonly visibility: Visibility;
  /** Of several texts of the language, the one to read first, and why. */
  readonly preferred: boolean;
  readonly preferredReason?: string;
  readonly standing: Standing;
  readonly title: string;
  readonly notice?: string;
  readonly versions: readonly VersionSummary[];
};

/** `number` is unique within the text, counted from 1. */
export type VersionSummary = {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly articleCount: number;
  readonly createdAt: string;
  /** Why it was made, in its maker's words. */
  readonly reason?: string;
  /** Who made it; undefined for what is shipped. */
  readonly by?: string;
  /** Of a consolidated text the instruments that amended it, in their order. */
  readonly amendedBy?: readonly AmendingInstrument[];
};

/** An instrument that amended a text; `slug` where it is a treaty that is stored and may be seen. */
export type AmendingInstrument = { readonly title: string; readonly slug?: string };

/** The preferred reading, or the first when the sources are level. Undefined for no readings. */
export function preferredReading<T extends { readonly preferred: boolean }>(
  readings: readonly T[],
): T | undefined {
  return readings.find((reading) => reading.preferred) ?? readings[0];
}

/** True when sources give more than one reading. */
export function isDisputed(item: { readonly readings: readonly unknown[] }): boolean {
  return item.readings.length > 1;
}
