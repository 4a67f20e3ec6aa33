import { CORRECTION_KINDS } from '@/lib/core/comparison/correction';
import type { RepairForm, RepairGoal } from './correction-form';

/**
 * What was typed and not saved, kept for this tab until it is: a dialog closed by accident, a page
 * loaded again or a detour to sign in loses nothing. Where storage is refused there are no drafts.
 */

function keyOf(sides: string, goal: RepairGoal): string {
  return `concordat.repair ${sides} ${goal.key}`;
}

export function keepRepairDraft(sides: string, goal: RepairGoal, form: RepairForm): void {
  try {
    sessionStorage.setItem(keyOf(sides, goal), JSON.stringify(form));
  } catch {
    // Full or forbidden: the dialog itself still holds what was typed.
  }
}

export function dropRepairDraft(sides: string, goal: RepairGoal): void {
  try {
    sessionStorage.removeItem(keyOf(sides, goal));
  } catch {
    // As above.
  }
}

/** The words kept for a row. What is chosen is not kept: it is the goal that says it. */
export function keptRepairDraft(
  sides: string,
  goal: RepairGoal,
): Pick<RepairForm, 'reason' | 'visibility'> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(sides, goal)) ?? 'null');
    return isForm(kept) ? { reason: kept.reason, visibility: kept.visibility } : undefined;
  } catch {
    return undefined;
  }
}

function isForm(value: unknown): value is RepairForm {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, reason, visibility } = value as Partial<Record<keyof RepairForm, unknown>>;
  return (
    CORRECTION_KINDS.some((known) => known === kind) &&
    typeof reason === 'string' &&
    (visibility === 'private' || visibility === 'public')
  );
}
