/**
 * The vocabulary of the treaty record in words: one English label for each status and relation, so
 * that every page, export and file calls a thing by the same name.
 */

import type { TreatyRelationKind, TreatyStatus } from './treaty';

export const STATUS_LABELS: Readonly<Record<TreatyStatus, string>> = {
  'in-force': 'In force',
  'not-in-force': 'Not in force',
  terminated: 'Terminated',
  declaration: 'Declaration',
};

/** How the treaty of the record stands to the other one: "Replaces …". */
export const TREATY_RELATION_LABELS: Readonly<Record<TreatyRelationKind, string>> = {
  replaces: 'Replaces',
  'replaced-by': 'Replaced by',
  sister: 'Sister treaty',
  cites: 'Cites',
  'see-also': 'See also',
};
