'use client';

import { useId } from 'react';
import { CORRECTION_KINDS, LONGEST_REASON } from '@/lib/core/correction';
import styles from './repair-dialog.module.css';
import type { RepairForm } from './repair-goal';

const MODES: Readonly<Record<RepairForm['kind'], string>> = {
  link: 'Pair with others',
  relabel: 'Right pair, other relation',
  unlink: 'Not a pair',
};

type RepairModesProps = {
  readonly kind: RepairForm['kind'];
  readonly onChange: (kind: RepairForm['kind']) => void;
};

/** What is wrong with a link. */
export function RepairModes({ kind, onChange }: RepairModesProps) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">What is right</legend>
      {CORRECTION_KINDS.map((value) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={kind === value}
            onChange={() => onChange(value)}
          />
          {MODES[value]}
        </label>
      ))}
    </fieldset>
  );
}

const WHO: Readonly<Record<RepairForm['visibility'], string>> = {
  private: 'Only you will see this correction.',
  public: 'Everyone who compares these texts will see this correction, your name and your reason.',
};

type RepairWordsProps = {
  readonly form: Pick<RepairForm, 'reason' | 'visibility'>;
  readonly onChange: (part: Partial<RepairForm>) => void;
};

/** Why, and for whom. */
export function RepairWords({ form, onChange }: RepairWordsProps) {
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
      <fieldset className={styles.choice} aria-describedby={`${id}-who`}>
        <legend className="visually-hidden">Who can see it</legend>
        {(['private', 'public'] as const).map((value) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={`${id}-visibility`}
              value={value}
              checked={form.visibility === value}
              onChange={() => onChange({ visibility: value })}
            />
            {value === 'private' ? 'Private' : 'Public'}
          </label>
        ))}
        <p id={`${id}-who`} className={styles.who}>
          {WHO[form.visibility]}
        </p>
      </fieldset>
    </>
  );
}
