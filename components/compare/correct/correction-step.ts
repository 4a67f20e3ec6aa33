import type { CorrectionForm, CorrectionGoal } from './correction-form';

/** Why a correction is not saved yet. */
export type Obstacle = { readonly message: string; readonly signedOut?: boolean };

/** Where pairing by hand stands: what the dialog shows, if anything. */
export type CorrectionStep =
  | { readonly at: 'closed' }
  | {
      readonly at: 'form';
      readonly goal: CorrectionGoal;
      readonly form: CorrectionForm;
      readonly obstacle?: Obstacle;
    }
  | { readonly at: 'saving'; readonly goal: CorrectionGoal; readonly form: CorrectionForm };

export type CorrectionEvent =
  | { readonly type: 'open'; readonly goal: CorrectionGoal; readonly form: CorrectionForm }
  | { readonly type: 'change'; readonly part: Partial<CorrectionForm> }
  | { readonly type: 'send' }
  | { readonly type: 'refuse'; readonly goal: CorrectionGoal; readonly obstacle: Obstacle }
  | { readonly type: 'save'; readonly goal: CorrectionGoal }
  | { readonly type: 'close' };

export const CLOSED: CorrectionStep = { at: 'closed' };

/**
 * The step after an event. An answer to what was sent from a dialog that is closed by now, or open for
 * another row, changes nothing here.
 */
export function nextStep(step: CorrectionStep, event: CorrectionEvent): CorrectionStep {
  switch (event.type) {
    case 'open':
      return { at: 'form', goal: event.goal, form: event.form };
    case 'close':
      return CLOSED;
    case 'change':
      return changed(step, event.part);
    case 'send':
      return step.at === 'form' ? { at: 'saving', goal: step.goal, form: step.form } : step;
    case 'refuse': {
      if (!isAbout(step, event.goal)) return step;
      return { at: 'form', goal: step.goal, form: step.form, obstacle: event.obstacle };
    }
    case 'save':
      return isAbout(step, event.goal) ? CLOSED : step;
  }
}

/** What was typed takes an obstacle away; while it is being saved it is kept for the next try. */
function changed(step: CorrectionStep, part: Partial<CorrectionForm>): CorrectionStep {
  if (step.at !== 'form' && step.at !== 'saving') return step;
  return { at: step.at, goal: step.goal, form: { ...step.form, ...part } };
}

function isAbout(
  step: CorrectionStep,
  goal: CorrectionGoal,
): step is Extract<CorrectionStep, { readonly form: CorrectionForm }> {
  return (step.at === 'form' || step.at === 'saving') && step.goal === goal;
}
