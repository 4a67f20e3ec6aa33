import type { Actor } from '@/lib/core/access/policy';
import { findTreatyTitles } from '@/lib/store/treaty-titles';

/** Every treaty that can be read, by its short title: treaties are public. */
export async function listTitles(_actor: Actor): Promise<{ slug: string; shortTitle: string }[]> {
  return findTreatyTitles();
}
