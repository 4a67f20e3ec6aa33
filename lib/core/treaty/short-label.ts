/**
 * The shortest name of a provision, for places that hold a word at most: bars of a map, heads of a
 * table. An article is its number; what has none is three letters. The full label stands beside it for
 * whoever asks (`provisionLabel`).
 */

import { type Provision, type ProvisionKind, unitEId } from './provision';

const LETTERS: Readonly<Record<ProvisionKind, string>> = {
  preamble: 'Pre',
  part: 'Part',
  chapter: 'Ch',
  section: 'Sec',
  article: 'Art',
  paragraph: '¶',
  point: '·',
  annex: 'Ann',
  testimonium: 'End',
};

/** `4`, `Pre`, `Ann II`; `II.4` for an article inside an annex. O(length of the eId). */
export function shortLabel({ kind, number, eId }: Pick<Provision, 'kind' | 'number' | 'eId'>) {
  if (kind !== 'article')
    return number === undefined ? LETTERS[kind] : `${LETTERS[kind]} ${number}`;
  const [outer = '', inner] = unitEId(eId).split('__');
  const own = number ?? LETTERS.article;
  const annex = inner === undefined ? undefined : /^annex_(.+)$/.exec(outer)?.[1];
  return annex === undefined ? own : `${annex}.${own}`;
}

/** The name of consecutive provisions: `4`, or `4–9`. Throws RangeError for none. */
export function rangeLabel(labels: readonly string[]): string {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no labels to name');
  return labels.length === 1 ? first : `${first}–${last}`;
}
