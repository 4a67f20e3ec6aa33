import type { CompareOptions } from '@/lib/core/comparison';
import type { ShowMode } from './compare-view';

/** The address of a comparison with its options; defaults are left out. */
export function compareHref(sides: string, show: ShowMode, options: CompareOptions): string {
  const ignored = [
    ...(options.ignoreCase ? ['case'] : []),
    ...(options.ignorePunctuation ? ['punctuation'] : []),
  ];
  const query = [
    ...(show === 'marked' ? [] : [`show=${show}`]),
    ...(ignored.length > 0 ? [`ignore=${ignored.join(',')}`] : []),
  ].join('&');
  return `/compare/${sides}${query === '' ? '' : `?${query}`}`;
}
