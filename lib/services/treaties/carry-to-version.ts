import { describeRange } from '@/lib/core/anchor/describe-range';
import { type Anchor, isPlaced, type Selector } from '@/lib/core/anchor/selector';
import { carryNotes } from '@/lib/core/annotation/carry-notes';
import { type Provision, unitsOf } from '@/lib/core/treaty/provision';
import { findTargetsToCarry, insertAnchors, type TargetToCarry } from '@/lib/store/anchors';
import type { Tx } from '@/lib/store/database';
import { loadProvisions } from '@/lib/store/versions';

type NewVersion = {
  readonly expressionId: string;
  readonly versionId: string;
  readonly lang: string;
  readonly provisions: readonly Provision[];
};

/**
 * Places every note on a text in its new version, each from the version it was made on: what two revisions
 * did is seen at once, and no place rests on a guess of the revision before. Where a person said where the
 * words are, that is what is carried.
 */
export async function carryToVersion(tx: Tx, version: NewVersion): Promise<void> {
  const targets = await findTargetsToCarry(tx, version.expressionId);
  for (const base of new Set(targets.map(baseOf))) {
    const group = targets.filter((target) => baseOf(target) === base);
    const anchors = await carryGroup(tx, base, group, version);
    await insertAnchors(
      tx,
      version.versionId,
      group.map(({ id }, index) => ({ targetId: id, anchor: anchors[index] ?? GONE })),
    );
  }
}

const GONE: Anchor = { state: 'orphaned' };

/** The version that a target is carried from. */
function baseOf({ versionId, decided }: TargetToCarry): string {
  return decided && isPlaced(decided.anchor) ? decided.versionId : versionId;
}

async function carryGroup(
  tx: Tx,
  base: string,
  group: readonly TargetToCarry[],
  { lang, provisions }: NewVersion,
): Promise<Anchor[]> {
  const old = { lang, provisions: await loadProvisions(tx, base) };
  const units = new Map(unitsOf(old.provisions).map(({ eId, text }) => [eId, text]));
  return carryNotes(
    group.map((target) => selectorIn(target, units)),
    old,
    { lang, provisions },
  );
}

/** The selector of the place that a person said, in the text they said it of; else the one it was made with. */
function selectorIn(
  { selector, decided }: TargetToCarry,
  units: ReadonlyMap<string, string>,
): Selector {
  if (!decided || !isPlaced(decided.anchor)) return selector;
  const { eId, start, end } = decided.anchor;
  return describeRange(units.get(eId) ?? '', eId, start, end);
}
