/**
 * Treaty texts as they are found, clean and dirty: nobody knows their structure, so what was found,
 * refused and reported is shown, and that no character was lost.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AROUND_A_NUMBER } from '../../lib/core/segmentation/segmented';
import { articlesIn, readBack } from './read-back';

export type RealFile = {
  readonly file: string;
  readonly outcome: 'read' | 'refused' | 'crashed';
  readonly format?: string;
  readonly encoding?: string;
  readonly articles: number;
  readonly provisions: number;
  readonly issues: number;
  /** Words and signs around numbers aside. */
  readonly leftOut: number;
  readonly coverage: number;
  /** Why it was refused, or how it crashed. */
  readonly message?: string;
};

/** All files of the folder; undefined where it is not there. */
export async function evaluateRealFiles(folder: string): Promise<RealFile[] | undefined> {
  if (!existsSync(folder)) return undefined;
  const rows: RealFile[] = [];
  for (const file of readdirSync(folder).sort()) {
    rows.push(await rowOf(file, readFileSync(join(folder, file))));
  }
  return rows;
}

async function rowOf(file: string, bytes: Uint8Array): Promise<RealFile> {
  const read = await readBack(bytes, { name: file });
  if (read.outcome !== 'read') {
    const { outcome, message } = read;
    return {
      file,
      outcome,
      message,
      articles: 0,
      provisions: 0,
      issues: 0,
      leftOut: 0,
      // What is refused is not lost: nothing was taken in.
      coverage: 1,
    };
  }
  const { format, encoding, provisions, issues, remarks, leftOut } = read.treaty;
  return {
    file,
    outcome: 'read',
    format,
    ...(encoding !== undefined && { encoding }),
    articles: articlesIn(provisions).length,
    provisions: provisions.length,
    issues: issues.length + remarks.length,
    leftOut: leftOut.filter(({ reason }) => reason !== AROUND_A_NUMBER).length,
    coverage: read.treaty.coverage.share,
  };
}
