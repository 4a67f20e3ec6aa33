/**
 * Codebooks from files: a CSV table with a header line, or SKOS as JSON-LD. What is read is checked by
 * `faultsOfCodes`; what cannot be read at all is said with where it stands.
 */

import type { CodebookFile } from './codebook-file';
import { readCodebookCsv } from './read-codebook-csv';
import { readCodebookSkos } from './read-codebook-skos';

/** Reads either form. Throws CodebookFileError. O(size). */
export function readCodebook(text: string): CodebookFile {
  const content = text.replace(/^\ufeff/, '');
  const start = content.trimStart().charAt(0);
  return start === '{' || start === '[' ? readCodebookSkos(content) : readCodebookCsv(content);
}
