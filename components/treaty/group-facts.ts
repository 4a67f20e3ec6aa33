/**
 * The facts of a record under headings. A record grows by statements of its own, so what no heading
 * claims stands under the last one and is never lost.
 */

import type { TreatyFact } from '@/lib/core/treaty/treaty';

/** What one looks up first; it stands at the head of the record. */
const HEAD_FACTS: readonly string[] = [
  'parties',
  'duration',
  'renewal',
  'termination',
  'languages',
];

const GROUPS = [
  [
    'Conclusion',
    /^(place-|signator|ratif|date-|occasion|entry-|majlis|vote|bill|un-reg|deposit|same-day|joint-)/,
  ],
  [
    'Content',
    /^(long-name|type|subject|composition|content|preamble|resolution|consult|emergenc|health|unific|mutual|hostile|separate|contact|only-def|obligations)/,
  ],
  ['Other treaties', /^(predecessor|successor|documents-to-replace|gibler)/],
  ['Texts', /(text|rendering|translation|page|not-found)/],
  ['Background and assessments', /(?:)/],
] as const;

export type FactGroup = { readonly label: string; readonly facts: readonly TreatyFact[] };

/** The facts of the head in its order, and the rest by heading, each in record order. O(n). */
export function groupFacts(facts: readonly TreatyFact[]): {
  readonly head: readonly TreatyFact[];
  readonly groups: readonly FactGroup[];
} {
  const head = HEAD_FACTS.flatMap((key) => facts.filter((fact) => fact.key === key));
  const byLabel = new Map<string, TreatyFact[]>(GROUPS.map(([label]) => [label, []]));
  for (const fact of facts) {
    if (HEAD_FACTS.includes(fact.key)) continue;
    const label = GROUPS.find(([, pattern]) => pattern.test(fact.key))?.[0];
    if (label) byLabel.get(label)?.push(fact);
  }
  const groups = [...byLabel].map(([label, group]) => ({ label, facts: group }));
  return { head, groups: groups.filter((group) => group.facts.length > 0) };
}
