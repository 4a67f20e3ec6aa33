'use client';

import { useId } from 'react';
import { RadioChoice } from '@/components/ui/radio-choice';
import { CORRECTION_KINDS, LONGEST_REASON } from '@/lib/core/comparison/correction';
import styles from './correction-dialog.module.css';
import type { CorrectionForm } from './correction-form';

const MODES: Readonly<Record<CorrectionForm['kind'], string>> = {
  link: 'Pair with others',
  relabel: 'Right pair, other relation',
  unlink: 'Not a pair',
};

type CorrectionKindsProps = {
  readonly kind: CorrectionForm['kind'];
  readonly onChange: (kind: CorrectionForm['kind']) => void;
};

/** What is wrong with a link. */
export function CorrectionKinds({ kind, onChange }: CorrectionKindsProps) {
  return (
    <RadioChoice
      legend="What is right"
      choices={CORRECTION_KINDS.map((value) => ({ value, label: MODES[value] }))}
      value={kind}
      onChange={onChange}
    />
  );
}

const VISIBILITIES = [
  { value: 'private', label: 'Private', who: 'Only you will see this correction.' },
  {
    value: 'public',
    label: 'Public',
    who: 'Everyone who compares these texts will see this correction, your name and your reason.',
  },
] as const;

type ReasonFieldsProps = {
  readonly form: Pick<CorrectionForm, 'reason' | 'visibility'>;
  readonly onChange: (part: Partial<CorrectionForm>) => void;
};

/** Why, and for whom. */
export function ReasonFields({ form, onChange }: ReasonFieldsProps) {
  const id = useId();
  const left = LONGEST_REASON - form.reason.length;
  return (
    <>
      <div className={styles.reason}>
        <label htmlFor={`${id}-reason`}>Reason</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={LONGEST_REASON}
          value={form.reason}
          dir="auto"
          aria-describedby={`${id}-left`}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
        <p id={`${id}-left`} className={styles.left}>
          {left < 200 && `${left} characters left`}
        </p>
      </div>
      <RadioChoice
        legend="Who can see it"
        choices={VISIBILITIES}
        value={form.visibility}
        onChange={(visibility) => onChange({ visibility })}
        meaning={VISIBILITIES.find(({ value }) => value === form.visibility)?.who}
      />
    </>
  );
}
