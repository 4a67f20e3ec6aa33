import type { Attestation, AuthenticText, Source, SourceKind } from '@/lib/core/treaty/treaty';
import type { Tx } from './database';

/** A source row as relations include it. */
export type SourceRow = {
  url: string;
  title: string | null;
  publisher: string | null;
  kind: string | null;
  partial: boolean;
  accessed: string | null;
};

/** Join rows in their stored order -> core sources. */
export function toSources(rows: readonly { source: SourceRow }[]): Source[] {
  return rows.map(({ source }) => toSource(source));
}

export function toSource(row: SourceRow): Source {
  return {
    url: row.url,
    ...(row.title ? { title: row.title } : {}),
    ...(row.publisher ? { publisher: row.publisher } : {}),
    ...(row.kind ? { kind: row.kind as SourceKind } : {}),
    ...(row.partial ? { partial: true } : {}),
    ...(row.accessed ? { accessed: row.accessed } : {}),
  };
}

export function toAuthenticText({
  lang,
  source,
}: {
  lang: string;
  source: SourceRow;
}): AuthenticText {
  return { lang, source: toSource(source) };
}

/** Join rows that say what each source shows -> core attestations. */
export function toAttestations(
  rows: readonly { source: SourceRow; shows: string | null }[],
): Attestation[] {
  return rows.map(({ source, shows }) => ({ ...toSource(source), ...(shows ? { shows } : {}) }));
}

/**
 * Stores what is new among the sources and answers their ids by address. What one record leaves
 * unsaid of a source another of the same owner may have said, so it stays; the shipped records are
 * nobody's, and every person's are their own. Three statements, however many there are.
 */
export async function saveSources(
  tx: Tx,
  sources: readonly Source[],
  owner = '',
): Promise<ReadonlyMap<string, string>> {
  const given = [
    ...new Map(sources.map((source) => [source.url, { ...toRow(source), owner }])).values(),
  ];
  await tx.source.createMany({ data: given, skipDuplicates: true });
  await tx.$executeRaw`
    UPDATE "Source" s SET
      "title" = COALESCE(g."title", s."title"),
      "publisher" = COALESCE(g."publisher", s."publisher"),
      "kind" = COALESCE(g."kind", s."kind"),
      "partial" = g."partial",
      "accessed" = COALESCE(g."accessed", s."accessed")
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g(
      "url" text, "title" text, "publisher" text, "kind" text, "partial" boolean, "accessed" text)
    WHERE s."url" = g."url" AND s."owner" = ${owner} AND (
      g."title" <> COALESCE(s."title", '') OR g."publisher" <> COALESCE(s."publisher", '')
      OR g."kind" <> COALESCE(s."kind", '') OR g."partial" <> s."partial"
      OR g."accessed" <> COALESCE(s."accessed", ''))`;
  const rows = await tx.source.findMany({
    where: { owner, url: { in: given.map(({ url }) => url) } },
    select: { id: true, url: true },
  });
  return new Map(rows.map((row) => [row.url, row.id]));
}

function toRow({ url, title, publisher, kind, partial, accessed }: Source): SourceRow {
  return {
    url,
    title: title ?? null,
    publisher: publisher ?? null,
    kind: kind ?? null,
    partial: partial ?? false,
    accessed: accessed ?? null,
  };
}

/** The same for provisions, which say what each source shows of them. */
export function attestationLinks(
  sources: readonly Attestation[],
  ids: ReadonlyMap<string, string>,
): { sourceId: string; ordinal: number; shows: string | null }[] {
  const shown = new Map(sources.map(({ url, shows }) => [ids.get(url), shows]));
  return sourceLinks(sources, ids).map((link) => ({
    ...link,
    shows: shown.get(link.sourceId) ?? null,
  }));
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
