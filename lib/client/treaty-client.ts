/** What owners do with their treaties and texts, over our own API. */

import { formatTextName, type TextAddress } from '@/lib/core/address/version-address';
import { type Result, sendJson } from './send-json';

function pathOf({ slug, ...text }: TextAddress): string {
  return `/api/v1/treaties/${slug}/${formatTextName(text)}`;
}

/** Shows a text to everyone, for good. */
export function publishText(text: TextAddress): Promise<Result<unknown>> {
  return sendJson('POST', `${pathOf(text)}/publication`);
}

export function deleteText(text: TextAddress): Promise<Result<unknown>> {
  return sendJson('DELETE', pathOf(text));
}

export function restoreText(text: TextAddress): Promise<Result<unknown>> {
  return sendJson('POST', `${pathOf(text)}/restore`);
}

/** Opens the newest version for correcting; answers the id of the import to confirm. */
export function correctText(text: TextAddress): Promise<Result<{ readonly id: string }>> {
  return sendJson('POST', `${pathOf(text)}/correction`);
}

/** Makes an older version the newest again; answers where it is. */
export function restoreVersion(
  text: TextAddress,
  version: number,
): Promise<Result<{ readonly address: string }>> {
  return sendJson('POST', `${pathOf(text)}/versions`, { restore: version });
}

/** Makes a text the one of its language to read first; null takes it back. */
export function preferText(text: TextAddress, reason: string | null): Promise<Result<unknown>> {
  return sendJson('PUT', `${pathOf(text)}/preference`, { reason });
}

export function deleteTreaty(slug: string): Promise<Result<unknown>> {
  return sendJson('DELETE', `/api/v1/treaties/${slug}`);
}

export function restoreTreaty(slug: string): Promise<Result<unknown>> {
  return sendJson('POST', `/api/v1/treaties/${slug}/restore`);
}

/** The parts of a record that its owner can change here. */
export type RecordChange = {
  readonly title?: string;
  readonly shortTitle?: string;
  readonly status?: string;
  readonly parties?: readonly string[];
  readonly events?: readonly {
    readonly kind: string;
    readonly date: { readonly value: string; readonly precision: string };
    readonly place?: string;
    readonly statement?: string;
    readonly source?: { readonly title?: string; readonly url?: string };
  }[];
  readonly reason?: string;
};

/** Changes a record; refused where it was changed since `revision`. */
export function changeRecord(
  slug: string,
  revision: number,
  change: RecordChange,
): Promise<Result<unknown>> {
  return sendJson('PATCH', `/api/v1/treaties/${slug}`, change, { ifMatch: revision });
}
