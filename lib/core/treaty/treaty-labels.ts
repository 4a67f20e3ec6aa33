/**
 * The vocabulary of the treaty record in words: one English label for each status and relation, so
 * that every page, export and file calls a thing by the same name.
 */

import type { EventKind, SourceKind, Standing, TreatyRelationKind, TreatyStatus } from './treaty';

export const STATUS_LABELS: Readonly<Record<TreatyStatus, string>> = {
  'in-force': 'In force',
  'not-in-force': 'Not in force',
  terminated: 'Terminated',
  declaration: 'Declaration',
  'not-stated': 'Not stated',
};

/** What an event is called where nothing more is said of it. */
export const EVENT_LABELS: Readonly<Record<EventKind, string>> = {
  initialled: 'Initialled',
  signed: 'Signed',
  submitted: 'Submitted for approval',
  approved: 'Approved',
  ratified: 'Ratified',
  promulgated: 'Promulgated',
  'instruments-exchanged': 'Exchange of the instruments of ratification',
  published: 'Published',
  'entered-into-force': 'Entry into force',
  extended: 'Extended',
  'notice-given': 'Notice given',
  terminated: 'Terminated',
  reported: 'Reported',
};

/** How the treaty of the record stands to the other one: "Replaces …". */
export const TREATY_RELATION_LABELS: Readonly<Record<TreatyRelationKind, string>> = {
  replaces: 'Replaces',
  'replaced-by': 'Replaced by',
  sister: 'Sister treaty',
  cites: 'Cites',
  'see-also': 'See also',
};

/** What a text is in law, in words. */
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  authentic: 'Authentic text',
  'official-translation': 'Official translation',
  'unofficial-translation': 'Unofficial translation',
  'working-rendering': 'Working rendering',
};

/** What speaks in a source, after its name: `Money Times (press)`. */
export const SOURCE_KIND_LABELS: Readonly<Record<SourceKind, string>> = {
  official: 'official',
  press: 'press',
  encyclopedia: 'encyclopedia',
  blog: 'blog',
  academic: 'academic',
  archive: 'archive',
  other: 'other',
};

/** Sources of one kind as a group in a list. */
export const SOURCE_GROUP_LABELS: Readonly<Record<SourceKind, string>> = {
  official: 'Official publications',
  academic: 'Academic works',
  archive: 'Archives',
  press: 'Press',
  encyclopedia: 'Encyclopedias',
  blog: 'Blogs',
  other: 'Other sources',
};
