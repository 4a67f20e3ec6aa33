import { afterAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { disconnect } from '@/lib/store/database';
import { person } from '../testing/people';
import { privateTreatyOf, publish, treatyOf } from '../testing/treaties';
import { clausesToMention } from './clauses-to-mention';

afterAll(disconnect);

describe('clauses to mention', () => {
  it('are found by citation in the newest of the texts at hand', async () => {
    const slug = await treatyOf('They consult.', 'They assist.');
    await publish(slug, 'They consult.', 'They assist at once.');
    const near = [{ slug, lang: 'en' }];
    expect(await clausesToMention(ANONYMOUS, 'Art. 2', near)).toEqual([
      {
        ...{ treaty: slug, lang: 'en', eId: 'art_2', treatyTitle: 'Test treaty' },
        ...{ label: 'Test treaty, Art. 2', preview: 'They assist at once.' },
      },
    ]);
    expect(await clausesToMention(ANONYMOUS, 'Art. 3', near)).toEqual([]);
  });

  it('are found in the treaty that is named, also where another is at hand', async () => {
    const [here, there] = [await treatyOf('They consult.'), await treatyOf('They trade.')];
    const found = await clausesToMention(ANONYMOUS, `${there} art 1`, [{ slug: here, lang: 'en' }]);
    expect(found.map(({ treaty, preview }) => [treaty, preview])).toEqual([[there, 'They trade.']]);
    const all = await clausesToMention(ANONYMOUS, there, []);
    expect(all.map(({ eId }) => eId)).toEqual(['art_1']);
  });

  it('are found by names and citations in any language of the store', async () => {
    const found = async (query: string) =>
      (await clausesToMention(ANONYMOUS, query, [])).map(({ treaty, eId }) => `${treaty} ${eId}`);
    expect(await found('iran 3(3)')).toEqual(['iran-russia-2025 art_3__para_3']);
    expect(await found('iran 44')).toEqual(['iran-russia-2025 art_44']);
    expect(await found('Иран ст. 19')).toEqual(['iran-russia-2025 art_19']);
    expect(await found('중국 제6조')).toEqual(['china-dprk-1961 art_6']);
    expect(await found('dprk-russia-2024, preamble')).toEqual(['dprk-russia-2024 preamble']);
    expect((await found('iran-rus')).length).toBeGreaterThan(1);
  });

  it('are not there for whoever may not read them', async () => {
    const { actor } = await person();
    const slug = await privateTreatyOf(actor.id, 'They keep it secret.');
    for (const query of ['Art. 1', `${slug} art 1`, slug]) {
      expect(await clausesToMention(ANONYMOUS, query, [{ slug, lang: 'en' }])).toEqual([]);
      expect(await clausesToMention(actor, query, [{ slug, lang: 'en' }])).not.toEqual([]);
    }
  });

  it.each(['', '@', '(((((', 'x'.repeat(100), 'art_1__para_'.repeat(8)])(
    '%j finds nothing and fails nothing',
    async (query) => {
      expect(
        await clausesToMention(ANONYMOUS, query, [{ slug: 'no-such-treaty', lang: 'en' }]),
      ).toEqual([]);
    },
  );
});
