/**
 * How the two sides of a row relate, in the words of the page: a verdict and the lines below it. Tables
 * in every format are written from this, so none of them prints a code.
 */

import { isAddressed } from '@/lib/core/address/addressed-correction';
import type { ComparedLink, Evidence, LinkRelation } from '@/lib/core/comparison/comparison';
import type { Correction } from '@/lib/core/comparison/correction';
import { correctionByline } from '@/lib/core/comparison/describe-correction';
import { obligationWords } from '@/lib/core/comparison/obligation-words';
import { figureReserve } from '@/lib/core/presentation/checked-rows';
import { isAnsweredInPart, type RelatedPlace } from '@/lib/core/presentation/related-places';
import type { FindableRow } from '@/lib/core/presentation/row-filter';
import { surenessOf } from '@/lib/core/presentation/summary';
import { type ExportedComparison, percent } from './exported-comparison';

const VERDICTS: Readonly<Record<LinkRelation, string>> = {
  identical: 'identical',
  similar: 'similar',
  contrasts: 'contrasts',
  broader: 'broader: A says more',
  narrower: 'narrower: A says less',
  none: 'paired',
};

/** "similar", "only in B"; the latter only where nothing at any level answers. */
export function verdictOf({
  link,
  left,
  related,
}: Pick<FindableRow, 'link' | 'left' | 'related'>): string {
  if (link) return VERDICTS[link.relation];
  if (isAnsweredInPart(related)) return 'answered in part';
  return `only in ${left.length > 0 ? 'A' : 'B'}`;
}

/** What stands below the verdict, each line once. */
export function relationLines(
  { key, link, related, checks }: FindableRow,
  {
    corrections,
    shared,
    sharedRows,
  }: Pick<ExportedComparison, 'corrections' | 'shared' | 'sharedRows'>,
): string[] {
  const correction = corrections.find(({ id }) => id === link?.correction);
  const ofShared = shared !== undefined && (sharedRows?.has(key) ?? true);
  return [
    ...new Set([
      ...(link ? linkLines(link, checks, correction?.kind === 'link', ofShared) : []),
      ...related.map((place) => relatedLine(place, ofShared)),
      ...(correction ? [correctionLine(correction)] : []),
    ]),
  ];
}

/** Every change of what is owed: "shall → may", "“not” added". */
export function obligationLinesOf({ obligations = [] }: ComparedLink): string[] {
  return [...new Set(obligations.map(obligationWords))];
}

/** The words of either side that show a relation: "A “shall” ↔ B “may”". */
export function evidenceLine({ left, right }: Evidence): string {
  const said = (letter: string, words: string) =>
    words === '' ? `nothing in ${letter}` : `${letter} “${words}”`;
  return `${said('A', left)} ↔ ${said('B', right)}`;
}

/** A pair made by hand has no figures: no measure found it. */
function linkLines(
  link: ComparedLink,
  checks: FindableRow['checks'],
  byHand: boolean,
  ofShared: boolean,
): string[] {
  const sureness = surenessOf(link);
  return [
    ...(sureness === undefined || byHand ? [] : [sureness]),
    ...(byHand ? [] : [similarityLine(link, checks)]),
    ...(link.moved ? ['moved'] : []),
    ...(link.precise ? [] : ['compared by sentence: too long for single words']),
    ...link.evidence.filter(({ left, right }) => left + right !== '').map(evidenceLine),
    // A difference between two treaties is no change of either.
    ...(ofShared ? [] : obligationLinesOf(link)),
  ];
}

/** "76 % alike, B not checked": never a bare number where the wording of a side was not seen. */
function similarityLine({ score }: ComparedLink, { left, right }: FindableRow['checks']): string {
  const reserve = figureReserve([
    ['A', left],
    ['B', right],
  ]);
  const said = `${percent(score)} alike`;
  return reserve === undefined ? said : `${said}, ${reserve}`;
}

function relatedLine(place: RelatedPlace, ofShared: boolean): string {
  const { kind, letter, label, of, relation, obligations = [] } = place;
  const determined = relation !== undefined && relation !== 'similar' ? `, ${relation}` : '';
  const owed = obligations.length > 0 && !ofShared ? `: ${obligations.join('; ')}` : '';
  const words = kind === 'also' ? 'also' : kind === 'partly' ? 'in part' : 'words also in';
  return `${of === undefined ? '' : `${of}: `}${words} ${letter} ${label}${determined}${owed}`;
}

/** Who said it, and when: what an address says itself is nobody's, at no time. */
function correctionLine(correction: Correction): string {
  const said = correctionByline(correction);
  return isAddressed(correction) ? said : `${said} (${correction.created.slice(0, 10)})`;
}
