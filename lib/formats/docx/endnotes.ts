/**
 * Endnotes of a Word document: what stands behind each provision. A note is called at the end of its
 * provision's text, as a deletion for A and an insertion for B, so that accepting or rejecting all leaves
 * one text with its own notes.
 *
 * Reference: ECMA-376 part 1, 17.11 (footnotes and endnotes).
 */

import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { provenanceLines, type SideName, sourceLinesOf } from '../document/provenance-lines';
import { element } from '../document/xml';
import type { Commented } from './comments';
import { paragraph, run } from './runs';

type Column = 'left' | 'right';

/** The notes of a document by side and unit, numbered from 1 in the order in which they are called. */
export class Endnotes {
  readonly #versions: Readonly<Record<Column, VersionText>>;
  readonly #written: string[] = [];

  constructor(versions: Readonly<Record<Column, VersionText>>) {
    this.#versions = versions;
  }

  /** The stream with the calls of notes where provisions end. O(pieces). */
  calledIn(stream: readonly Commented[]): Commented[] {
    return stream.flatMap((item): Commented[] => {
      if (!('piece' in item)) return [item];
      const ends = (['left', 'right'] as const).flatMap((side) => {
        const place = item.piece[side];
        const unit = place && unitsById(this.#versions[side]).get(place.eId);
        const isEnd = unit && place.at + item.piece.text.length === unit.text.length;
        return isEnd ? [{ endnote: this.add(side, unit.eId), side }] : [];
      });
      return [item, ...ends];
    });
  }

  /** `w:endnote` elements. */
  xml(): string {
    const rule = (id: number, type: string, mark: string) =>
      element(
        'w:endnote',
        { 'w:type': type, 'w:id': id },
        element('w:p', {}, element('w:r', {}, element(mark))),
      );
    return [
      rule(-1, 'separator', 'w:separator'),
      rule(0, 'continuationSeparator', 'w:continuationSeparator'),
      ...this.#written,
    ].join('');
  }

  /** A note on a unit; its number is what calls it. */
  add(side: Column, eId: string): number {
    const id = this.#written.length + 1;
    const letter = side === 'left' ? 'A' : 'B';
    const lines = endnoteLines(this.#versions[side], letter, eId).map((line, index) =>
      paragraph((index === 0 ? numberRun('w:endnoteRef') + run(' ') : '') + run(line), {
        style: 'EndnoteText',
      }),
    );
    this.#written.push(element('w:endnote', { 'w:id': id }, lines.join('')));
    return id;
  }
}

/** A provision's note: what it is of, how far it was checked, its longest attested wording, its sources. */
function endnoteLines(version: VersionText, letter: SideName, eId: string): readonly string[] {
  const unit = unitsById(version).get(eId);
  if (unit === undefined) return [];
  const [first = '', ...more] = provenanceLines(letter, version, unit);
  return [
    `${letter}, ${provisionLabel(unit, 'long')}. ${first}`,
    ...more,
    ...sourceLinesOf(letter, version, unit),
  ];
}

/** The call of a note in the text. */
export function endnoteCall(id: number): string {
  return numberRun('w:endnoteReference', id);
}

function numberRun(name: string, id?: number): string {
  const style = element('w:rPr', {}, element('w:rStyle', { 'w:val': 'EndnoteReference' }));
  return element('w:r', {}, style + element(name, { 'w:id': id }));
}
