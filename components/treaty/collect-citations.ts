/**
 * The sources of a treaty's record by the numbers they have wherever the treaty is cited: their order
 * in the record. A source is one address, however often it is cited.
 */

import type { Source, Treaty } from '@/lib/core/treaty/treaty';
import { orderEvents } from './order-events';

/** A place of the page that cites a source. */
export type CitationUse = { readonly label: string; readonly anchor: string };

export type CitedSource = Source & {
  /** Counted from 1. */
  readonly number: number;
  readonly uses: readonly CitationUse[];
};

type Statement = { readonly readings: readonly { readonly sources: readonly Source[] }[] };

export const factAnchor = (key: string) => `fact-${key}`;

export const eventAnchor = (index: number) => `event-${index + 1}`;

export const relationAnchor = (index: number) => `relation-${index + 1}`;

const sourcesOf = (statement: Statement) =>
  statement.readings.flatMap((reading) => reading.sources);

/**
 * Every source the record names, with its uses by facts, events (in the order told) and relations;
 * none where only provisions of the text cite it. O(number of citations).
 */
export function collectCitations(treaty: Treaty): CitedSource[] {
  const cited = new Map<string, { source: Source; uses: CitationUse[] }>();
  cite(treaty.sources);
  function cite(sources: readonly Source[], use?: CitationUse) {
    for (const source of sources) {
      const entry = cited.get(source.url) ?? { source, uses: [] };
      cited.set(source.url, entry);
      if (use && entry.uses.at(-1)?.anchor !== use.anchor) entry.uses.push(use);
    }
  }
  for (const fact of treaty.facts) {
    cite(sourcesOf(fact), { label: fact.label, anchor: factAnchor(fact.key) });
  }
  for (const [index, event] of orderEvents(treaty.events).entries()) {
    cite(sourcesOf(event), { label: event.label, anchor: eventAnchor(index) });
  }
  for (const [index, relation] of treaty.relations.entries()) {
    cite(relation.sources, { label: relation.title, anchor: relationAnchor(index) });
  }
  return [...cited.values()].map(({ source, uses }, index) => ({
    ...source,
    uses,
    number: index + 1,
  }));
}
