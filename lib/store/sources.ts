import type { Source } from '@/lib/core/treaty/treaty';
import type { Tx } from './database';

/** A source row as relations include it. */
export type SourceRow = { url: string; title: string | null; publisher: string | null };

/** Join rows in their stored order -> core sources. */
export function toSources(rows: readonly { source: SourceRow }[]): Source[] {
  return rows.map(({ source }) => toSource(source));
}

export function toSource(row: SourceRow): Source {
  return {
    url: row.url,
    ...(row.title ? { title: row.title } : {}),
    ...(row.publisher ? { publisher: row.publisher } : {}),
  };
}

/** Stores what is new among the sources and answers their ids by address. */
export async function saveSources(
  tx: Tx,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, string>> {
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  await tx.source.createMany({ data: [...byUrl.values()], skipDuplicates: true });
  const rows = await tx.source.findMany({ where: { url: { in: [...byUrl.keys()] } } });
  for (const row of rows) {
    const wanted = byUrl.get(row.url);
    if (!wanted) continue;
    const title = wanted.title ?? row.title;
    const publisher = wanted.publisher ?? row.publisher;
    if (title !== row.title || publisher !== row.publisher) {
      await tx.source.update({ where: { id: row.id }, data: { title, publisher } });
    }
  }
  return new Map(rows.map((row) => [row.url, row.id]));
}

/** Join rows for `sources`, numbered in order; an address given twice counts once. */
export function sourceLinks(
  sources: readonly Source[],
  ids: ReadonlyMap<string, string>,
): { sourceId: string; ordinal: number }[] {
  const unique = [...new Set(sources.map((source) => source.url))];
  return unique.map((url, ordinal) => {
    const sourceId = ids.get(url);
    if (!sourceId) throw new RangeError(`source ${url} was not saved first`);
    return { sourceId, ordinal };
  });
}
