/** Drafts on the server, over our own API. Nothing here may stand in the way of writing. */

import { getJson } from './get-json';
import { type Result, sendJson } from './send-json';

export type RemoteDraft = {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  /** As a device kept it: to be read as untrusted. */
  readonly content: unknown;
};

const COLLECTION = '/api/v1/drafts';

/** What the person's devices left on the server; undefined when it cannot be read. */
export async function fetchDrafts(): Promise<readonly RemoteDraft[] | undefined> {
  return (await getJson<{ drafts: readonly RemoteDraft[] }>(COLLECTION))?.drafts;
}

export function putDraft(
  id: string,
  draft: { readonly key: string; readonly content: unknown },
  revision: number | undefined,
): Promise<Result<{ readonly revision: number }>> {
  return sendJson('PUT', `${COLLECTION}/${id}`, draft, { ifMatch: revision });
}

/** Removes a draft as long as nobody wrote on in it. */
export function removeRemoteDraft(id: string, revision: number): Promise<Result<undefined>> {
  return sendJson('DELETE', `${COLLECTION}/${id}`, {}, { ifMatch: revision });
}
