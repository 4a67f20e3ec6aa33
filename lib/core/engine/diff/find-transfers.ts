/**
 * Text that left one provision and stands in another that it is not linked to: a sentence of Article 4
 * that the other treaty has in its Article 9. The sentences that changed or have no counterpart on both
 * sides are compared by their weighted words (`weighted-dice.ts`), and the best pairs are taken one to one.
 */

import {
  type ComparedLink,
  EXACT,
  type Transfer,
  wordingChanges,
} from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import { joinTokens, type Tokens } from '@/lib/core/language/tokens';
import { type DiffOptions, diffWords } from './diff';
import { LEAST_MOVED, LEAST_MOVED_WORDS, wordCount } from './match-sentences';
import { sentencesOf, type TokenRange } from './sentences';
import { similarPairs } from './similar-passages';
import { type TokenPair, type TokenSide, tokenPair } from './token-pair';
import { weighPassages } from './weighted-dice';

/** A unit of a version; the texts of all units have one vocabulary. */
export type TransferUnit = { readonly eId: string; readonly tokens: Tokens };

export type TransferInput = {
  readonly links: readonly ComparedLink[];
  readonly left: readonly TransferUnit[];
  readonly right: readonly TransferUnit[];
  /** What counts as a change inside. */
  readonly options?: DiffOptions;
};

/** How much of a sentence must be marked for it to have left its place. */
const LEAST_MARKED = 0.7;

/**
 * The transfers from `left` to `right`, in left order: each sentence in one at most, never between two
 * units that are linked. Units in no link are read whole. O(n log n) for n tokens.
 */
export function findTransfers(input: TransferInput): Transfer[] {
  return inLeftOrder(transfersBetween(input), input.left);
}

/** A sentence of a unit that has left its place, as a range of the joined tokens. */
type Passage = TokenRange & { readonly unit: TransferUnit; readonly place: number };

function transfersBetween({ links, left, right, options = EXACT }: TransferInput): Transfer[] {
  if (left.length === 0 || right.length === 0) return [];
  const [wholeA, wholeB] = [concatenated(left), concatenated(right)];
  const pair = tokenPair(wholeA.tokens, wholeB.tokens, EXACT);
  const passagesA = passages(pair.left, wholeA, marksOf(links, 'left', left));
  const passagesB = passages(pair.right, wholeB, marksOf(links, 'right', right));
  const linked = new Set(
    links.flatMap((link) => link.left.flatMap((a) => link.right.map((b) => `${a} ${b}`))),
  );
  const weighed = weighPassages(pair, passagesA, passagesB);
  const all = (list: readonly Passage[]) => [...list.keys()];
  const pairs = similarPairs(weighed, pair, all(passagesA), all(passagesB), LEAST_MOVED)
    .filter(({ a, b }) => !linked.has(`${passagesA[a]?.unit.eId} ${passagesB[b]?.unit.eId}`))
    .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const result: Transfer[] = [];
  for (const { a, b, score } of pairs) {
    const [from, to] = [passagesA[a], passagesB[b]];
    if (usedA.has(a) || usedB.has(b) || from === undefined || to === undefined) continue;
    usedA.add(a);
    usedB.add(b);
    result.push(transferOf(pair, from, to, score, options));
  }
  return result;
}

function transferOf(
  pair: TokenPair,
  from: Passage,
  to: Passage,
  score: number,
  options: DiffOptions,
): Transfer {
  const at = (side: TokenSide, { from: first, to: end, place }: Passage) => ({
    start: (side.starts[first] ?? 0) - place,
    end: (side.ends[end - 1] ?? 0) - place,
  });
  const [a, b] = [at(pair.left, from), at(pair.right, to)];
  return {
    leftEId: from.unit.eId,
    rightEId: to.unit.eId,
    fromA: a.start,
    toA: a.end,
    fromB: b.start,
    toB: b.end,
    score,
    ...changedOnTheWay({ unit: from.unit, ...a }, { unit: to.unit, ...b }, options),
  };
}

/** Words of a unit. */
type Words = Mark & { readonly unit: TransferUnit };

