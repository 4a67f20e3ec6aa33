import type { TreatyHits } from '@/lib/core/search/search-result';
import { spreadsheetCsv } from './spreadsheet';

const COLUMNS = [
  'treaty',
  'signed',
  'citation',
  'heading',
  'language',
  'standing',
  'verification',
  'attested',
  'snippet',
  'text',
  'provision',
  'address',
] as const;

/**
 * What a search found as a table, a line a clause, in the order of the page: each with its citation, the
 * words around what was found, and the permanent address. `origin`: where Concordat is served. O(hits).
 */
export function hitsCsv(groups: readonly TreatyHits[], origin: string): string {
  const lines = groups.flatMap(({ treaty, hits }) =>
    hits.map((hit) => [
      treaty.shortTitle,
      treaty.signed?.value ?? '',
      hit.citation,
      hit.heading ?? '',
      hit.lang,
      hit.standing,
      hit.state,
      hit.quotation ? 'yes' : 'no',
      hit.snippet.text.trim(),
      hit.versionRef,
      hit.eId,
      // What marks words for a browser is no part of where they stand.
      `${origin}${hit.href.split(':~:')[0] ?? ''}`,
    ]),
  );
  return spreadsheetCsv(COLUMNS, lines);
}
