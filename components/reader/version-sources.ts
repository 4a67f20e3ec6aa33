import type { VersionText } from '@/lib/core/treaty/provision';
import type { Source } from '@/lib/core/treaty/treaty';

const numbered = new WeakMap<VersionText, ReadonlyMap<string, NumberedSource>>();

export type NumberedSource = { readonly number: number; readonly source: Source };

/**
 * The sources of a version's provisions and quotations by address, numbered in the order of their
 * first use. A version has one list of them, as a book has; provisions refer to it by number.
 */
export function versionSources(version: VersionText): ReadonlyMap<string, NumberedSource> {
  const before = numbered.get(version);
  if (before) return before;
  const sources = new Map<string, NumberedSource>();
  const add = (source: Source) => {
    if (!sources.has(source.url)) sources.set(source.url, { number: sources.size + 1, source });
  };
  for (const provision of version.provisions) {
    for (const source of provision.sources) add(source);
    for (const quotation of version.quotations) {
      if (quotation.eId === provision.eId) add(quotation.source);
    }
  }
  numbered.set(version, sources);
  return sources;
}
