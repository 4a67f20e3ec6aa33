import { Button } from '@/components/ui/button';
import { formatDate } from '@/components/ui/format-date';
import {
  formatWitnessRef,
  MOST_WITNESSES,
  type WitnessQuery,
  type WitnessRef,
} from '@/lib/core/address/witness-query';
import type { Standing } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import styles from './witness-form.module.css';
import { witnessLabel } from './witness-label';

/** A text that can be read along. */
export type ListedWitness = {
  readonly ref: Required<WitnessRef>;
  readonly standing: Standing;
  readonly createdAt: string;
};

type WitnessFormProps = {
  readonly path: string;
  readonly choices: readonly ListedWitness[];
  readonly base: WitnessRef;
  readonly witnesses: readonly WitnessRef[];
  readonly options: WitnessQuery['options'];
};

/** Which texts are read together, and against which: a plain form that makes an address. */
export function WitnessForm({ path, choices, base, witnesses, options }: WitnessFormProps) {
  const read = new Set(witnesses.map(formatWitnessRef));
  return (
    <details className={styles.form}>
      <summary>Choose texts</summary>
      <form action={path}>
        <table className={styles.choices}>
          <caption className="visually-hidden">Texts in this language</caption>
          <thead>
            <tr>
              <th scope="col">Text</th>
              <th scope="col">Base</th>
              <th scope="col">Witness</th>
            </tr>
          </thead>
          <tbody>
            {choices.map(({ ref, standing, createdAt }) => {
              const value = formatWitnessRef(ref);
              const label = witnessLabel(ref);
              return (
                <tr key={value}>
                  <th scope="row">
                    {label}
                    <small>
                      {STANDING_LABELS[standing]},{' '}
                      {formatDate({ value: createdAt.slice(0, 10), precision: 'day' })}
                    </small>
                  </th>
                  <td>
                    <label className={styles.tick}>
                      <input
                        type="radio"
                        name="base"
                        value={value}
                        defaultChecked={value === formatWitnessRef(base)}
                      />
                      <span className="visually-hidden">{label} is the base</span>
                    </label>
                  </td>
                  <td>
                    <label className={styles.tick}>
                      <input
                        type="checkbox"
                        name="with"
                        value={value}
                        defaultChecked={read.has(value)}
                      />
                      <span className="visually-hidden">{label} is a witness</span>
                    </label>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <fieldset className={styles.ignored}>
          <legend>Ignore</legend>
          <label>
            <input type="checkbox" name="ignore" value="case" defaultChecked={options.ignoreCase} />
            case
          </label>
          <label>
            <input
              type="checkbox"
              name="ignore"
              value="punctuation"
              defaultChecked={options.ignorePunctuation}
            />
            punctuation
          </label>
          <label>
            <input
              type="checkbox"
              name="ignore"
              value="spelling"
              defaultChecked={options.ignoreSpelling}
            />
            spelling of letters
          </label>
        </fieldset>
        <p className={styles.hint}>
          {MOST_WITNESSES} witnesses at most. The base is read against them, not ticked as one.
        </p>
        <Button type="submit" tone="primary" size="s">
          Read together
        </Button>
      </form>
    </details>
  );
}
