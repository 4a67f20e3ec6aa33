/**
 * The same pairs with articles split and merged: on the right side 15 % of the articles are cut in two
 * at the sentence nearest their middle, 15 % are joined with the one that follows. The reference links
 * follow the pieces, so which links belong to one that was split or merged is known exactly.
 */

import type { AlignUnit } from '@/lib/core/engine/similarity/measure';
import { seeded } from './random';
import type { TotaPair } from './tota';

export type Edge = readonly [left: number, right: number];

export type VariantPair = {
  readonly left: readonly AlignUnit[];
  readonly right: readonly AlignUnit[];
  /** Every left article with every piece of its counterpart. */
  readonly gold: readonly Edge[];
  /** True at the place of a reference link whose counterpart was split or merged. */
  readonly changed: readonly boolean[];
};

const SPLIT_SHARE = 0.15;
const MERGE_SHARE = 0.15;
/** Articles shorter than this many letters are not split. */
const SPLIT_LEAST = 120;

/** The variant of a pair; the seed makes it the same in every run. */
export function splitVariant(pair: TotaPair, seed: number): VariantPair {
  const random = seeded(seed);
  const right: AlignUnit[] = [];
  /** For each original article its pieces, and whether it was split or merged. */
  const pieces = new Map<number, { at: number[]; changed: boolean }>();
  const texts = pair.right.articles.map(({ unit }) => unit.text);
  const push = (text: string) => {
    right.push({ eId: `art_${right.length + 1}`, kind: 'article', text, lang: 'en' });
    return right.length - 1;
  };
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    const next = texts[index + 1];
    const chance = random();
    const halves = chance < SPLIT_SHARE ? cutInTwo(text) : undefined;
    if (halves) {
      pieces.set(index, { at: halves.map(push), changed: true });
    } else if (chance >= SPLIT_SHARE && chance < SPLIT_SHARE + MERGE_SHARE && next !== undefined) {
      const at = [push(`${text}\n${next}`)];
      pieces.set(index, { at, changed: true }).set(index + 1, { at, changed: true });
      index += 1;
    } else {
      pieces.set(index, { at: [push(text)], changed: false });
    }
  }
  const edges = pair.gold.flatMap(([left, original]) => {
    const { at = [], changed = false } = pieces.get(original) ?? {};
    return at.map((piece) => ({ edge: [left, piece] as const, changed }));
  });
  return {
    left: pair.left.articles.map(({ unit }) => unit),
    right,
    gold: edges.map(({ edge }) => edge),
    changed: edges.map(({ changed }) => changed),
  };
}

function cutInTwo(text: string): string[] | undefined {
  if (text.length < SPLIT_LEAST) return undefined;
  const middle = text.length / 2;
  let cut = -1;
  for (const { index } of text.matchAll(/(?<=[.;:])\s+/g)) {
    if (Math.abs(index - middle) < Math.abs(cut - middle)) cut = index;
  }
  const halves = [text.slice(0, cut).trim(), text.slice(Math.max(0, cut)).trim()];
  return cut > 0 && halves.every((half) => /\p{L}{3}/u.test(half)) ? halves : undefined;
}
