import type { Anchor } from '@/lib/core/anchor/selector';
import { database } from './database';

/** A place of a note that a later version has no longer as it was. */
export type UnsettledPlace = {
  readonly annotationId: string;
  /** Where it was made. */
  readonly version: number;
  readonly eId: string;
  readonly words: string;
  readonly state: Exclude<Anchor['state'], 'exact'>;
};

/** The places of a person's own notes that were made on earlier versions, are not exact in this one and not settled. */
export async function findUnsettledPlaces(
  creatorId: string,
  versionId: string,
  limit: number,
): Promise<UnsettledPlace[]> {
  const rows = await database().annotationTarget.findMany({
    where: {
      versionId: { not: versionId },
      annotation: { creatorId, deletedAt: null },
      anchors: { some: { versionId, state: { not: 'exact' }, settledAt: null } },
    },
    select: {
      annotationId: true,
      eId: true,
      exact: true,
      version: { select: { number: true } },
      anchors: { where: { versionId }, select: { state: true } },
    },
    orderBy: [{ annotation: { createdAt: 'desc' } }, { ordinal: 'asc' }],
    take: limit,
  });
  return rows.map(({ annotationId, eId, exact, version, anchors }) => ({
    annotationId,
    eId,
    words: exact,
    version: version.number,
    state: (anchors[0]?.state ?? 'orphaned') as UnsettledPlace['state'],
  }));
}
