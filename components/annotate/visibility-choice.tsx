'use client';

import { useId } from 'react';
import type { Visibility } from '@/lib/core/annotation';
import styles from './visibility-choice.module.css';

const CHOICES: readonly { value: Visibility; name: string; who: string }[] = [
  { value: 'private', name: 'Private', who: 'Only you can see this note.' },
  {
    value: 'public',
    name: 'Public',
    who: 'Everyone who opens this text can see this note and your name.',
  },
];

type VisibilityChoiceProps = {
  readonly value: Visibility;
  readonly onChange: (value: Visibility) => void;
};

/** Who may see a note: the choice, and what it means in a sentence. */
export function VisibilityChoice({ value, onChange }: VisibilityChoiceProps) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-who`}>
      <legend className="visually-hidden">Who can see it</legend>
      {CHOICES.map((choice) => (
        <label key={choice.value} className={styles.option}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.name}
        </label>
      ))}
      <p id={`${id}-who`} className={styles.who}>
        {CHOICES.find((choice) => choice.value === value)?.who}
      </p>
    </fieldset>
  );
}
