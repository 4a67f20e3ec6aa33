/** What the rules of a language make of a clause, before it is laid on the text. */

import type { Element, Force } from '@/lib/core/comparison/statement';
import type { Range } from './clause';

export type Elements = Partial<Record<Element, readonly Range[]>>;

export type Draft = {
  readonly force: Force;
  readonly rule: string;
  readonly elements: Elements;
};

/** An element found, or an adverbial that is none. */
export type Part = { readonly element: Element | undefined; readonly range: Range };

/** Elements with more parts behind those they have; in order of the text. */
export function withParts(elements: Elements, parts: readonly Part[]): Elements {
  const all: Partial<Record<Element, Range[]>> = {};
  const add = (element: Element, range: Range) => {
    if (range.to <= range.from) return;
    const list = all[element] ?? [];
    list.push(range);
    all[element] = list;
  };
  for (const [element, ranges] of Object.entries(elements)) {
    for (const range of ranges) add(element as Element, range);
  }
  for (const { element, range } of parts) if (element !== undefined) add(element, range);
  for (const ranges of Object.values(all)) ranges.sort((one, other) => one.from - other.from);
  return all;
}
