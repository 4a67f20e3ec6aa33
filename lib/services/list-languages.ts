import type { Actor } from '@/lib/core/policy';
import { findVersions } from '@/lib/store/versions';

export type Languages = { readonly languages: readonly string[]; readonly newest: number };

/** The languages a treaty has texts in, and the newest version's number in one of them (0: none). */
export async function listLanguages(_actor: Actor, slug: string, lang: string): Promise<Languages> {
  const versions = await findVersions(slug);
  const newest = versions.find((version) => version.lang === lang)?.number ?? 0;
  return { languages: [...new Set(versions.map((version) => version.lang))], newest };
}
