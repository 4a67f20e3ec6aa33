import type { UnitRange } from '@/lib/core/anchor/selector';
import { isRecord } from './is-record';

/** True for a range as a page makes it: what another release left in storage may be anything. */
export function isUnitRange(value: unknown): value is UnitRange {
  return isRecord(value) && typeof value.versionRef === 'string' && isSelector(value.selector);
}

function isSelector(value: unknown): boolean {
  if (!isRecord(value) || typeof value.eId !== 'string') return false;
  const { position, quote } = value;
  if (!isRecord(position) || !isRecord(quote) || typeof quote.exact !== 'string') return false;
  const [start, end] = [Number(position.start), Number(position.end)];
  return (
    Number.isInteger(position.start) &&
    start >= 0 &&
    quote.exact !== '' &&
    end - start === quote.exact.length
  );
}