/** How two wordings differ, in offsets of the units they stand in. */
function changedOnTheWay(
  a: Words,
  b: Words,
  options: DiffOptions,
): Pick<Transfer, 'changes' | 'obligations'> {
  const tokensOf = ({ unit, start, end }: Words) =>
    tokenize(unit.tokens.text.slice(start, end), unit.tokens.vocabulary);
  // A sentence alone has nothing that moves in it.
  const { changes, obligations } = diffWords(tokensOf(a), tokensOf(b), options);
  return {
    changes: changes.map(({ fromA, toA, fromB, toB, ...rest }) => ({
      ...{ fromA: fromA + a.start, toA: toA + a.start },
      ...{ fromB: fromB + b.start, toB: toB + b.start },
      ...rest,
    })),
    obligations,
  };
}

type Whole = {
  readonly tokens: Tokens;
  readonly places: readonly { readonly unit: TransferUnit; readonly place: number }[];
};

/** All units as one text, joined by line breaks, with the offset of each. */
function concatenated(units: readonly TransferUnit[]): Whole {
  let next = 0;
  const places = units.map((unit) => {
    const place = next;
    next += unit.tokens.text.length + 1;
    return { unit, place };
  });
  return { tokens: joinTokens(units.map(({ tokens }) => tokens)), places };
}

type Mark = { readonly start: number; readonly end: number };

/** For each unit in a link, what is marked in its text; a unit without an entry is marked whole. */
function marksOf(
  links: readonly ComparedLink[],
  side: 'left' | 'right',
  units: readonly TransferUnit[],
): ReadonlyMap<string, readonly Mark[]> {
  const texts = new Map(units.map((unit) => [unit.eId, unit.tokens.text]));
  const marks = new Map<string, readonly Mark[]>();
  for (const link of links) {
    const changed = wordingChanges(link)
      .filter(({ move }) => move === undefined)
      .map(({ fromA, toA, fromB, toB }) =>
        side === 'left' ? { start: fromA, end: toA } : { start: fromB, end: toB },
      );
    let place = 0;
    for (const eId of link[side]) {
      const length = texts.get(eId)?.length ?? 0;
      const [from, to] = [place, place + length];
      const inside = changed
        .filter(({ start, end }) => start < to && end > from)
        .map(({ start, end }) => ({
          start: Math.max(start, from) - from,
          end: Math.min(end, to) - from,
        }));
      marks.set(eId, inside);
      place = to + 1;
    }
  }
  return marks;
}

/** The sentences, long enough to be known again, that are marked for the most part. */
function passages(
  side: TokenSide,
  whole: Whole,
  marks: ReadonlyMap<string, readonly Mark[]>,
): Passage[] {
  const result: Passage[] = [];
  let at = 0;
  for (const { unit, place } of whole.places) {
    const from = at;
    while ((side.starts[at] ?? Number.POSITIVE_INFINITY) < place + unit.tokens.text.length) at += 1;
    const inUnit = marks.get(unit.eId);
    if (inUnit?.length === 0) continue;
    for (const range of sentencesOf(side, from, at)) {
      if (wordCount(side, range) < LEAST_MOVED_WORDS) continue;
      const start = (side.starts[range.from] ?? 0) - place;
      const end = (side.ends[range.to - 1] ?? 0) - place;
      if (inUnit !== undefined && markedShare(inUnit, start, end) < LEAST_MARKED) continue;
      result.push({ ...range, unit, place });
    }
  }
  return result;
}

function markedShare(marks: readonly Mark[], start: number, end: number): number {
  let marked = 0;
  for (const mark of marks) {
    marked += Math.max(0, Math.min(mark.end, end) - Math.max(mark.start, start));
  }
  return marked / Math.max(1, end - start);
}

function inLeftOrder(transfers: readonly Transfer[], left: readonly TransferUnit[]): Transfer[] {
  const order = new Map(left.map(({ eId }, index) => [eId, index]));
  return [...transfers].sort(
    (one, other) =>
      (order.get(one.leftEId) ?? 0) - (order.get(other.leftEId) ?? 0) || one.fromA - other.fromA,
  );
}
