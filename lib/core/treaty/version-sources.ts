import type { VersionText } from './provision';
import type { Source } from './treaty';

const numbered = new WeakMap<VersionText, ReadonlyMap<string, NumberedSource>>();

export type NumberedSource = { readonly number: number; readonly source: Source };

/**
 * The sources of a version's provisions and quotations by address, in the order of their numbers. A
 * treaty has one numbering, that of its record, so a number means the same in the record, the
 * reader, a comparison and a file; what the record no longer names is numbered after it.
 */
export function versionSources(version: VersionText): ReadonlyMap<string, NumberedSource> {
  const before = numbered.get(version);
  if (before) return before;
  const ofRecord = new Map(
    (version.treaty.sources ?? []).map(({ url }, index) => [url, index + 1]),
  );
  const cited = new Map<string, NumberedSource>();
  let last = ofRecord.size;
  for (const source of citedIn(version)) {
    if (cited.has(source.url)) continue;
    const number = ofRecord.get(source.url) ?? ++last;
    cited.set(source.url, { number, source });
  }
  const sources = new Map([...cited].sort(([, a], [, b]) => a.number - b.number));
  numbered.set(version, sources);
  return sources;
}

/** In reading order: each provision's sources, then those of its quotations. */
function citedIn({ provisions, quotations }: VersionText): Source[] {
  return provisions.flatMap(({ eId, sources }) => [
    ...sources.map(({ shows: _, ...source }) => source),
    ...quotations.filter((quotation) => quotation.eId === eId).map(({ source }) => source),
  ]);
}
