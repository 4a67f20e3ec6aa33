import { describe, expect, it } from 'vitest';
import { type CorrectionGoal, formFor } from './correction-form';
import { CLOSED, type CorrectionEvent, type CorrectionStep, nextStep } from './correction-step';

const goalOf = (key: string): CorrectionGoal => ({
  key,
  own: 'left',
  left: [key],
  right: [],
  suggested: [],
});
const [goal, other] = [goalOf('art_1'), goalOf('art_2')];
const open: CorrectionEvent = { type: 'open', goal, form: formFor(goal, true) };
const refused = { type: 'refuse', goal, obstacle: { message: 'No.' } } as const;
const stepAfter = (...events: readonly CorrectionEvent[]): CorrectionStep =>
  events.reduce(nextStep, CLOSED);

describe('pairing by hand', () => {
  it('goes from the form over saving to the end', () => {
    expect(stepAfter(open)).toEqual({ at: 'form', goal, form: formFor(goal, true) });
    expect(stepAfter(open, { type: 'send' }).at).toBe('saving');
    expect(stepAfter(open, { type: 'send' }, { type: 'save', goal })).toEqual(CLOSED);
  });

  it('shows what stands in the way until something is changed', () => {
    const failed = stepAfter(open, { type: 'send' }, refused);
    expect(failed).toMatchObject({ at: 'form', obstacle: { message: 'No.' } });
    const typed = nextStep(failed, { type: 'change', part: { reason: 'why' } });
    expect(typed).toEqual({ at: 'form', goal, form: { ...formFor(goal, true), reason: 'why' } });
  });

  it('keeps what is typed while it is being saved', () => {
    const typed = stepAfter(open, { type: 'send' }, { type: 'change', part: { reason: 'why' } });
    expect(typed).toMatchObject({ at: 'saving', form: { reason: 'why' } });
  });

  it('does not send twice', () => {
    const saving = stepAfter(open, { type: 'send' });
    expect(nextStep(saving, { type: 'send' })).toBe(saving);
  });

  it('takes no answer for another row than the one that is open', () => {
    const elsewhere = stepAfter(open, { type: 'send' }, { ...open, goal: other });
    expect(nextStep(elsewhere, { type: 'save', goal })).toBe(elsewhere);
    expect(nextStep(elsewhere, refused)).toBe(elsewhere);
    expect(nextStep(CLOSED, refused)).toBe(CLOSED);
  });
});
