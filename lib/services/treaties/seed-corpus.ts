import type { Provision, Quotation } from '@/lib/core/treaty/provision';
import type { Treaty } from '@/lib/core/treaty/treaty';
import { transact } from '@/lib/store/database';
import { findCorpusHash, linkRelations, saveTreatyRecord } from '@/lib/store/treaty-records';
import type { ExpressionInput } from '@/lib/store/versions';
import { publishVersion } from './publish-version';

export type ShippedText = {
  readonly expression: Omit<ExpressionInput, 'slug'>;
  readonly provisions: readonly Provision[];
  readonly quotations: readonly Quotation[];
};

export type ShippedTreaty = { readonly treaty: Treaty; readonly texts: readonly ShippedText[] };

export type SeedOutcome = {
  readonly slug: string;
  readonly record: 'unchanged' | 'saved';
  readonly newVersions: readonly string[];
};

/**
 * Brings one shipped treaty up to date, in one transaction. Running it again changes nothing; a
 * changed text becomes a new version beside the old one, and notes are carried to it.
 * `recordHash` is a digest of the shipped files the treaty was read from.
 */
export async function seedTreaty(
  { treaty, texts }: ShippedTreaty,
  recordHash: string,
): Promise<SeedOutcome> {
  return transact(async (tx) => {
    const { slug } = treaty;
    if ((await findCorpusHash(tx, slug)) === recordHash) {
      return { slug, record: 'unchanged', newVersions: [] };
    }
    await saveTreatyRecord(tx, treaty, recordHash);
    const newVersions: string[] = [];
    for (const { expression, provisions, quotations } of texts) {
      const input = { slug, ...expression };
      const { created, number } = await publishVersion(tx, input, provisions, { quotations });
      if (created) newVersions.push(`${expression.lang}@v${number}`);
    }
    return { slug, record: 'saved', newVersions };
  });
}

/** Joins the relations of seeded treaties to each other once all are stored. */
export async function linkTreaties(treaties: readonly Treaty[]): Promise<void> {
  await transact(async (tx) => {
    for (const treaty of treaties) await linkRelations(tx, treaty);
  });
}
