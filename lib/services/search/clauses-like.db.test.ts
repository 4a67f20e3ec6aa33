import { afterAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { disconnect } from '@/lib/store/database';
import { person } from '../testing/people';
import { privateTreatyOf, publish, treatyOf } from '../testing/treaties';
import { clausesLike } from './clauses-like';
import { refreshStatistics } from './statistics';

afterAll(disconnect);

const of = (slug: string, eId: string, version = 1) => ({
  of: { address: { slug, lang: 'en', version }, eId },
  order: 'likeness' as const,
  filters: {},
});

const DREDGE = 'The Parties shall dredge the estuary jointly before every spring tide.';

describe('clauses like one', () => {
  it('are the most alike first, never itself, in the newest texts', async () => {
    const slug = await treatyOf(DREDGE, 'Ships pay tolls.');
    const near = await treatyOf('Dredging of the estuary is done jointly at each spring tide.');
    const far = await treatyOf('The estuary is a border.');
    await publish(far, 'The estuary is a common border.');
    await refreshStatistics();
    const answer = await clausesLike(ANONYMOUS, of(slug, 'art_1'));
    const found = answer?.hits.map(({ hit }) => hit.versionRef) ?? [];
    expect(found[0]).toBe(`${near}:en@v1`);
    expect(found).not.toContain(`${slug}:en@v1`);
    expect(found).not.toContain(`${far}:en@v1`);
    const [best] = answer?.hits ?? [];
    expect(best?.likeness).toBeGreaterThan(0.3);
    expect(best?.hit.snippet.marks.length).toBeGreaterThan(1);
  });

  it('are found for words, and say what they lay on whom', async () => {
    const slug = await treatyOf(DREDGE);
    await refreshStatistics();
    const words = 'dredge the estuary before the spring tide';
    const answer = await clausesLike(ANONYMOUS, {
      ...{ words, wordsLang: 'en', order: 'likeness', filters: { treaty: [slug] } },
    });
    expect(answer?.hits).toMatchObject([{ forces: ['obligation'], hit: { eId: 'art_1' } }]);
    expect(await clausesLike(ANONYMOUS, { order: 'likeness', filters: {} })).toBeUndefined();
  });

  it('are of texts that one may read, and so is the clause', async () => {
    const { actor } = await person();
    const slug = await treatyOf(DREDGE);
    const hidden = await privateTreatyOf(actor.id, DREDGE);
    await refreshStatistics();
    const slugs = async (who: typeof actor | typeof ANONYMOUS) => {
      const { hits = [], without = [] } = (await clausesLike(who, of(slug, 'art_1'))) ?? {};
      return [...hits, ...without.map((treaty) => ({ treaty }))].map(({ treaty }) => treaty.slug);
    };
    expect(await slugs(actor)).toContain(hidden);
    expect(await slugs(ANONYMOUS)).not.toContain(hidden);
    const asked = clausesLike(ANONYMOUS, of(hidden, 'art_1'));
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    const missing = clausesLike(ANONYMOUS, of(slug, 'art_9'));
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });
});
