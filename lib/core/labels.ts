/**
 * The vocabulary in words: one English label for each status, standing, relation and verification
 * state, so that every page, export and file calls a thing by the same name.
 */

import type { VerificationState } from './provision';
import type { Standing, TreatyRelationKind, TreatyStatus } from './treaty';

export const STATUS_LABELS: Readonly<Record<TreatyStatus, string>> = {
  'in-force': 'In force',
  'not-in-force': 'Not in force',
  terminated: 'Terminated',
  declaration: 'Declaration',
};

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  authentic: 'Authentic text',
  'official-translation': 'Official translation',
  'unofficial-translation': 'Unofficial translation',
  'working-rendering': 'Working rendering',
};

/** How the treaty of the record stands to the other one: "Replaces …". */
export const TREATY_RELATION_LABELS: Readonly<Record<TreatyRelationKind, string>> = {
  replaces: 'Replaces',
  'replaced-by': 'Replaced by',
  sister: 'Sister treaty',
  cites: 'Cites',
  'see-also': 'See also',
};

export const VERIFICATION_LABELS: Readonly<
  Record<VerificationState, { readonly label: string; readonly meaning: string }>
> = {
  'official-text': {
    label: 'Official text',
    meaning: 'The wording is that of an official publication.',
  },
  'text-seen': {
    label: 'Text seen',
    meaning: 'The provision’s text, or a digest close to its wording, was seen in a source.',
  },
  'content-confirmed': {
    label: 'Content confirmed',
    meaning: 'A source confirms what the provision says; its wording was not seen.',
  },
  'from-memory': {
    label: 'From memory',
    meaning: 'Fairly sure, but no source was seen. Check it before you rely on it.',
  },
  'low-confidence': {
    label: 'Low confidence',
    meaning: 'Unsure. Do not rely on it before you have checked it.',
  },
};
