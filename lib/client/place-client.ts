/** Places of one's own notes in new versions, settled over our own API. */

import {
  formatAddress,
  formatTextName,
  type TextAddress,
} from '@/lib/core/address/version-address';
import type { PlaceDecision, SettledAs } from '@/lib/core/annotation/settle-place';
import { isUnit, type ProvisionKind } from '@/lib/core/treaty/provision';
import { getJson } from './get-json';
import { type Result, sendJson } from './send-json';

/** A place as it stands on the server. */
export type PlaceAnswer = {
  readonly places: readonly {
    readonly version: number;
    readonly revision: number;
    readonly settled?: { readonly as: SettledAs };
  }[];
};

export type PlaceToSettle = {
  readonly annotationId: string;
  readonly ordinal: number;
  readonly version: number;
  /** The one that was looked at. */
  readonly revision: number;
};

/** Settles a place, or takes back what was settled. */
export async function settlePlace(
  { annotationId, ordinal, version, revision }: PlaceToSettle,
  decision: PlaceDecision,
): Promise<Result<PlaceAnswer>> {
  const path = `/api/v1/annotations/${encodeURIComponent(annotationId)}/places/${ordinal}`;
  return sendJson('PUT', path, { version, decision }, { ifMatch: revision });
}

/** Accepts all places that moved and are sure, in one text where it is given. */
export async function acceptPlaces(
  atLeast: number,
  text: TextAddress | undefined,
): Promise<Result<{ readonly accepted: number; readonly at: string }>> {
  const accept = { atLeast, ...(text && { text: formatAddress(text) }) };
  return sendJson('POST', '/api/v1/annotations/places', { accept });
}

/** Takes back all that was accepted at a time. */
export async function undoAccepted(at: string): Promise<Result<{ readonly undone: number }>> {
  return sendJson('POST', '/api/v1/annotations/places', { undo: at });
}

export type UnitWords = { readonly eId: string; readonly label: string; readonly text: string };

type Provision = UnitWords & { readonly kind: ProvisionKind };

/** The articles and other units of a version with their words; undefined when they cannot be read. */
export async function fetchUnits(
  { slug, ...text }: TextAddress,
  version: number,
): Promise<readonly UnitWords[] | undefined> {
  const path = `/api/v1/treaties/${slug}/${formatTextName(text)}?version=${version}`;
  const found = await getJson<{ readonly provisions: readonly Provision[] }>(path);
  return found?.provisions.filter((part) => isUnit(part) && part.text !== '');
}
