import { keptName } from '@/lib/client/kept-words';
import { pagePerson } from '@/lib/client/person';
import { CORRECTION_KINDS } from '@/lib/core/comparison/correction';
import { type CorrectionForm, type CorrectionGoal, KEEPINGS } from './correction-form';

/**
 * What was typed and not saved, kept on this device for its person until it is: a dialog closed by
 * accident, a page loaded again or a detour to sign in loses nothing, and nobody else is shown it. Where
 * storage is refused there are no drafts.
 */

function nameOf(sides: string, goal: CorrectionGoal): string {
  return keptName('correction', `${pagePerson()}:${sides} ${goal.key}`);
}

export function keepCorrectionDraft(
  sides: string,
  goal: CorrectionGoal,
  form: CorrectionForm,
): void {
  try {
    if (form.reason.trim() === '' || pagePerson() === '')
      localStorage.removeItem(nameOf(sides, goal));
    else localStorage.setItem(nameOf(sides, goal), JSON.stringify(form));
  } catch {
    // Full or forbidden: the dialog itself still holds what was typed.
  }
}

export function dropCorrectionDraft(sides: string, goal: CorrectionGoal): void {
  try {
    localStorage.removeItem(nameOf(sides, goal));
  } catch {
    // As above.
  }
}

/** The words kept for a row. What is chosen is not kept: it is the goal that says it. */
export function keptCorrectionDraft(
  sides: string,
  goal: CorrectionGoal,
): Pick<CorrectionForm, 'reason' | 'keeping'> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(sides, goal)) ?? 'null');
    return isForm(kept) ? { reason: kept.reason, keeping: kept.keeping } : undefined;
  } catch {
    return undefined;
  }
}

function isForm(value: unknown): value is CorrectionForm {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, reason, keeping } = value as Partial<Record<keyof CorrectionForm, unknown>>;
  return (
    CORRECTION_KINDS.some((known) => known === kind) &&
    typeof reason === 'string' &&
    KEEPINGS.some((known) => known === keeping)
  );
}
