'use client';

import { SelectField } from '@/components/ui/field';
import type { LinkRelation } from '@/lib/core/comparison/comparison';
import styles from './correction-dialog.module.css';
import {
  type CorrectionForm,
  type CorrectionGoal,
  type CorrectionTable,
  otherSide,
  RELATION_CHOICES,
} from './correction-form';
import { ProvisionPicker } from './provision-picker';

type PartProps = {
  readonly form: CorrectionForm;
  readonly onChange: (part: Partial<CorrectionForm>) => void;
};

/** What is paired with what: the other side first, and more of the own side on request. */
export function PairChoice(
  props: PartProps & { readonly table: CorrectionTable; readonly goal: CorrectionGoal },
) {
  const { table, goal, form, onChange } = props;
  const { own, link } = goal;
  const other = otherSide(own);
  return (
    <>
      <ProvisionPicker
        key={other}
        first
        label={`Provisions of ${table[other].letter}`}
        side={table[other]}
        chosen={form[other]}
        linked={link?.[other]}
        suggested={goal.suggested}
        onChoose={(chosen) => onChange({ [other]: chosen })}
      />
      <details className={styles.more}>
        <summary>
          Together with more of {table[own].letter}
          {form[own].length > 1 && ` (${form[own].length} chosen)`}
        </summary>
        <ProvisionPicker
          label={`Provisions of ${table[own].letter}`}
          side={table[own]}
          chosen={form[own]}
          linked={link?.[own]}
          onChoose={(chosen) => onChange({ [own]: chosen })}
        />
      </details>
    </>
  );
}

/** What the one provision is to the other. */
export function RelationChoice({ form, onChange }: PartProps) {
  return (
    <SelectField
      label="Relation of A to B"
      value={form.relation}
      onChange={(event) => onChange({ relation: event.target.value as LinkRelation | '' })}
    >
      <option value="">{form.kind === 'link' ? 'as the wording shows' : 'choose one'}</option>
      {RELATION_CHOICES.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
