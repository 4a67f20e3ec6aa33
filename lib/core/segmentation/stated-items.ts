/** Items of an outline from a file that states its structure: the provisions stand, their lines are looked for. */

import { type Provision, unitEId } from '@/lib/core/treaty/provision';
import type { TextLine } from './lines';
import type { OutlineItem, OutlinePart, OutlineRole } from './outline';

const inWords = (text: string) => text.replace(/\s+/gu, '').length;

/** Groups and units, with their parts as the file has them. O(n). */
export function statedItems(
  provisions: readonly Provision[],
  lines: readonly TextLine[],
): OutlineItem[] {
  const parts = new Map<string, OutlinePart[]>();
  const heads: Provision[] = [];
  for (const provision of provisions) {
    if (provision.kind === 'paragraph' || provision.kind === 'point') {
      const unit = unitEId(provision.eId);
      const own = parts.get(unit) ?? [];
      own.push(partOf(provision, provision.kind, unit));
      parts.set(unit, own);
    } else heads.push(provision);
  }
  let cursor = 0;
  return heads.map((provision): OutlineItem => {
    const { eId, kind, number, heading, text } = provision;
    const at = headLine(provision, lines, cursor);
    const labelled = at >= 0 && (number !== undefined || heading !== undefined);
    const line = lines[at] ?? lines[Math.min(cursor, lines.length - 1)];
    if (at >= 0) cursor = labelled ? at + 1 : at;
    cursor = behind(text, lines, cursor);
    const own = parts.get(eId);
    return {
      id: eId,
      role: kind as OutlineRole,
      line: line?.at ?? 1,
      label: labelled ? (lines[at]?.text ?? '') : [number, heading].filter(Boolean).join(' '),
      ...(number !== undefined && { number }),
      ...(heading !== undefined && { heading }),
      text,
      ...(own && { parts: own }),
    };
  });
}

function partOf(
  { eId, number, heading, start, text }: Provision,
  kind: OutlinePart['kind'],
  unit: string,
): OutlinePart {
  return {
    kind,
    name: eId.slice(unit.length + 2),
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    start,
    end: start + text.length,
  };
}

/** The line of a heading; of the first words where there is none. */
function headLine(
  { number = '', heading = '', text }: Provision,
  lines: readonly TextLine[],
  from: number,
): number {
  const words = text.split('\n', 1)[0]?.slice(0, 40) ?? '';
  const most = Math.min(lines.length, from + 50);
  for (let at = from; at < most; at += 1) {
    const line = lines[at]?.text ?? '';
    const headed = number !== '' || heading !== '';
    if (headed ? line.includes(number) && line.endsWith(heading) : line.includes(words)) return at;
  }
  return -1;
}

/** Behind the lines of a unit's text, which hold its numbers as well. */
function behind(text: string, lines: readonly TextLine[], from: number): number {
  let [left, at] = [inWords(text), from];
  for (; left > 0 && at < lines.length; at += 1) left -= inWords(lines[at]?.text ?? '');
  return at;
}
