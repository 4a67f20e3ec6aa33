/**
 * Two treaties of some 500 articles, to see that long comparisons open and scroll: real trade
 * agreements where the folder with the data is there, else articles put together from the shipped
 * treaties. Neither is part of the product: they are stored in a throw-away database only.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Provision, VersionText } from '../../lib/core/treaty/provision';
import type { Treaty } from '../../lib/core/treaty/treaty';
import { seedTreaty } from '../../lib/services/treaties/seed-corpus';
import { shippedVersion } from '../../lib/testing/shipped';
import { readTotaTreaty } from '../eval/tota';

export const LONG_PAIR = ['long-a', 'long-b'] as const;

const ARTICLES = 500;
/** The two longest agreements in English there are. */
const FILES = ['pta_449.xml', 'pta_392.xml'] as const;

type LongText = { readonly source: string; readonly provisions: readonly Provision[] };

/** Stores both treaties and answers where their texts come from. */
export async function storeLongPair(): Promise<string> {
  const texts = longTexts();
  for (const [index, { provisions }] of texts.entries()) {
    const slug = LONG_PAIR[index] ?? '';
    const title = `Long treaty ${slug.at(-1)?.toUpperCase()}`;
    const expression = { lang: 'en', standing: 'unofficial-translation', title } as const;
    const texts = [{ expression, provisions, quotations: [] }];
    await seedTreaty({ treaty: record(slug, title), texts }, `long-${slug}`);
  }
  return texts[0]?.source ?? '';
}

/** The same two as versions, without a database. */
export function longVersions(): [VersionText, VersionText] {
  const [left, right] = longTexts().map(({ provisions }, index): VersionText => {
    const title = `Long treaty ${index}`;
    return {
      id: LONG_PAIR[index] ?? '',
      treaty: { slug: LONG_PAIR[index] ?? '', title, shortTitle: title },
      lang: 'en',
      dir: 'ltr',
      standing: 'unofficial-translation',
      number: 1,
      contentHash: LONG_PAIR[index] ?? '',
      provisions,
      quotations: [],
    };
  });
  if (left === undefined || right === undefined) throw new Error('the long pair has two texts');
  return [left, right];
}

function longTexts(): LongText[] {
  const folder = join(process.env.CONCORDAT_DATA ?? '../shared/data', 'tota');
  if (FILES.every((name) => existsSync(join(folder, name)))) {
    return FILES.map((name) => ({
      source: 'two trade agreements of ToTA',
      provisions: readTotaTreaty(join(folder, name)).articles.map(({ unit: { eId, text } }) =>
        article(eId, text),
      ),
    }));
  }
  return [0, 7].map((shift) => ({
    source: 'articles of the shipped treaties, repeated (the ToTA folder is absent)',
    provisions: repeated(shift),
  }));
}

/** Articles of the shipped treaties over and over, each made its own by numbers in its words. */
function repeated(shift: number): Provision[] {
  const articles = ['dprk-russia-2024', 'iran-russia-2025'].flatMap((slug) =>
    shippedVersion(slug).provisions.filter((provision) => provision.kind === 'article'),
  );
  return Array.from({ length: ARTICLES }, (_, index) => {
    const turn = index + shift;
    const source = articles[turn % articles.length];
    return article(
      `art_${index + 1}`,
      `${source?.text} Sector ${Math.floor(turn / articles.length)}.`,
    );
  });
}

function article(eId: string, text: string): Provision {
  const number = eId.replace('art_', '');
  return { eId, kind: 'article', number, text, start: 0, state: 'text-seen', sources: [] };
}

function record(slug: string, title: string): Treaty {
  return {
    slug,
    title,
    shortTitle: title,
    status: 'not-in-force',
    parties: [],
    titles: [],
    facts: [],
    events: [],
    relations: [],
    authenticTexts: [],
    sources: [],
  };
}
