/**
 * The DPRK–Russia treaty against the Iran–Russia treaty, by one reader's table of 54 correspondences. A
 * reference link joins two articles or an article and a paragraph; "32-35" names four articles. A link
 * of the engine is right when the table joins its articles, at any paragraph.
 */

import { readFileSync } from 'node:fs';
import type { AlignUnit } from '@/lib/core/engine/similarity/measure';
import { align } from '../../lib/core/engine/align/align';
import { partsOf, unitsOf, type VersionText } from '../../lib/core/treaty/provision';
import { shippedVersion } from '../../lib/testing/shipped';

type GoldLine = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation: string;
};

export type GoldFigures = {
  /** Article pairs of the engine's links and further correspondences, and how many stand in the table. */
  readonly linked: number;
  readonly right: number;
  /** Left provisions with a reference link, and how many of them got one of theirs. */
  readonly lefts: number;
  readonly leftsFound: number;
  /** Reference pairs that stand among the first five candidates, either way. */
  readonly pairs: number;
  readonly inTopFive: number;
  readonly contrasts: { readonly said: number; readonly right: number; readonly reference: number };
};

/** Aligns the shipped pair and scores it against the table in `file`. */
export function evaluateGoldPair(file: string): GoldFigures {
  const [left, right] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')];
  const lines = readGold(file);
  const relations = new Map<string, Set<string>>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      relations.set(key, (relations.get(key) ?? new Set()).add(line.relation));
    }
  }
  const { links, also, candidates } = align(alignUnits(left), alignUnits(right));
  const found = [...links, ...also].map((link) => ({
    keys: keysOf({ left: link.left.map(unitOf), right: link.right.map(unitOf) }),
    relation: link.relation,
  }));
  const keys = new Set(found.flatMap((link) => link.keys));
  const leftOf = (key: string) => key.split(' ')[0] ?? '';
  const lefts = new Set([...relations.keys()].map(leftOf));
  const hit = new Set([...keys].filter((key) => relations.has(key)).map(leftOf));
  const contrasting = found.filter((link) => link.relation === 'contrasts');
  const isContrast = (key: string) => relations.get(key)?.has('contrasts') ?? false;
  const near = (key: string) => {
    const [one = '', other = ''] = key.split(' ');
    const stands = (list: readonly { eId: string }[] = [], eId: string) =>
      list.slice(0, 5).some((each) => each.eId === eId);
    return stands(candidates.left[one], other) || stands(candidates.right[other], one);
  };
  return {
    linked: keys.size,
    right: [...keys].filter((key) => relations.has(key)).length,
    lefts: lefts.size,
    leftsFound: hit.size,
    pairs: relations.size,
    inTopFive: [...relations.keys()].filter(near).length,
    contrasts: {
      said: contrasting.length,
      right: contrasting.filter((link) => link.keys.some(isContrast)).length,
      reference: lines.filter((line) => line.relation === 'contrasts').length,
    },
  };
}

function readGold(file: string): GoldLine[] {
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  return rows.flatMap((row) => {
    const [left = '', right = '', relation = ''] = row.split('\t');
    if (left === '-' || right === '-') return [];
    return [{ left: articles(left), right: articles(right), relation }];
  });
}

/** `32-35` -> four eIds; `3(4)` -> `art_3`. */
function articles(cell: string): string[] {
  if (/^preamble$/i.test(cell)) return ['preamble'];
  const [from = 0, to = from] = cell
    .replace(/\(\d+\)/g, '')
    .split('-')
    .map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => `art_${from + index}`);
}

function keysOf({ left, right }: Pick<GoldLine, 'left' | 'right'>): string[] {
  return left.flatMap((one) => right.map((other) => `${one} ${other}`));
}

function unitOf(eId: string): string {
  return eId.split('__', 1)[0] ?? eId;
}

function alignUnits(version: VersionText): AlignUnit[] {
  return unitsOf(version.provisions).map((unit) => ({
    ...unit,
    lang: version.lang,
    parts: partsOf(version.provisions, unit),
  }));
}
