import type { Anchor, Selector } from '@/lib/core/anchor/selector';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** Where a target lies in one version. */
export type PlacedAnchor = { readonly versionId: string; readonly anchor: Anchor };

/** An anchor as a row of one version. */
export function anchorRow({ versionId, anchor }: PlacedAnchor) {
  const placed = anchor.state === 'exact' || anchor.state === 'moved';
  return {
    versionId,
    state: anchor.state,
    eId: placed ? anchor.eId : null,
    start: placed ? anchor.start : null,
    end: placed ? anchor.end : null,
    score: anchor.state === 'moved' ? anchor.score : null,
    candidates:
      anchor.state === 'ambiguous'
        ? (anchor.candidates as unknown as Prisma.InputJsonValue)
        : Prisma.DbNull,
  };
}

/** Targets made on any version of a text, for placing them in a new one. */
export async function findTargetsToCarry(
  tx: Tx,
  expressionId: string,
): Promise<{ id: string; selector: Selector }[]> {
  const rows = await tx.annotationTarget.findMany({ where: { version: { expressionId } } });
  return rows.map((row) => ({
    id: row.id,
    selector: {
      eId: row.eId,
      position: { start: row.start, end: row.end },
      quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    },
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
