import type { RowFilter } from '@/lib/core/address/compare-query';

/** What each filter is called, in the order in which the menu lists them. */
export const FILTER_LABELS: readonly { readonly filter: RowFilter; readonly label: string }[] = [
  { filter: 'identical', label: 'Identical' },
  { filter: 'similar', label: 'Similar' },
  { filter: 'contrasts', label: 'Contrasting' },
  { filter: 'broader', label: 'A broader than B' },
  { filter: 'narrower', label: 'A narrower than B' },
  { filter: 'none', label: 'Paired without a relation' },
  { filter: 'moved', label: 'Moved' },
  { filter: 'obligations', label: 'Obligation changed' },
  { filter: 'only-a', label: 'Only in A' },
  { filter: 'only-b', label: 'Only in B' },
];

/** What the filters of verification are called. */
export const CHECK_LABELS: typeof FILTER_LABELS = [
  { filter: 'verified', label: 'Verified on both sides' },
  { filter: 'unchecked', label: 'Not checked, or not throughout' },
];
