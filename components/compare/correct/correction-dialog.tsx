'use client';

import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Result } from '@/lib/client/send-json';
import { RELATION_WORDS } from '@/lib/core/comparison/describe-correction';
import { type SentCorrection, saveCorrection } from '../../../lib/client/correction-client';
import styles from './correction-dialog.module.css';
import { dropCorrectionDraft, keepCorrectionDraft, keptCorrectionDraft } from './correction-draft';
import {
  type CorrectionForm,
  type CorrectionGoal,
  type CorrectionTable,
  formFor,
  namesOf,
  problemOf,
  requestOf,
  sentenceOf,
  unitsOfForm,
} from './correction-form';
import { PairChoice, RelationChoice } from './pair-fields';
import { CorrectionKinds, ReasonFields } from './reason-fields';

type CorrectionDialogProps = {
  readonly table: CorrectionTable;
  readonly goal: CorrectionGoal;
  /** Where to sign in when the session has ended meanwhile. */
  readonly signInHref: string;
  /** The address names the corrections it shows, so it will not show this one. */
  readonly pinned: boolean;
  readonly onSaved: (correction: SentCorrection) => void;
  readonly onClose: () => void;
};

type Saving = 'no' | 'saving' | { readonly failed: string; readonly signedOut?: boolean };

/** The form of one correction: pair with others, another relation, or no pair. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { table, goal, pinned, onSaved, onClose } = props;
  const [form, setForm] = useState<CorrectionForm>(() => ({
    ...formFor(goal),
    ...keptCorrectionDraft(table.sides, goal),
  }));
  const [saving, setSaving] = useState<Saving>('no');

  function change(part: Partial<CorrectionForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    if (saving !== 'saving') setSaving('no');
    keepCorrectionDraft(table.sides, goal, next);
  }

  async function save(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (saving === 'saving') return;
    const problem = problemOf(form, table);
    if (problem) return setSaving({ failed: problem });
    setSaving('saving');
    const answer = await saveCorrection(requestOf(form, goal, table));
    if (!answer.ok) return setSaving(failureOf(answer));
    dropCorrectionDraft(table.sides, goal);
    onSaved(answer.value);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  }

  return (
    <form className={styles.form} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      <p className={styles.now}>{nowOf(goal, table)}</p>
      {goal.link && <CorrectionKinds kind={form.kind} onChange={(kind) => change({ kind })} />}
      {form.kind === 'link' && (
        <PairChoice table={table} goal={goal} form={form} onChange={change} />
      )}
      {form.kind !== 'unlink' && <RelationChoice form={form} onChange={change} />}
      <ReasonFields form={form} onChange={change} />
      {pinned && (
        <p className={styles.now}>
          This address shows chosen corrections only. Saving goes to the comparison as it stands
          now.
        </p>
      )}
      <div className={styles.foot}>
        <Failed saving={saving} signInHref={props.signInHref} />
        <p className={styles.sum} aria-live="polite">
          {summaryOf(form, goal, table)}
        </p>
        <Button type="submit" tone="primary" aria-disabled={saving === 'saving'}>
          {saving === 'saving' ? 'Saving…' : SAVE[form.kind]}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Close
        </Button>
        <span className={styles.keys}>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> saves
        </span>
      </div>
    </form>
  );
}

const SAVE = {
  link: 'Save the pairing',
  relabel: 'Save the relation',
  unlink: 'Save as no pair',
} as const;

function failureOf(answer: Result<SentCorrection> & { readonly ok: false }): Saving {
  const reason = answer.reason.replace(/[.\s]+$/, '');
  return {
    failed: `Not saved: ${reason}. What you wrote is still here.`,
    ...(answer.status === 401 && { signedOut: true }),
  };
}

/** What would be saved, in a sentence. */
function summaryOf(form: CorrectionForm, goal: CorrectionGoal, table: CorrectionTable): string {
  const { left, right } = unitsOfForm(form, goal);
  const { kind, relation } = form;
  if (left.length === 0 || right.length === 0) return 'Nothing is chosen yet.';
  return sentenceOf(
    { kind, left, right, ...(relation && kind !== 'unlink' && { relation }) },
    table,
  );
}

/** What the row shows now, in a sentence. */
function nowOf({ own, link, left, right }: CorrectionGoal, table: CorrectionTable): string {
  if (!link) return `Without a counterpart now: ${namesOf(table[own], { left, right }[own])}.`;
  const [a, b] = [namesOf(table.left, link.left), namesOf(table.right, link.right)];
  return `Paired now: ${a} with ${b}, ${RELATION_WORDS[link.relation]}.`;
}

function Failed({ saving, signInHref }: { readonly saving: Saving; readonly signInHref: string }) {
  if (typeof saving === 'string') return null;
  return (
    <div role="alert" className={styles.failed}>
      <p>{saving.failed}</p>
      {saving.signedOut && (
        <ButtonLink href={signInHref} size="s" prefetch={false}>
          Sign in
        </ButtonLink>
      )}
    </div>
  );
}
