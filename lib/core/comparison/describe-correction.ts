/**
 * What a correction says, in words: one wording for the row it made, the list of corrections, the bar
 * that offers to undo it and every export. Plain text; whoever shows it escapes it.
 */

import type { LinkRelation } from './comparison';
import type { Correction } from './correction';

/** Each relation as a statement about A: "A … B". */
export const RELATION_WORDS: Readonly<Record<LinkRelation, string>> = {
  identical: 'identical',
  similar: 'similar',
  contrasts: 'contrasting',
  broader: 'broader',
  narrower: 'narrower',
  none: 'unrelated',
};

type Said = Pick<Correction, 'kind' | 'left' | 'right' | 'relation'>;

/**
 * `Paired by Ada Lovelace: both name armed attack`, for the row that a correction made or relabelled; what
 * an address says itself is nobody's.
 */
export function correctionByline({ kind, relation, reason, author }: Correction): string {
  const said = { link: 'Paired', unlink: 'Parted', relabel: 'Marked' }[kind];
  const as = relation ? ` as ${RELATION_WORDS[relation]}` : '';
  if (author.id === '') return `${said}${as} by this address`;
  return `${said}${as} by ${author.name}${reason === '' ? '' : `: ${reason}`}`;
}

/**
 * `Article 4 paired with Article 16`; the labels are what the units of either side are called. With
 * no labels for a side (an empty list) that side is left out.
 */
export function correctionSentence(
  { kind, relation }: Pick<Said, 'kind' | 'relation'>,
  left: readonly string[],
  right: readonly string[],
): string {
  const [a, b] = [listInWords(left), listInWords(right)];
  const as = relation ? ` as ${RELATION_WORDS[relation]}` : '';
  if (kind === 'unlink') return `${a} and ${b} marked as no pair`;
  return kind === 'link' ? `${a} paired with ${b}${as}` : `${a} and ${b} marked${as}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
