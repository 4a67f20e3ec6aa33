import { RadioChoice } from '@/components/ui/radio-choice';
import styles from './correction-dialog.module.css';
import {
  type CorrectionForm,
  type CorrectionGoal,
  type CorrectionTable,
  namesOf,
  type Others,
} from './correction-form';
import { joinedWith, takenLinks, takingSentence } from './taken-links';

type TakenPairsProps = {
  readonly table: CorrectionTable;
  readonly goal: CorrectionGoal;
  readonly form: CorrectionForm;
  readonly onChange: (part: Partial<CorrectionForm>) => void;
};

const CHOICES = [
  { value: 'keep', label: 'Keep both' },
  { value: 'move', label: 'Move' },
] as const satisfies readonly { value: Others; label: string }[];

/** What the pairing would take from whom, and whether it may. Nothing where it takes nothing. */
export function TakenPairs({ table, goal, form, onChange }: TakenPairsProps) {
  const taken = takenLinks(form, goal, table);
  if (taken.length === 0) return null;
  const { left, right } = joinedWith(form, taken, table);
  const together = `${namesOf(table.left, left)} with ${namesOf(table.right, right)}`;
  return (
    <div data-taken-pairs="">
      <p className={styles.now} role="status">
        {takingSentence(form, taken, table)}
      </p>
      <RadioChoice
        legend="What becomes of the other pair"
        choices={CHOICES}
        value={form.others}
        onChange={(others) => onChange({ others })}
        meaning={
          form.others === 'keep'
            ? `Both stand, as one group: ${together}.`
            : 'What it is taken from is matched anew, or stands alone.'
        }
      />
    </div>
  );
}
