import { afterAll, describe, expect, it } from 'vitest';
import { MOST_SAVED } from '@/lib/core/address/saved-search';
import { disconnect } from '@/lib/store/database';
import { exportAccount } from '../accounts/export-account';
import { person } from '../testing/people';
import { forgetSearch, listSavedSearches, saveSearch } from './saved-searches';

afterAll(disconnect);

const AID = { scope: 'notes', name: 'Aid', query: 'q=aid' } as const;

describe('saved searches', () => {
  it('are kept under a name, of which there is one in each scope', async () => {
    const { actor } = await person();
    const { id } = await saveSearch(actor, AID);
    await saveSearch(actor, { ...AID, scope: 'texts' });
    const again = await saveSearch(actor, { ...AID, query: 'q=assistance' });
    expect(again.id).toBe(id);
    expect(await listSavedSearches(actor, 'notes')).toMatchObject([{ id, query: 'q=assistance' }]);
    expect(await listSavedSearches(actor, 'texts')).toMatchObject([{ query: 'q=aid' }]);
    await forgetSearch(actor, id);
    expect(await listSavedSearches(actor, 'notes')).toEqual([]);
  });

  it('are nobody else’s, and go along with the account', async () => {
    const [owner, other] = [await person(), await person()];
    const { id } = await saveSearch(owner.actor, AID);
    expect(await listSavedSearches(other.actor, 'notes')).toEqual([]);
    await expect(forgetSearch(other.actor, id)).rejects.toMatchObject({ code: 'not-found' });
    let written = '';
    for await (const piece of exportAccount(owner.actor)) written += piece;
    expect(JSON.parse(written).savedSearches).toMatchObject([AID]);
  });

  it('are so many at most, and one that is kept can still be changed', async () => {
    const { actor } = await person();
    for (let index = 0; index < MOST_SAVED; index += 1) {
      await saveSearch(actor, { ...AID, name: `Search ${index}` });
    }
    await expect(saveSearch(actor, AID)).rejects.toMatchObject({ code: 'conflict' });
    expect(await saveSearch(actor, { ...AID, name: 'Search 7', query: '' })).toMatchObject({
      query: '',
    });
  });
});
