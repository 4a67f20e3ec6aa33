/**
 * What a comparison found, in figures: how many links of each relation, what stands on one side only,
 * what moved, how alike the two texts are as wholes, and every change of obligation with its place.
 */

import {
  type AlignmentLink,
  type Comparison,
  countSpellings,
  type LinkRelation,
} from '@/lib/core/comparison/comparison';
import { unitEId, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import type { CheckLevel } from '@/lib/core/treaty/told-verification';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { changeAnchor, obligationsByChange } from './change-marks';
import { checkOf, isUnchecked } from './checked-rows';
import type { RenderedRow } from './rendered-rows';

export type ComparisonSummary = {
  readonly links: number;
  readonly relations: Readonly<Record<LinkRelation, number>>;
  readonly onlyLeft: number;
  readonly onlyRight: number;
  /** Provisions without a link that a part of the other text answers in part. */
  readonly partly: number;
  readonly moved: number;
  /** Differences of spelling, which are no changes of wording. */
  readonly spellings: number;
  /** Links of more than one provision on a side. */
  readonly grouped: number;
  readonly corrected: number;
  /** Links the engine is not sure of. */
  readonly unsure: number;
  /** 0..1: the links' scores weighted by the length of what they join; what has no link counts as 0. */
  readonly similarity: number;
  readonly checked: CheckedCounts;
};

/** How much of what was found stands on checked ground. */
export type CheckedCounts = {
  /** Links whose wording was seen on both sides. */
  readonly verifiedLinks: number;
  /** Provisions of one side only that were not checked, or not throughout. */
  readonly uncheckedLeft: number;
  readonly uncheckedRight: number;
  /** What each text as a whole must be told with. */
  readonly left: CheckLevel | undefined;
  readonly right: CheckLevel | undefined;
};

/** From this confidence on no other provision comes near; below the next, another fits nearly as well. */
const SURE_FROM = 0.75;

/** Below this confidence another provision fits nearly as well, and the row says "unsure". */
const UNSURE_BELOW = 0.4;

/** True for a link by the engine that another choice nearly equals. */
export function isUnsure({ confidence, correction }: AlignmentLink): boolean {
  return correction === undefined && confidence < UNSURE_BELOW;
}

/** How sure the engine is of a link, in words; undefined for one that a person made. */
export function surenessOf(link: AlignmentLink): 'sure' | 'fairly sure' | 'unsure' | undefined {
  if (link.correction !== undefined) return undefined;
  if (isUnsure(link)) return 'unsure';
  return link.confidence >= SURE_FROM ? 'sure' : 'fairly sure';
}

/** The figures of a comparison. O(provisions). */
export function summarise(
  comparison: Comparison,
  left: VersionText,
  right: VersionText,
): ComparisonSummary {
  const { links } = comparison;
  const { onlyLeft, onlyRight } = unanswered(comparison);
  const count = (counts: (link: AlignmentLink) => boolean) => links.filter(counts).length;
  const of = (relation: LinkRelation) => count((link) => link.relation === relation);
  return {
    links: links.length,
    relations: {
      identical: of('identical'),
      similar: of('similar'),
      contrasts: of('contrasts'),
      broader: of('broader'),
      narrower: of('narrower'),
      none: of('none'),
    },
    onlyLeft: onlyLeft.length,
    onlyRight: onlyRight.length,
    partly:
      comparison.onlyLeft.length + comparison.onlyRight.length - onlyLeft.length - onlyRight.length,
    moved: count((link) => link.moved),
    spellings: links.reduce((sum, link) => sum + countSpellings(link), 0),
    grouped: count((link) => link.left.length + link.right.length > 2),
    corrected: count((link) => link.correction !== undefined),
    unsure: count(isUnsure),
    similarity: weightedSimilarity(links, left, right),
    checked: checkedCounts(comparison, left, right),
  };
}

/** Provisions that nothing answers, not even in part. */
function unanswered({ onlyLeft, onlyRight, also, partly, transfers }: Comparison) {
  const answers = [...also, ...partly];
  const a = new Set([
    ...answers.flatMap(({ left }) => left.map(unitEId)),
    ...transfers.map(({ leftEId }) => leftEId),
  ]);
  const b = new Set([
    ...answers.flatMap(({ right }) => right.map(unitEId)),
    ...transfers.map(({ rightEId }) => rightEId),
  ]);
  return {
    onlyLeft: onlyLeft.filter((eId) => !a.has(eId)),
    onlyRight: onlyRight.filter((eId) => !b.has(eId)),
  };
}

function checkedCounts(
  comparison: Comparison,
  left: VersionText,
  right: VersionText,
): CheckedCounts {
  const { links } = comparison;
  const { onlyLeft, onlyRight } = unanswered(comparison);
  const check = (version: VersionText, eIds: readonly string[]) =>
    checkOf(
      eIds.flatMap((eId) => unitsById(version).get(eId) ?? []),
      version,
    );
  const unchecked = (version: VersionText, eIds: readonly string[]) =>
    eIds.filter((eId) => isUnchecked(check(version, [eId]))).length;
  return {
    verifiedLinks: links.filter(
      (link) => check(left, link.left) === 'verified' && check(right, link.right) === 'verified',
    ).length,
    uncheckedLeft: unchecked(left, onlyLeft),
    uncheckedRight: unchecked(right, onlyRight),
    left: check(left, [...unitsById(left).keys()]),
    right: check(right, [...unitsById(right).keys()]),
  };
}

/** How many numbered changes rows hold. */
export function sumChanges(rows: readonly { readonly changeCount: number }[]): number {
  return rows.reduce((sum, { changeCount }) => sum + changeCount, 0);
}

export type ObligationLine = {
  /** Unique in a comparison. */
  readonly id: string;
  /** "shall → may". */
  readonly words: string;
  /** Fragment of the change on the page, with "#". */
  readonly href: string;
  /** "Art. 4": the provision whose row it stands in. */
  readonly place: string;
};

/** Every change that bears on what is owed, in reading order; of words that moved where A has them. O(changes). */
export function obligationLines(rows: readonly RenderedRow[]): ObligationLine[] {
  return rows.flatMap((row) => [...linkLines(row), ...transferLines(row)]);
}

/** What changed in words that stand in another provision in B. */
function transferLines({ key, related, units }: RenderedRow): ObligationLine[] {
  const moved = related.filter(({ kind, letter }) => kind === 'transfer' && letter === 'B');
  return moved.flatMap(({ href, label, obligations = [] }) =>
    obligations.map((words) => {
      const from = units[0] ? provisionLabel(units[0], 'cited') : key;
      return { id: `${key} ${href} ${words}`, words, href, place: `${from}, now B ${label}` };
    }),
  );
}

function linkLines({ key, link, numbers, units }: RenderedRow): ObligationLine[] {
  return [...obligationsByChange(link?.obligations ?? [])].map(([index, words]): ObligationLine => {
    const change = link?.changes?.[index];
    const letter = change && change.fromA < change.toA ? 'A' : 'B';
    // A row that shows no changes is found as a whole.
    const number = numbers[index];
    const href = number === undefined ? `#${key}` : `#${changeAnchor(number, letter)}`;
    return {
      id: `${key} ${index}`,
      words,
      href,
      place: units[0] ? provisionLabel(units[0], 'cited') : key,
    };
  });
}

function weightedSimilarity(
  links: readonly AlignmentLink[],
  left: VersionText,
  right: VersionText,
): number {
  const [a, b] = [unitsById(left), unitsById(right)];
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  const whole = sum([...a.values(), ...b.values()].map(({ text }) => text.length));
  if (whole === 0) return 0;
  const of = (eIds: readonly string[], units: typeof a) =>
    sum(eIds.map((eId) => units.get(eId)?.text.length ?? 0));
  const alike = links.map((link) => link.score * (of(link.left, a) + of(link.right, b)));
  return sum(alike) / whole;
}
