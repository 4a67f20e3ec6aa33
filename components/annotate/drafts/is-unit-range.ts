import type { UnitRange } from '@/lib/core/anchor/selector';

/** True for a range as a page makes it: what another release left in storage may be anything. */
export function isUnitRange(value: unknown): value is UnitRange {
  if (!isRecord(value)) return false;
  const { versionRef, eId, start, end, exact, selector } = value;
  if (typeof versionRef !== 'string' || typeof eId !== 'string' || typeof exact !== 'string') {
    return false;
  }
  const isPlace =
    Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && exact !== '';
  return isPlace && Number(end) - Number(start) === exact.length && isSelector(selector, exact);
}

function isSelector(value: unknown, exact: string): boolean {
  return (
    isRecord(value) &&
    typeof value.eId === 'string' &&
    isRecord(value.position) &&
    isRecord(value.quote) &&
    value.quote.exact === exact
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
