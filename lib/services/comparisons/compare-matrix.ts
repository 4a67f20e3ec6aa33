import type { Actor } from '@/lib/core/access/policy';
import type { Side } from '@/lib/core/address/version-address';
import { ENGINE_VERSION, type SimilarityMatrix, similarityMatrix } from '@/lib/core/engine/compare';
import { partyNames } from '@/lib/core/treaty/party-names';
import type { VersionText } from '@/lib/core/treaty/provision';
import { Cache } from '../cache';
import { type ComparedQuery, type ComparedVersions, compareVersions } from './compare-versions';

export type ComparedMatrix = {
  readonly compared: ComparedVersions;
  readonly similarity: SimilarityMatrix;
};

/** In scores, of eight bytes each. */
const KEPT_SCORES = 4_000_000;

const matrices = new Cache<SimilarityMatrix>(KEPT_SCORES, ({ scores }) => scores.length + 1);

/**
 * A comparison and how alike every provision of A is to every one of B, linked or not. The scores are
 * computed once per pair of texts and engine version. Throws as `compareVersions` does.
 */
export async function compareMatrix(
  actor: Actor,
  sides: readonly [Side, Side],
  query: ComparedQuery,
): Promise<ComparedMatrix> {
  const compared = await compareVersions(actor, sides, query);
  return { compared, similarity: scoreOnce(compared.left, compared.right) };
}

function scoreOnce(left: VersionText, right: VersionText): SimilarityMatrix {
  return matrices.get([ENGINE_VERSION, left.id, right.id].join(' '), () => {
    const names = partyNames([...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])]);
    return similarityMatrix(left, right, { names });
  });
}
