import { formatAddress, type TextAddress } from './version-address';

/** Where the author of notes settles their places in new versions: all, those of one text, or of one note. */
export function reviewPath(of?: TextAddress | { readonly note: string }): string {
  if (of === undefined) return '/annotations/review';
  const [key, value] = 'note' in of ? ['note', of.note] : ['text', formatAddress(of)];
  return `/annotations/review?${new URLSearchParams([[key, value]])}`;
}
