/** Plain text, whose line numbers are those an editor shows. */

import { textLines } from '@/lib/core/segmentation/lines';
import { MOST_CHARACTERS, type ReadDocument, tooLong } from './read-result';

export function readPlainText(text: string): ReadDocument {
  if (text.length > MOST_CHARACTERS) throw tooLong();
  return { format: 'plain-text', lines: textLines(text), leftOut: [], remarks: [] };
}
