import type { Actor } from '@/lib/core/access/policy';
import { isSlug } from '@/lib/core/address/version-address';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import { AppError } from '@/lib/errors';
import { countAnnotationsByTreaty } from '@/lib/store/annotations';
import { findTreaty } from '@/lib/store/treaties';

/** The record of a treaty with its texts. Throws `not-found`. */
export async function getTreaty(actor: Actor, slug: string): Promise<TreatyRecord> {
  const [treaty, counts] = await Promise.all([
    isSlug(slug) ? findTreaty(actor, slug) : undefined,
    countAnnotationsByTreaty(actor),
  ]);
  if (!treaty) throw new AppError('not-found', { detail: `No treaty is stored as “${slug}”.` });
  return { ...treaty, noteCount: counts.get(slug) ?? 0 };
}
