/**
 * The shipped records as versions, read from prisma/corpus without a database: the real texts the
 * engine is tested and measured on.
 */

import { readFileSync } from 'node:fs';
import type { VersionText } from '@/lib/core/treaty/provision';
import { parseCorpusFile } from '../schema/corpus';

/** The working rendering of a shipped treaty. Throws when the file is missing or not valid. */
export function shippedVersion(slug: string): VersionText {
  const file = new URL(`../../prisma/corpus/${slug}.json`, import.meta.url);
  const { treaty, expression, provisions, quotations } = parseCorpusFile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  if (expression === undefined) throw new Error(`${slug} ships without a text`);
  return {
    id: slug,
    treaty,
    lang: expression.lang,
    dir: 'ltr',
    standing: expression.standing,
    number: 1,
    contentHash: slug,
    provisions,
    quotations,
  };
}
