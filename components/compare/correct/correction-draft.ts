import { CORRECTION_KINDS } from '@/lib/core/comparison/correction';
import type { CorrectionForm, CorrectionGoal } from './correction-form';

/**
 * What was typed and not saved, kept for this tab until it is: a dialog closed by accident, a page
 * loaded again or a detour to sign in loses nothing. Where storage is refused there are no drafts.
 */

function keyOf(sides: string, goal: CorrectionGoal): string {
  return `concordat.correction ${sides} ${goal.key}`;
}

export function keepCorrectionDraft(
  sides: string,
  goal: CorrectionGoal,
  form: CorrectionForm,
): void {
  try {
    sessionStorage.setItem(keyOf(sides, goal), JSON.stringify(form));
  } catch {
    // Full or forbidden: the dialog itself still holds what was typed.
  }
}

export function dropCorrectionDraft(sides: string, goal: CorrectionGoal): void {
  try {
    sessionStorage.removeItem(keyOf(sides, goal));
  } catch {
    // As above.
  }
}

/** The words kept for a row. What is chosen is not kept: it is the goal that says it. */
export function keptCorrectionDraft(
  sides: string,
  goal: CorrectionGoal,
): Pick<CorrectionForm, 'reason' | 'visibility'> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(sides, goal)) ?? 'null');
    return isForm(kept) ? { reason: kept.reason, visibility: kept.visibility } : undefined;
  } catch {
    return undefined;
  }
}

function isForm(value: unknown): value is CorrectionForm {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, reason, visibility } = value as Partial<Record<keyof CorrectionForm, unknown>>;
  return (
    CORRECTION_KINDS.some((known) => known === kind) &&
    typeof reason === 'string' &&
    (visibility === 'private' || visibility === 'public')
  );
}
