/**
 * Comparisons that no engine would make: links that join any number of provisions in any order, so
 * that a writer is tried on every form a person's corrections may give.
 */

import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { compareTexts } from '@/lib/core/engine/compare';
import { findableRows } from '@/lib/core/presentation/row-filter';
import { RIGHT_PREFIX } from '@/lib/core/presentation/row-order';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { ExportedComparison } from '../document/exported-comparison';

/** A comparison of two versions with links taken from `choices`: small numbers, as many as asked for. */
export function linked(
  left: VersionText,
  right: VersionText,
  choices: Iterator<number>,
): Comparison {
  const choose = (): number => choices.next().value ?? 0;
  const draw = <T>(items: T[]): T[] =>
    items.splice(choose() % (items.length + 1), 1 + (choose() % 3));
  const unitsA = unitsOf(left.provisions);
  const unitsB = unitsOf(right.provisions);
  const links = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const [a, b] = [draw(unitsA), draw(unitsB)];
    if (a.length === 0 || b.length === 0) continue;
    const text = (units: typeof a) => units.map((unit) => unit.text).join('\n');
    const { changes, precise } = diffTexts(text(a), text(b), left.lang);
    links.push({
      left: a.map((unit) => unit.eId),
      right: b.map((unit) => unit.eId),
      relation: 'similar' as const,
      score: 0.5,
      moved: false,
      confidence: 0.5,
      evidence: [],
      changes,
      precise,
    });
  }
  const taken = new Set(
    links.flatMap((link) => [...link.left, ...link.right.map((eId) => `${RIGHT_PREFIX}${eId}`)]),
  );
  return {
    ...compareTexts(left, right),
    links,
    onlyLeft: unitsOf(left.provisions).flatMap(({ eId }) => (taken.has(eId) ? [] : eId)),
    onlyRight: unitsOf(right.provisions).flatMap(({ eId }) =>
      taken.has(`${RIGHT_PREFIX}${eId}`) ? [] : eId,
    ),
  };
}

/** Everything an export is made from, with plain values for what a test does not name. */
export function exportOf(
  left: VersionText,
  right: VersionText,
  more: Partial<ExportedComparison> = {},
): ExportedComparison {
  const comparison = more.comparison ?? compareTexts(left, right);
  const rows = findableRows(left, right, comparison);
  return {
    left,
    right,
    comparison,
    rows,
    allRows: rows.length,
    marked: true,
    address: 'https://example.org/compare/a...b',
    date: '2026-01-02T03:04:05.678Z',
    corrections: [],
    notes: { left: [], right: [] },
    ...more,
  };
}

/** A note by Ada Lovelace on the first place of some words in a version's units. */
export function noteOn(on: VersionText, words: string, says: string, id = words): Annotation {
  const unit = unitsOf(on.provisions).find(({ text }) => text.includes(words));
  const start = unit?.text.indexOf(words) ?? 0;
  const place = { start, end: start + words.length };
  const eId = unit?.eId ?? 'art_99';
  return {
    id,
    revision: 1,
    motivation: 'commenting',
    visibility: 'public',
    body: {
      root: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: says, format: 0 }] }],
      },
    },
    targets: [
      {
        treaty: on.treaty.slug,
        lang: on.lang,
        version: on.number,
        selector: { eId, position: place, quote: { exact: words, prefix: '', suffix: '' } },
        anchor: unit ? { state: 'exact', eId, ...place } : { state: 'orphaned' },
      },
    ],
    creator: { id: 'u1', name: 'Ada Lovelace' },
    created: '2026-01-01T10:00:00.000Z',
    modified: '2026-01-01T11:00:00.000Z',
  };
}
