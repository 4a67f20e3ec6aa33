/**
 * What opens an element of an English statement, and how far it reaches: `fixed` is the whole of it, `phrase`
 * goes on to a comma or to the next element, `clause` to the end of what is said.
 */

import type { Element } from '@/lib/core/comparison/statement';

export type Reach = 'fixed' | 'phrase' | 'clause';

/** `element` undefined: an adverbial that is no element (a purpose, a view taken into account). */
export type Opener = { readonly element: Element | undefined; readonly reach: Reach };

const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred twenty-four thirty-six forty-eight forty-five twenty-one
   twenty-five several`.split(/\s+/),
);

export function isEnglishNumber(word: string): boolean {
  return NUMBERS.has(word) || /^\d/.test(word);
}

export const UNITS = 'day|days|week|weeks|month|months|year|years|hour|hours';
export const KIND = 'calendar|working|business|successive|consecutive';

/** Phrases, one a line, that open the same. */
export const entry = (element: Element | undefined, reach: Reach, lines: string) =>
  [{ element, reach }, lines] as const;
