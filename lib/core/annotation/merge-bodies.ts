/**
 * What two people, or one person on two devices, made of the same note: a three-way merge of its blocks.
 * Where only one of them changed a block, that change is taken; where both did, it is a choice that is
 * put to whoever saves. Lists are merged by their items as long as that leaves no choice.
 *
 * Reference: S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", FSTTCS 2007. Unlike
 * there, changes that only touch are merged too: paragraphs beside each other are told apart by their ends.
 */

import { myersEdit, type TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import { blockForm } from './block-form';
import type { NoteBlock, NoteBody, NoteList } from './note-body';

/** A stretch that is settled, or one that both changed, each in another way. */
export type MergePart<Item = NoteBlock> =
  | { readonly kind: 'settled'; readonly items: readonly Item[] }
  | {
      readonly kind: 'choice';
      readonly base: readonly Item[];
      readonly mine: readonly Item[];
      readonly theirs: readonly Item[];
    };

/** Edits that one search may take; a note of more changed blocks than that is one choice. */
const MOST_EDITS = 1000;

/**
 * The blocks of `mine` and `theirs`, both made of `base`, in order. Every block that one of them wrote is in
 * it; without choices the result does not depend on which is which. O(n + d²) for d changed blocks.
 */
export function mergeBodies(base: NoteBody, mine: NoteBody, theirs: NoteBody): MergePart[] {
  const blocksOf = ({ root }: NoteBody) => root.children;
  return mergeItems(blocksOf(base), blocksOf(mine), blocksOf(theirs)).map(settledList);
}

/** What is kept of a choice. */
export type Kept = 'mine' | 'theirs' | 'both';

/** The merged body; `keeps` answers for each choice by its number, from 0. O(n). */
export function mergedBody(parts: readonly MergePart[], keeps: (choice: number) => Kept): NoteBody {
  let choice = 0;
  const children = parts.flatMap((part): readonly NoteBlock[] => {
    if (part.kind === 'settled') return part.items;
    const kept = keeps(choice);
    choice += 1;
    if (kept === 'both') return [...part.theirs, ...part.mine];
    return kept === 'mine' ? part.mine : part.theirs;
  });
  return { root: { type: 'root', children } };
}

/** Where the blocks of two bodies differ, as half-open ranges of both, in order. O(n + d²). */
export function changedBlocks(
  before: readonly NoteBlock[],
  after: readonly NoteBlock[],
): TokenSpan[] {
  return editsOf(before, after);
}

/** A choice between two lists of one kind is none where different items of it were changed. */
function settledList(part: MergePart): MergePart {
  if (part.kind === 'settled') return part;
  const [base, mine, theirs] = [part.base, part.mine, part.theirs].map(onlyList);
  if (!base || !mine || !theirs) return part;
  if (mine.listType !== base.listType || theirs.listType !== base.listType) return part;
  const children = settledItems(mergeItems(base.children, mine.children, theirs.children));
  return children ? { kind: 'settled', items: [{ ...base, children }] } : part;
}

function settledItems<Item>(parts: readonly MergePart<Item>[]): readonly Item[] | undefined {
  const items: Item[] = [];
  for (const part of parts) {
    if (part.kind === 'choice') return undefined;
    items.push(...part.items);
  }
  return items;
}

function onlyList([first, ...more]: readonly NoteBlock[]): NoteList | undefined {
  return first?.type === 'list' && more.length === 0 ? first : undefined;
}

/** An edit of one side: items of the base that give way to items of its own. */
type Edit = TokenSpan & { readonly by: 'mine' | 'theirs' };

function mergeItems<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): MergePart<Item>[] {
  const edits = [
    ...editsOf(base, mine).map((edit): Edit => ({ ...edit, by: 'mine' })),
    ...editsOf(base, theirs).map((edit): Edit => ({ ...edit, by: 'theirs' })),
  ].sort((one, other) => one.fromA - other.fromA || one.toA - other.toA);
  const parts: MergePart<Item>[] = [];
  let at = 0;
  for (const group of overlapping(edits)) {
    const from = Math.min(...group.map(({ fromA }) => fromA));
    const to = Math.max(...group.map(({ toA }) => toA));
    parts.push({ kind: 'settled', items: base.slice(at, from) });
    parts.push(partOf(group, { base, mine, theirs }, from, to));
    at = to;
  }
  parts.push({ kind: 'settled', items: base.slice(at) });
  return joined(parts);
}

