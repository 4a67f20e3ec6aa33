import type { ShareLink } from '@/lib/core/access/share-link';
import { type Result, sendJson } from './send-json';

/** A link just made; `url` is its path, shown this once. */
export type FreshShareLink = ShareLink & { readonly url: string | null };

export async function createShareLink(
  annotation: string,
  view: string,
  expiresInDays: number | null,
): Promise<Result<FreshShareLink>> {
  return sendJson('POST', '/api/v1/share-links', { annotation, view, expiresInDays });
}

export async function revokeShareLink(id: string): Promise<Result<ShareLink>> {
  return sendJson('DELETE', `/api/v1/share-links/${id}`);
}

/** Open links to one note. */
export async function openShareLinks(annotation: string): Promise<readonly ShareLink[]> {
  const response = await fetch(`/api/v1/share-links?annotation=${annotation}`);
  if (!response.ok) return [];
  const { shareLinks } = (await response.json()) as { shareLinks: ShareLink[] };
  return shareLinks.filter((link) => link.state === 'open');
}
