import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteMarks, type RenderedUnit, showUnit } from '@/lib/core/presentation/rendered-unit';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { Cache } from '../cache';

const plain = new Cache<readonly RenderedUnit[]>(100);

/** The units of a version as marked HTML. Units without notes come from memory. */
export function unitsWithNotes(version: VersionText, notes: readonly Annotation[]): RenderedUnit[] {
  const bare = plain.get(version.id, () =>
    unitsOf(version.provisions).map((unit) => showUnit(version, unit, [])),
  );
  return bare.map((shown) => {
    const marks = noteMarks(notes, version, shown.unit.eId);
    return marks.length === 0 ? shown : showUnit(version, shown.unit, marks);
  });
}
