/**
 * Codebooks from files: a CSV table with a header line, or SKOS as JSON-LD. What is read is checked by
 * `faultsOfCodes`; what cannot be read at all is said with where it stands.
 */

import type { CodeEntry } from '@/lib/core/annotation/codebook';
import { readCodebookCsv } from './read-codebook-csv';
import { readCodebookSkos } from './read-codebook-skos';

export type CodebookFile = {
  readonly name?: string;
  readonly description?: string;
  readonly codes: readonly CodeEntry[];
};

/** Reads either form. Throws CodebookFileError. O(size). */
export function readCodebook(text: string): CodebookFile {
  const content = text.replace(/^\ufeff/, '');
  const start = content.trimStart().charAt(0);
  return start === '{' || start === '[' ? readCodebookSkos(content) : readCodebookCsv(content);
}
