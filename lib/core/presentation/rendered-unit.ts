/**
 * A unit ready to be shown: its stored text as marked HTML, with the notes that lie in it. Pages and
 * caches hold these strings; React holds one element a unit.
 */

import { type Provision, partsOf, type VersionText } from '@/lib/core/treaty/provision';
import { isChecked, levelOf, verificationOf } from '@/lib/core/treaty/verification';
import { VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import { markedHtml } from './marked-html';
import type { TextMark, TextPoint } from './marks';
import type { UnitNotes } from './unit-notes';

export type RenderedUnit = {
  readonly unit: Provision;
  readonly html: string;
  /** The notes that lie in it. */
  readonly notes?: UnitNotes;
};

type Blocks = Parameters<typeof markedHtml>[0]['blocks'];

/**
 * The innermost paragraphs and points of a unit as blocks of its text, in document order. A
 * paragraph that goes on in points is a block up to the first of them. Where parts of the unit were
 * verified differently, those that were less than seen say so.
 */
export function blocksOf(provisions: readonly Provision[], unit: Provision): Blocks {
  const parts = partsOf(provisions, unit);
  const { mixed } = verificationOf(unit, parts);
  return parts.flatMap(({ eId, number, start, text, state }) => {
    const inner = parts.find((part) => part.parent === eId);
    const end = inner ? openingEnd(unit.text, start, inner.start) : start + text.length;
    const remarks = {
      ...(mixed && levelOf(state) !== 'verified' && { remark: VERIFICATION_WORDS[state].mark }),
      ...(!isChecked(state) && { unchecked: true }),
    };
    return end > start ? [{ eId, number, start, end, ...remarks }] : [];
  });
}

/** End of the words before the first point, without the line break between them. */
function openingEnd(text: string, start: number, point: number): number {
  return Math.max(start, text[point - 1] === '\n' ? point - 1 : point);
}

/** A unit with marks and signs, as HTML. Its paragraphs get the id `{idPrefix}{eId}`. */
export function showUnit(
  version: VersionText,
  unit: Provision,
  marks: readonly TextMark[],
  idPrefix = '',
  points: readonly TextPoint[] = [],
): RenderedUnit {
  const { text, eId } = unit;
  const blocks = blocksOf(version.provisions, unit);
  const unchecked = !isChecked(unit.state);
  return { unit, html: markedHtml({ text, eId, blocks, marks, points, idPrefix, unchecked }) };
}
