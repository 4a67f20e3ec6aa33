'use client';

import { useId } from 'react';
import { RadioChoice } from '@/components/ui/radio-choice';
import {
  CORRECTION_KINDS,
  LONGEST_PUBLIC_REASON,
  LONGEST_REASON,
} from '@/lib/core/comparison/correction';
import styles from './correction-dialog.module.css';
import type { CorrectionForm, Keeping } from './correction-form';

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

const KEPT = [
  { value: 'private', label: 'Private', who: 'Only you will see this correction.' },
  {
    value: 'public',
    label: 'Public',
    who: 'Everyone who compares these texts is offered this correction, with your name and your reason.',
  },
  {
    value: 'address',
    label: 'In the link',
    who: 'Nothing is stored: it becomes part of this page’s address, for whoever has the link.',
  },
] as const satisfies readonly { value: Keeping; label: string; who: string }[];

type ReasonFieldsProps = {
  readonly form: Pick<CorrectionForm, 'reason' | 'keeping'>;
  readonly onChange: (part: Partial<CorrectionForm>) => void;
};

/** Why, and for whom. An address has no room for reasons. */
export function ReasonFields({ form, onChange }: ReasonFieldsProps) {
  return (
    <>
      {form.keeping !== 'address' && <Reason form={form} onChange={onChange} />}
      <RadioChoice
        legend="Where it is kept"
        choices={KEPT}
        value={form.keeping}
        onChange={(keeping) => onChange({ keeping })}
        meaning={KEPT.find(({ value }) => value === form.keeping)?.who}
      />
    </>
  );
}

function Reason({ form: { reason, keeping }, onChange }: ReasonFieldsProps) {
  const id = useId();
  const most = keeping === 'public' ? LONGEST_PUBLIC_REASON : LONGEST_REASON;
  const left = most - reason.length;
  return (
    <div className={styles.reason}>
      <label htmlFor={`${id}-reason`}>Reason</label>
      <textarea
        id={`${id}-reason`}
        rows={2}
        maxLength={LONGEST_REASON}
        value={reason}
        dir="auto"
        aria-describedby={`${id}-left`}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
      <p id={`${id}-left`} className={styles.left}>
        {left < 0
          ? `${-left} characters too many: a reason for everybody may have ${LONGEST_PUBLIC_REASON}`
          : left < 200 && `${left} characters left`}
      </p>
    </div>
  );
}

/** What a visitor's correction becomes, and what an account would add. */
export function VisitorNote({ signInHref }: { readonly signInHref: string }) {
  return (
    <p className={styles.now}>
      Your pairing becomes part of this page’s address: copy the address to keep it or to pass it
      on. <a href={signInHref}>Sign in</a> to keep it under your name with a reason.
    </p>
  );
}
