/** What owners do with their treaties and texts, over our own API. */

import type { Visibility } from '@/lib/core/access/visibility';
import { formatTextName, type TextAddress } from '@/lib/core/address/version-address';
import type { PartialDate, Treaty } from '@/lib/core/treaty/treaty';
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

type NamedSource = { readonly title?: string; readonly url?: string };

/** The parts of a record that its owner can change; lists replace what was there. */
export type RecordChange = {
  readonly title: string;
  readonly shortTitle: string;
  readonly status: string;
  readonly parties: readonly string[];
  readonly titles: Treaty['titles'];
  readonly events: readonly {
    readonly kind: string;
    readonly date: PartialDate;
    readonly place?: string;
    readonly statement?: string;
    readonly preferred?: true;
    readonly source?: NamedSource;
  }[];
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly note?: string;
    readonly preferred?: true;
    readonly source?: NamedSource;
  }[];
  readonly relations: readonly {
    readonly kind: string;
    readonly title: string;
    readonly slug?: string;
    readonly note?: string;
  }[];
  readonly authenticTexts: readonly { readonly lang: string; readonly source: NamedSource }[];
  readonly reason?: string;
};

/** What a source says, for a shipped record. */
export type AddedReading = {
  readonly about:
    | { readonly fact: string; readonly value: string }
    | { readonly event: string; readonly date: PartialDate };
  readonly note?: string;
  readonly source: NamedSource;
  readonly visibility: Visibility;
};

export function addReading(slug: string, reading: AddedReading): Promise<Result<unknown>> {
  return sendJson('POST', `/api/v1/treaties/${slug}/readings`, reading);
}

export function withdrawReading(slug: string, id: string): Promise<Result<unknown>> {
  return sendJson('DELETE', `/api/v1/treaties/${slug}/readings/${id}`);
}

/** Changes a record; refused with 412 where it was changed since `revision`. */
export function changeRecord(
  slug: string,
  revision: number,
  change: RecordChange,
): Promise<Result<unknown>> {
  return sendJson('PATCH', `/api/v1/treaties/${slug}`, change, { ifMatch: revision });
}
