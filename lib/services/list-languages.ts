import type { Actor } from '@/lib/core/policy';
import { findNewestVersions } from '@/lib/store/versions';

export type Languages = { readonly languages: readonly string[]; readonly newest: number };

/** The languages a treaty has texts in, and the newest version's number in one of them (0: none). */
export async function listLanguages(_actor: Actor, slug: string, lang: string): Promise<Languages> {
  const newest = await findNewestVersions(slug);
  return { languages: [...newest.keys()], newest: newest.get(lang) ?? 0 };
}
