import {
  type Anchor,
  type AnchorCandidate,
  type AnchorMethod,
  isPlaced,
  type Selector,
} from '@/lib/core/anchor/selector';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** Where a target lies in one version. */
export type PlacedAnchor = { readonly versionId: string; readonly anchor: Anchor };

/** An anchor as a row of one version. */
export function anchorRow({ versionId, anchor }: PlacedAnchor) {
  const place = isPlaced(anchor) ? anchor : undefined;
  return {
    versionId,
    state: anchor.state,
    eId: place?.eId ?? null,
    start: place?.start ?? null,
    end: place?.end ?? null,
    score: anchor.state === 'moved' ? anchor.score : null,
    candidates:
      anchor.state === 'ambiguous'
        ? (anchor.candidates as unknown as Prisma.InputJsonValue)
        : Prisma.DbNull,
    method: anchor.method ?? null,
    nearEId: isPlaced(anchor) ? null : (anchor.near ?? null),
  };
}

/** What is read of an anchor's row. */
export type AnchorRow = {
  readonly state: string;
  readonly eId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly score: number | null;
  readonly candidates: unknown;
  readonly method: string | null;
  readonly nearEId: string | null;
};

/** The anchor that a row holds, with how it was found and, unplaced, what it stood near. */
export function anchorOfRow(row: AnchorRow): Anchor {
  const found = row.method === null ? {} : { method: row.method as AnchorMethod };
  const notFound = { ...found, ...(row.nearEId !== null && { near: row.nearEId }) };
  if (row.state === 'ambiguous') {
    const candidates = (row.candidates ?? []) as readonly AnchorCandidate[];
    return { state: 'ambiguous', candidates, ...notFound };
  }
  const { eId, start, end } = row;
  if (eId === null || start === null || end === null) return { state: 'orphaned', ...notFound };
  const place = { eId, start, end, ...found };
  return row.state === 'moved'
    ? { state: 'moved', ...place, score: row.score ?? 0 }
    : { state: 'exact', ...place };
}

/** A target that is to be placed in a new version. */
export type TargetToCarry = {
  readonly id: string;
  readonly selector: Selector;
  /** The version its selector was made on. */
  readonly versionId: string;
  /** What a person decided of it last, and the version in which they did. */
  readonly decided?: PlacedAnchor;
};

/** Targets made on any version of a text, for placing them in a new one. */
export async function findTargetsToCarry(tx: Tx, expressionId: string): Promise<TargetToCarry[]> {
  const rows = await tx.annotationTarget.findMany({
    where: { version: { expressionId } },
    include: {
      anchors: {
        where: { method: 'person' },
        orderBy: { version: { number: 'desc' } },
        take: 1,
      },
    },
  });
  return rows.map(({ anchors: [decided], ...row }) => ({
    id: row.id,
    versionId: row.versionId,
    selector: {
      eId: row.eId,
      position: { start: row.start, end: row.end },
      quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    },
    ...(decided && {
      decided: { versionId: decided.versionId, anchor: anchorOfRow(decided) },
    }),
  }));
}

/** Stores where targets lie in a version. */
export async function insertAnchors(
  tx: Tx,
  versionId: string,
  anchors: readonly { readonly targetId: string; readonly anchor: Anchor }[],
): Promise<void> {
  await tx.anchor.createMany({
    data: anchors.map(({ targetId, anchor }) => ({
      targetId,
      ...anchorRow({ versionId, anchor }),
    })),
  });
}
