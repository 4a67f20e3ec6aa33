import type { CodeEntry } from '@/lib/core/annotation/codebook';

/** What a file says of a codebook. */
export type CodebookFile = {
  readonly name?: string;
  readonly description?: string;
  readonly codes: readonly CodeEntry[];
};

/** A file that is no codebook; the message is for the person who gave it. */
export class CodebookFileError extends Error {}
