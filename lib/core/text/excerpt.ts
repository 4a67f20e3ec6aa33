import { safeCutBefore } from './text';

/** The first words of a text, at most `limit` UTF-16 units, with an ellipsis where some are left out. O(limit). */
export function excerpt(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const space = words.lastIndexOf(' ', limit);
  const cut = space > limit / 2 ? space : safeCutBefore(words, limit);
  return `${words.slice(0, cut).trimEnd()}…`;
}
