import type { CorrectionUnit } from './correction-form';

/**
 * The units that hold every word of a query in their label, heading or eId, in document order; those
 * whose number is the query itself come first, so that "1" finds Article 1 before Article 10. Without a
 * query, the suggested ones first. O(units).
 */
export function filterUnits(
  units: readonly CorrectionUnit[],
  query: string,
  suggested: readonly string[] = [],
): CorrectionUnit[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    const best = suggested.flatMap((eId) => units.filter((unit) => unit.eId === eId));
    return [...best, ...units.filter((unit) => !best.includes(unit))];
  }
  const found = units.filter((unit) => {
    const text = fold(`${unit.label} ${unit.heading ?? ''} ${numberOf(unit.eId)}`);
    return words.every((word) => text.includes(word));
  });
  const last = words.at(-1) ?? '';
  const exact = found.filter((unit) => numberOf(unit.eId) === last);
  return [...exact, ...found.filter((unit) => !exact.includes(unit))];
}

/** The number an eId ends in, which is readable where a label's numerals may not be typed. */
function numberOf(eId: string): string {
  return /_([^_]+)$/.exec(eId)?.[1]?.toLowerCase() ?? '';
}

/** Letters without case and accents, so that what is typed plainly is found. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
