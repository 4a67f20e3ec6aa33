/**
 * Alignment: which provisions of two texts correspond, by what they say and not by their numbers.
 *
 * Similarity of wording (TF-IDF cosine, `similarity.ts`), a small prior for the same relative place,
 * and an optimal one-to-one assignment with the right to leave a provision alone (`assignment.ts`).
 * Of eleven methods tried on 200 pairs of trade agreements with their headings hidden this was, with
 * one that needs a trained model, the best. Order is a weak hint between two treaties: it breaks ties.
 *
 * The two sides are put in one canonical order before anything is computed, so swapping them mirrors
 * the result exactly, ties and rounding included.
 */

import { assign } from './assignment';
import type { Alignment, AlignmentLink } from './comparison';
import type { ProvisionKind } from './provision';
import { type Passage, similarities } from './similarity';
import { stopWords } from './stop-words';
import { longestIncreasing } from './subsequence';
import { normalise } from './text';
import { contentWords, type Token, tokenize, wordParagraphs } from './tokens';
import { formulaWords } from './treaty-formulas';

/** A provision to align. `text` may hold several paragraphs, joined by "\n". */
export type AlignUnit = {
  readonly eId: string;
  readonly kind: ProvisionKind;
  readonly text: string;
  readonly heading?: string;
  readonly lang: string;
  /** The tokens of `text`, when they were cut already. */
  readonly tokens?: readonly Token[];
};

export type AlignOptions = {
  /** Least similarity (0..1) at which two provisions may be linked. */
  readonly threshold: number;
  /** What the same relative place is worth, in units of similarity. */
  readonly positionWeight: number;
  /** Names that say nothing about correspondence, such as those of the parties. */
  readonly names: readonly string[];
};

const ALIGN_DEFAULTS: AlignOptions = { threshold: 0.08, positionWeight: 0.1, names: [] };

/** Preambles belong together even when they share little; a preamble and an article seldom do. */
const SAME_SPECIAL_KIND_BONUS = 0.2;
const OTHER_KIND_FACTOR = 0.5;

/**
 * Links the units of two texts in one language, each at most once, in left order. A link's `score` is
 * the similarity (without the position prior), 1 for identical text. Throws RangeError on a repeated
 * eId. O(t · k + min² · max) for t terms and the number of units on the two sides.
 */
export function align(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: Partial<AlignOptions> = {},
): Alignment {
  requireUniqueEIds(left);
  requireUniqueEIds(right);
  const settings = { ...ALIGN_DEFAULTS, ...options };
  if (isCanonical(left, right)) return alignCanonical(left, right, settings);
  return mirrorAlignment(
    alignCanonical(right, left, settings),
    left.map((unit) => unit.eId),
  );
}

/**
 * Links seen from the other side, in the order of the new left side. `leftEIds` are that side's eIds in
 * document order. O(n log n).
 */
function mirrorLinks<Link extends AlignmentLink>(
  links: readonly Link[],
  leftEIds: readonly string[],
): Link[] {
  const place = new Map(leftEIds.map((eId, index) => [eId, index]));
  const first = (link: Link) => place.get(link.left[0] ?? '') ?? 0;
  return links
    .map((link) => ({ ...link, left: link.right, right: link.left, ...mirrorMeaning(link) }))
    .sort((one, other) => first(one) - first(other));
}

/** The same alignment seen from the other side; `leftEIds` as for `mirrorLinks`. */
export function mirrorAlignment<Link extends AlignmentLink>(
  alignment: Omit<Alignment, 'links'> & { readonly links: readonly Link[] },
  leftEIds: readonly string[],
): Omit<Alignment, 'links'> & { readonly links: readonly Link[] } {
  const { links, also, onlyLeft, onlyRight, candidates } = alignment;
  return {
    links: mirrorLinks(links, leftEIds),
    also: mirrorLinks(also, leftEIds),
    onlyLeft: onlyRight,
    onlyRight: onlyLeft,
    candidates: { left: candidates.right, right: candidates.left },
  };
}

/** What a link says of its sides, said of them the other way round. */
function mirrorMeaning({ relation, evidence }: AlignmentLink) {
  const turned = { broader: 'narrower', narrower: 'broader' } as const;
  return {
    relation: relation === 'broader' || relation === 'narrower' ? turned[relation] : relation,
    evidence: evidence.map((item) => ({ ...item, left: item.right, right: item.left })),
  };
}

