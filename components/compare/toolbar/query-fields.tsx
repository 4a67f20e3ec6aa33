import { type CompareQuery, formatCompareQuery } from '@/lib/core/address/compare-query';

/** A comparison's query as hidden fields of a form that changes another part of it. */
export function QueryFields({ query }: { readonly query: CompareQuery }) {
  return [...new URLSearchParams(formatCompareQuery(query))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
