import { database } from './database';

/** Slugs and short titles of all treaties, by title: what a list of them to choose from needs. */
export async function findTreatyTitles(): Promise<{ slug: string; shortTitle: string }[]> {
  return database().treaty.findMany({
    select: { slug: true, shortTitle: true },
    orderBy: { shortTitle: 'asc' },
  });
}
