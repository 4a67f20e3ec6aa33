/**
 * A text as it is printed: headings in its own language, and its lines with the numbers of paragraphs
 * and points before them. Formats differ in how they set these; they all say the same.
 */

import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { type Laid, layOutUnit } from './laid-out-unit';
import { printedHeading } from './printed-headings';

export type PrintedBlock = {
  readonly eId: string;
  /** How deep the heading stands, from 2; the title of the text is 1. */
  readonly level: number;
  /** "Article 4. Mutual assistance"; undefined where nothing is printed above the words. */
  readonly heading?: string;
  readonly lines: readonly string[];
};

const GROUPS = new Set<Provision['kind']>(['part', 'chapter', 'section']);

/** Groups and units in order. O(provisions · parts). */
export function printedBlocks(version: VersionText): PrintedBlock[] {
  const levels = new Map<string, number>();
  return version.provisions.flatMap((provision): PrintedBlock[] => {
    const { kind, eId, parent } = provision;
    if (kind === 'paragraph' || kind === 'point') return [];
    const level = Math.min(5, (levels.get(parent ?? '') ?? 1) + 1);
    if (GROUPS.has(kind)) levels.set(eId, level);
    const heading = headingOf(version, provision);
    const lines = GROUPS.has(kind) ? [] : linesOf(version, provision);
    return [{ eId, level, ...(heading !== undefined && { heading }), lines }];
  });
}

/** Preamble and closing formula are known by their words, and treaties print no heading above them. */
function headingOf({ lang }: VersionText, provision: Provision): string | undefined {
  const { kind, number, heading } = provision;
  const isNameless = kind === 'preamble' || kind === 'testimonium';
  if (isNameless || (kind === 'article' && number === undefined)) return heading;
  const label = printedHeading(lang, kind, number) ?? '';
  return heading === undefined ? label : `${label}. ${heading}`;
}

function linesOf(version: VersionText, unit: Provision): string[] {
  const laid = layOutUnit(version, unit);
  return laid === undefined ? unit.text.split('\n') : laid.flatMap(linesWithNumbers);
}

function linesWithNumbers(laid: Laid): readonly string[] {
  if (laid.part === undefined) return laid.lines;
  const { kind, number, heading } = laid.part;
  const inside = laid.inside.flatMap(linesWithNumbers);
  const [first = '', ...rest] = heading === undefined ? inside : [heading, ...inside];
  if (number === undefined) return [first, ...rest];
  const label = kind === 'point' ? `(${number})` : `${number}.`;
  return [first.startsWith(label) ? first : `${label} ${first}`, ...rest];
}
