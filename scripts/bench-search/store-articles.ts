/** Many provisions to look for: articles of ToTA in the folder of CONCORDAT_DATA, or else of the shipped texts. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildProvisions } from '../../lib/core/treaty/provision-tree';
import { publishVersion } from '../../lib/services/treaties/publish-version';
import { database, transact } from '../../lib/store/database';
import { saveTreatyRecord } from '../../lib/store/treaty-records';
import { readTota } from '../eval/tota';

export type Article = { readonly heading: string; readonly text: string };

type Source = { readonly name: string; readonly treaties: readonly (readonly Article[])[] };

/** Whole treaties in English; a text of more than so many characters is cut. */
const MOST_CHARACTERS = 20_000;

export async function readArticles(): Promise<Source> {
  const folder = join(process.env.CONCORDAT_DATA ?? join('..', 'shared', 'data'), 'tota');
  if (!existsSync(folder)) return { name: 'the shipped texts', treaties: await shipped() };
  const treaties = readTota(folder)
    .filter(({ lang }) => lang.toLowerCase().startsWith('en'))
    .map(({ articles }) =>
      articles.map(({ unit, title }) => ({
        heading: title,
        text: unit.text
          .slice(0, MOST_CHARACTERS)
          .trim()
          .replace(/\p{Cs}/gu, ''),
      })),
    );
  return { name: 'ToTA', treaties };
}

async function shipped(): Promise<Article[][]> {
  const versions = await database().version.findMany({
    where: { lang: 'en' },
    include: { provisions: { where: { kind: 'article' }, orderBy: { ordinal: 'asc' } } },
  });
  return versions.map(({ provisions }) =>
    provisions.map(({ heading, text }) => ({ heading: heading ?? '', text })),
  );
}

/** Stores so many provisions as treaties, again and again from the first; every one as it is published. */
export async function storeArticles({ treaties }: Source, most: number): Promise<Article[]> {
  const stored: Article[] = [];
  for (let round = 0; stored.length < most; round += 1) {
    for (const [index, articles] of treaties.entries()) {
      const some = articles.slice(0, most - stored.length);
      if (some.length > 0) await storeTreaty(`bench-${round}-${index}`, some, index);
      stored.push(...some);
    }
  }
  return stored;
}

async function storeTreaty(slug: string, articles: readonly Article[], index: number) {
  const provisions = buildProvisions(
    articles.map(({ heading, text }, at) => ({
      ...{ eId: `art_${at + 1}`, kind: 'article' as const, number: String(at + 1) },
      ...{ state: 'text-seen' as const, sources: [], text },
      ...(heading !== '' && { heading }),
    })),
  );
  const title = `Agreement ${slug}`;
  const date = { value: String(1960 + (index % 60)), precision: 'year' as const };
  const record = {
    ...{ slug, title, shortTitle: title, status: 'in-force' as const, titles: [], facts: [] },
    ...{ relations: [], authenticTexts: [], sources: [] },
    parties: [{ code: `X${index % 50}`, name: `Party ${index % 50}` }],
    events: [
      {
        kind: 'signed' as const,
        label: 'Signed',
        readings: [{ date, preferred: true, sources: [] }],
      },
    ],
  };
  await transact(async (tx) => {
    await saveTreatyRecord(tx, record, 'bench');
    await publishVersion(tx, { slug, lang: 'en', standing: 'authentic', title }, provisions);
  });
}
