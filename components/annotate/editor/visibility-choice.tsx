'use client';

import { RadioChoice } from '@/components/ui/radio-choice';
import type { NoteVisibility } from '@/lib/core/access/visibility';

const CHOICES: readonly { value: NoteVisibility; label: string; who: string }[] = [
  { value: 'private', label: 'Private', who: 'Only you can see this note.' },
  {
    value: 'public',
    label: 'Public',
    who: 'Everyone who opens this text can see this note and your name.',
  },
];

type VisibilityChoiceProps = {
  readonly value: NoteVisibility;
  readonly onChange: (value: NoteVisibility) => void;
  /** While a note is being saved: it is stored for those who were chosen before. */
  readonly disabled: boolean;
};

/** Who may see a note: the choice, and what it means in a sentence. */
export function VisibilityChoice({ value, onChange, disabled }: VisibilityChoiceProps) {
  return (
    <RadioChoice
      legend="Who can see it"
      choices={CHOICES}
      value={value}
      onChange={onChange}
      disabled={disabled}
      meaning={CHOICES.find((choice) => choice.value === value)?.who}
    />
  );
}
