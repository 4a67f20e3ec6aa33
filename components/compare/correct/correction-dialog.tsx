'use client';

import type { FormEvent, KeyboardEvent } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { RELATION_WORDS } from '@/lib/core/comparison/describe-correction';
import styles from './correction-dialog.module.css';
import {
  type CorrectionForm,
  type CorrectionGoal,
  type CorrectionTable,
  namesOf,
  sentenceOf,
} from './correction-form';
import { statementOf } from './correction-statement';
import type { CorrectionStep, Obstacle } from './correction-step';
import { PairChoice, RelationChoice } from './pair-fields';
import { CorrectionKinds, ReasonFields, VisitorNote } from './reason-fields';
import { TakenPairs } from './taken-pairs';

type CorrectionDialogProps = {
  readonly table: CorrectionTable;
  readonly step: Extract<CorrectionStep, { readonly at: 'form' | 'saving' }>;
  /** Where to sign in, for visitors and when the session has ended meanwhile. */
  readonly signInHref: string;
  readonly signedIn: boolean;
  /** The address names the corrections it shows, so it will not show one that is stored. */
  readonly pinned: boolean;
  readonly onChange: (part: Partial<CorrectionForm>) => void;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
};

/** The form of one correction: pair with others, another relation, or no pair. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { table, step, signedIn, signInHref, pinned, onChange, onSave } = props;
  const { goal, form } = step;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void onSave();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void onSave();
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <p className={styles.now}>{nowOf(goal, table)}</p>
      {goal.link && <CorrectionKinds kind={form.kind} onChange={(kind) => onChange({ kind })} />}
      {form.kind === 'link' && (
        <PairChoice table={table} goal={goal} form={form} onChange={onChange} />
      )}
      <TakenPairs table={table} goal={goal} form={form} onChange={onChange} />
      {form.kind !== 'unlink' && <RelationChoice form={form} onChange={onChange} />}
      {signedIn ? (
        <ReasonFields form={form} onChange={onChange} />
      ) : (
        <VisitorNote signInHref={signInHref} />
      )}
      {pinned && form.keeping !== 'address' && (
        <p className={styles.now}>
          This address shows chosen corrections only. Saving goes to the comparison as it stands
          now.
        </p>
      )}
      <DialogFoot {...props} />
    </form>
  );
}

type DialogFootProps = Pick<CorrectionDialogProps, 'table' | 'step' | 'signInHref' | 'onClose'>;

function DialogFoot({ table, step, signInHref, onClose }: DialogFootProps) {
  const { goal, form } = step;
  const saving = step.at === 'saving';
  return (
    <div className={styles.foot}>
      {step.at === 'form' && step.obstacle && (
        <ObstacleNote {...step.obstacle} signInHref={signInHref} />
      )}
      <p className={styles.sum} aria-live="polite">
        {summaryOf(form, goal, table)}
      </p>
      <Button type="submit" tone="primary" aria-disabled={saving}>
        {saving ? 'Saving…' : SAVE[form.kind]}
      </Button>
      <Button tone="quiet" onClick={onClose}>
        Close
      </Button>
      <span className={styles.keys}>
        <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> saves
      </span>
    </div>
  );
}

const SAVE = {
  link: 'Save the pairing',
  relabel: 'Save the relation',
  unlink: 'Save as no pair',
} as const;

/** What would be saved, in a sentence. */
function summaryOf(form: CorrectionForm, goal: CorrectionGoal, table: CorrectionTable): string {
  const statement = statementOf(form, goal, table);
  if (statement.left.length === 0 || statement.right.length === 0) return 'Nothing is chosen yet.';
  return sentenceOf(statement, table);
}

/** What the row shows now, in a sentence. */
function nowOf({ own, link, left, right }: CorrectionGoal, table: CorrectionTable): string {
  if (!link) return `Without a counterpart now: ${namesOf(table[own], { left, right }[own])}.`;
  const [a, b] = [namesOf(table.left, link.left), namesOf(table.right, link.right)];
  return `Paired now: ${a} with ${b}, ${RELATION_WORDS[link.relation]}.`;
}

type ObstacleNoteProps = Obstacle & { readonly signInHref: string };

function ObstacleNote({ message, signedOut, signInHref }: ObstacleNoteProps) {
  return (
    <div role="alert" className={styles.failed}>
      <p>{message}</p>
      {signedOut && (
        <ButtonLink href={signInHref} size="s" prefetch={false}>
          Sign in
        </ButtonLink>
      )}
    </div>
  );
}
