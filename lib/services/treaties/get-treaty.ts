import type { Actor } from '@/lib/core/access/policy';
import { isSlug } from '@/lib/core/address/version-address';
import { withReadings } from '@/lib/core/treaty/contributed-reading';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import { AppError } from '@/lib/errors';
import { countAnnotationsByTreaty } from '@/lib/store/annotations';
import { findReadings } from '@/lib/store/contributed-readings';
import { findTreaty } from '@/lib/store/treaties';

/** The record of a treaty with its texts, and with the readings that others added to it. Throws `not-found`. */
export async function getTreaty(actor: Actor, slug: string): Promise<TreatyRecord> {
  const [treaty, counts, readings] = await Promise.all([
    isSlug(slug) ? findTreaty(actor, slug) : undefined,
    countAnnotationsByTreaty(actor),
    isSlug(slug) ? findReadings(actor, slug) : [],
  ]);
  if (!treaty) throw new AppError('not-found', { detail: `No treaty is stored as “${slug}”.` });
  return { ...withReadings(treaty, readings), noteCount: counts.get(slug) ?? 0 };
}