type Sides<Item> = Readonly<Record<'base' | 'mine' | 'theirs', readonly Item[]>>;

function partOf<Item>(
  group: readonly Edit[],
  sides: Sides<Item>,
  from: number,
  to: number,
): MergePart<Item> {
  const base = sides.base.slice(from, to);
  const ofSide = (by: Edit['by']) =>
    rewritten(
      sides.base,
      sides[by],
      group.filter((edit) => edit.by === by),
      from,
      to,
    );
  const [mine, theirs] = [ofSide('mine'), ofSide('theirs')];
  if (!group.some(({ by }) => by === 'theirs') || isSame(mine, theirs)) {
    return { kind: 'settled', items: mine };
  }
  if (!group.some(({ by }) => by === 'mine')) return { kind: 'settled', items: theirs };
  return { kind: 'choice', base, mine, theirs };
}

/** Items `from` to `to` of the base as one side has them. */
function rewritten<Item>(
  base: readonly Item[],
  own: readonly Item[],
  edits: readonly Edit[],
  from: number,
  to: number,
): Item[] {
  const items: Item[] = [];
  let at = from;
  for (const { fromA, toA, fromB, toB } of edits) {
    items.push(...base.slice(at, fromA), ...own.slice(fromB, toB));
    at = toA;
  }
  return [...items, ...base.slice(at, to)];
}

/** Edits in order, those together that are of the same items or write at the same place. */
function overlapping(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  let to = -1;
  for (const edit of edits) {
    const last = groups.at(-1);
    const first = last?.[0];
    const samePlace =
      edit.fromA === edit.toA && first?.fromA === edit.fromA && first.toA === edit.toA;
    if (last && (edit.fromA < to || samePlace)) last.push(edit);
    else groups.push([edit]);
    to = Math.max(to, edit.toA);
  }
  return groups;
}

function joined<Item>(parts: readonly MergePart<Item>[]): MergePart<Item>[] {
  const kept: MergePart<Item>[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (part.kind === 'choice') kept.push(part);
    else if (last?.kind === 'settled') {
      kept[kept.length - 1] = { kind: 'settled', items: [...last.items, ...part.items] };
    } else if (part.items.length > 0) kept.push(part);
  }
  return kept;
}

/**
 * The edits that turn `base` into `own`. As many items in the place of as many others are edits of one
 * each: who rewrites two paragraphs and who rewrites the second of them do not differ on the first.
 */
function editsOf<Item>(base: readonly Item[], own: readonly Item[]): TokenSpan[] {
  const numbers = new Map<string, number>();
  const numbered = (items: readonly Item[]) =>
    Int32Array.from(items, (item) => {
      const written = blockForm(item);
      const number = numbers.get(written) ?? numbers.size;
      numbers.set(written, number);
      return number;
    });
  const whole = { fromA: 0, toA: base.length, fromB: 0, toB: own.length };
  const spans = myersEdit(numbered(base), numbered(own), whole, MOST_EDITS) ?? [whole];
  return spans.flatMap(({ fromA, toA, fromB, toB }) =>
    toA - fromA === toB - fromB
      ? Array.from({ length: toA - fromA }, (_, step) => ({
          fromA: fromA + step,
          toA: fromA + step + 1,
          fromB: fromB + step,
          toB: fromB + step + 1,
        }))
      : [{ fromA, toA, fromB, toB }],
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return blockForm(one) === blockForm(other);
}
