import { useId } from 'react';
import styles from './radio-choice.module.css';

type RadioChoiceProps<Value extends string> = {
  /** What is chosen, for those who do not see the choices side by side. */
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What the choice made means, in a sentence. */
  readonly meaning?: string | undefined;
  readonly disabled?: boolean;
};

/** One of a few, in a row. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { legend, choices, value, onChange, meaning, disabled } = props;
  const id = useId();
  const describedBy = meaning === undefined ? undefined : `${id}-meaning`;
  return (
    <fieldset className={styles.choice} aria-describedby={describedBy} disabled={disabled}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.option}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
      {meaning !== undefined && (
        <p id={describedBy} className={styles.meaning}>
          {meaning}
        </p>
      )}
    </fieldset>
  );
}