function alignCanonical(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: AlignOptions,
): Alignment {
  const scores = scoreMatrix(left, right, options);
  const columns = right.length;
  const values = scores.map((score, cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    if (score < options.threshold) return 0;
    const distance = Math.abs((row + 0.5) / left.length - (column + 0.5) / columns);
    const kind = kindBonus(left[row], right[column]);
    // The null option is worth 0, so a pair is worth what it has above the threshold. The smallest
    // gain is still above 0: at the threshold a pair may be linked.
    return score - options.threshold + kind + options.positionWeight * (1 - distance) + 1e-9;
  });
  const rightOf = assign({ rows: left.length, columns, values });
  return toAlignment(left, right, rightOf, scores);
}

/** Similarity in 0..1 of every left unit with every right one, row by row. */
export function scoreMatrix(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: Pick<AlignOptions, 'names'>,
): Float64Array {
  const mask = new Set(options.names.flatMap((name) => contentWords(name, 'und')));
  const scores = similarities(
    left.map((unit) => passage(unit, mask)),
    right.map((unit) => passage(unit, mask)),
  );
  const leftTexts = left.map((unit) => normalise(unit.text));
  const rightTexts = right.map((unit) => normalise(unit.text));
  return scores.map((score, cell) => {
    const row = Math.floor(cell / right.length);
    const column = cell % right.length;
    if (leftTexts[row] === rightTexts[column]) return 1;
    const factor = left[row]?.kind === right[column]?.kind ? 1 : OTHER_KIND_FACTOR;
    // Only equal text is called 1, whatever the rounding.
    return Math.min(score * factor, 0.999);
  });
}

/** The words of a unit that tell it apart: no function words, treaty formulas or names. */
function passage(unit: AlignUnit, mask: ReadonlySet<string>): Passage {
  const { text, lang, tokens = tokenize(text, lang) } = unit;
  const formulas = formulaWords(lang);
  const stops = stopWords(lang);
  const telling = (word: string) => !stops.has(word) && !formulas.has(word) && !mask.has(word);
  const all = wordParagraphs({ text, tokens });
  const paragraphs = all.map((words) => words.filter(telling));
  // A provision of formulas only ("This Treaty has five articles.") still has a counterpart.
  const empty = paragraphs.every((words) => words.length === 0);
  return {
    paragraphs: empty ? all : paragraphs,
    heading: contentWords(unit.heading ?? '', lang).filter(telling),
  };
}

function kindBonus(left: AlignUnit | undefined, right: AlignUnit | undefined): number {
  return left?.kind === right?.kind && left?.kind !== 'article' ? SAME_SPECIAL_KIND_BONUS : 0;
}

function toAlignment(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  rightOf: readonly number[],
  scores: Float64Array,
): Alignment {
  const inOrder = longestIncreasing(rightOf.filter((column) => column >= 0));
  const linkedRight = new Set(rightOf);
  const links: AlignmentLink[] = [];
  const onlyLeft: string[] = [];
  left.forEach((unit, row) => {
    const column = rightOf[row] ?? -1;
    const other = right[column];
    if (other === undefined) {
      onlyLeft.push(unit.eId);
      return;
    }
    const score = scores[row * right.length + column] ?? 0;
    links.push({
      left: [unit.eId],
      right: [other.eId],
      relation: score === 1 ? 'identical' : 'similar',
      score,
      moved: !inOrder.has(links.length),
      confidence: score,
      evidence: [],
    });
  });
  const onlyRight = right.filter((_, column) => !linkedRight.has(column)).map((unit) => unit.eId);
  return { links, also: [], onlyLeft, onlyRight, candidates: { left: {}, right: {} } };
}

/** True when the sides already stand in canonical order: fewer units first, then by content. */
function isCanonical(left: readonly AlignUnit[], right: readonly AlignUnit[]): boolean {
  if (left.length !== right.length) return left.length < right.length;
  for (const [index, unit] of left.entries()) {
    const one = sortKey(unit);
    const other = sortKey(right[index]);
    if (one !== other) return one < other;
  }
  return true;
}

function sortKey(unit: AlignUnit | undefined): string {
  if (unit === undefined) return '';
  return [unit.text, unit.heading ?? '', unit.kind, unit.eId, unit.lang].join('\0');
}

function requireUniqueEIds(units: readonly AlignUnit[]): void {
  const seen = new Set<string>();
  for (const { eId } of units) {
    if (seen.has(eId)) throw new RangeError(`the eId ${eId} stands twice on one side`);
    seen.add(eId);
  }
}
