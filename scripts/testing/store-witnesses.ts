/**
 * Stores a treaty with three English texts and a Persian one in the database of DATABASE_URL, for the
 * walk through witnesses and versions: `store-witnesses.ts SLUG`; with `revise` behind it a second
 * version of two of them. The words are made up; they are stored in a throw-away database only.
 */

import type { Quotation } from '../../lib/core/treaty/provision';
import { buildProvisions } from '../../lib/core/treaty/provision-tree';
import { publishVersion } from '../../lib/services/treaties/publish-version';
import { disconnect, transact } from '../../lib/store/database';
import { saveTreatyRecord } from '../../lib/store/treaty-records';

const PEACE = 'The Parties shall keep the peace of the region and the security of their borders.';
const SHIPS = 'Merchant ships of one Party may enter the open ports of the other Party.';
const TERM = 'This Treaty remains in force for ten years.';
const IN_PERSIAN = 'طرفین صلح منطقه و امنیت مرزهای خود را حفظ می‌کنند.';

const QUOTATION: Quotation = {
  eId: 'art_1',
  lang: 'en',
  text: 'safeguard the peace of the region',
  source: { url: 'https://example.org/report', title: 'Report of the day' },
};

type Text = {
  readonly lang?: string;
  readonly name?: string;
  readonly quotations?: readonly Quotation[];
  readonly articles: readonly string[];
};

const FIRST: readonly Text[] = [
  { articles: [PEACE, SHIPS, TERM], quotations: [QUOTATION] },
  { name: 'kcna', articles: [PEACE.replace('keep', 'safeguard'), SHIPS, TERM] },
  { name: 'tass', articles: [PEACE.replace('keep', 'safeguard').replace('region', 'area'), SHIPS] },
  { lang: 'fa', articles: [IN_PERSIAN] },
];

const REVISED: readonly Text[] = [
  { articles: [PEACE.replace('security', 'inviolability'), TERM], quotations: [QUOTATION] },
  { lang: 'fa', articles: [IN_PERSIAN.replace('صلح', 'آرامش')] },
];

async function store(slug: string, texts: readonly Text[], isNew: boolean): Promise<void> {
  await transact(async (tx) => {
    if (isNew) await saveTreatyRecord(tx, record(slug), 'witnesses');
    for (const { lang = 'en', name, articles, quotations } of texts) {
      const expression = {
        slug,
        lang,
        standing: 'unofficial-translation' as const,
        title: 'Treaty with witnesses',
        ...(name !== undefined && { name }),
      };
      await publishVersion(tx, expression, provisionsOf(articles), {
        ...(quotations && { quotations }),
      });
    }
    await tx.expression.updateMany({
      where: { treaty: { slug }, lang: 'en', name: '' },
      data: { preferred: true, preferredReason: 'It is the only one made from the signed copy.' },
    });
  });
}

function provisionsOf(articles: readonly string[]) {
  return buildProvisions(
    articles.map((text, index) => ({
      eId: `art_${index + 1}`,
      kind: 'article',
      number: String(index + 1),
      state: 'text-seen',
      sources: [],
      text,
    })),
  );
}

function record(slug: string) {
  return {
    slug,
    title: 'Treaty with witnesses',
    shortTitle: `Witnesses ${slug.slice(-4)}`,
    status: 'not-in-force' as const,
    ...{ parties: [], titles: [], facts: [], events: [], relations: [] },
    ...{ authenticTexts: [], sources: [] },
  };
}

const [slug, step] = process.argv.slice(2);
if (slug === undefined) throw new RangeError('a slug is needed');
await (step === 'revise' ? store(slug, REVISED, false) : store(slug, FIRST, true));
await disconnect();
