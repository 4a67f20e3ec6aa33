/** How headings stand in eIds, after the Akoma Ntoso naming convention. */

import { AGAIN_NAMES } from './heading-lexicon';
import type { Heading, HeadingLevel } from './read-heading';

/** Outer groups first. */
export const GROUP_ORDER: readonly HeadingLevel[] = [
  'part',
  'title',
  'chapter',
  'section',
  'clause',
];

export const GROUP_NAMES: Readonly<Partial<Record<HeadingLevel, string>>> = {
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
};

/** `2` for II, `b` for B. */
export function groupNumber({ key, printed }: Heading): string {
  const [value, inserted] = key;
  if (/^[A-HJ-UWYZ]$/.test(printed)) return printed.toLowerCase();
  return inserted > 0 ? `${value}-${inserted}` : String(value);
}

/** `4`, `8bis`, `9a`, `1-2` for 1.2 and for what was inserted behind 1. */
export function eIdNumber({ key: [value, inserted, suffix], printed }: Heading): string {
  const number = inserted > 0 ? `${value}-${inserted}` : String(value);
  if (suffix === 0) return number;
  const letter = /[a-z]$/i.exec(printed)?.[0].toLowerCase();
  const again = /(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|бис|مکرر|مكرر)/iu;
  if (again.test(printed)) return number + (AGAIN_NAMES[suffix - 1] ?? `-${suffix}`);
  return letter === undefined ? `${number}-${suffix}` : number + letter;
}

/** The eId with a number behind it, as another has it already: `art_3-2`, `annex_nn-2`. */
export function repeatedEId(eId: string, turn: number): string {
  const own = eId.slice(eId.lastIndexOf('__') + 1);
  return own.includes('_', 1) ? `${eId}-${turn}` : `${eId}_nn-${turn}`;
}
