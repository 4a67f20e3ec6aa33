/** Saved searches over our own API. */

import type { SavedSearch } from '@/lib/core/address/saved-search';
import { type Result, sendJson } from './send-json';

const COLLECTION = '/api/v1/saved-searches';

export function saveSearch(
  search: Pick<SavedSearch, 'scope' | 'name' | 'query'>,
): Promise<Result<SavedSearch>> {
  return sendJson('PUT', COLLECTION, search);
}

export function forgetSearch(id: string): Promise<Result<undefined>> {
  return sendJson('DELETE', `${COLLECTION}/${encodeURIComponent(id)}`);
}
