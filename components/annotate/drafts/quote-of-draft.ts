import type { KeptDraft } from './draft-store';

/** Characters of the quoted words that are enough to know them again. */
const QUOTE_LENGTH = 60;

/** The first of the words that a draft is about. */
export function quoteOfDraft({ draft }: KeptDraft): string {
  const exact = draft.ranges?.[0]?.selector.quote.exact ?? '';
  if (exact.length <= QUOTE_LENGTH) return exact;
  return `${exact.slice(0, exact.lastIndexOf(' ', QUOTE_LENGTH) + 1 || QUOTE_LENGTH).trimEnd()}…`;
}
