import type { Actor } from '@/lib/core/access/policy';
import type { Side } from '@/lib/core/address/version-address';
import { type ComparisonJson, comparisonJson } from '@/lib/formats/write/json';
import { type ComparedQuery, compareVersions } from './compare-versions';

/** A comparison as the API gives it (docs/comparison-json.md). As `compareVersions`. */
export async function comparisonAsJson(
  actor: Actor,
  sides: readonly [Side, Side],
  query: ComparedQuery,
): Promise<ComparisonJson> {
  const { left, right, comparison, corrections } = await compareVersions(actor, sides, query);
  return comparisonJson(left, right, comparison, corrections.applied);
}
