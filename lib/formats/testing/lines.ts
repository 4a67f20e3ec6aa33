/** The paragraphs a version is written as: titles and lines of text, in document order. */

import type { VersionText } from '@/lib/core/treaty/provision';
import { redlineBlocks } from '../redline/passages';

export function linesOf(version: VersionText): string[] {
  return redlineBlocks(version).flatMap(({ title, text }) =>
    text === undefined ? [title] : [title, ...text.split('\n')],
  );
}
