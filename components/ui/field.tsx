import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

type FieldText = {
  readonly label: ReactNode;
  /** What to enter, before it is entered. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do; its presence marks the field invalid. */
  readonly error?: ReactNode;
};

type FieldWiring = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

/** Ties label, hint and error to one control: `id` and aria attributes go on the control. */
function useFieldWiring({ hint, error }: FieldText, givenId?: string): FieldWiring {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    ...(describedBy !== '' && { 'aria-describedby': describedBy }),
    ...(error && { 'aria-invalid': true as const }),
  };
}

function FieldFrame({
  label,
  hint,
  error,
  id,
  children,
}: FieldText & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A labelled one-line input. Every attribute of `input` is passed on. */
export function TextField({
  label,
  hint,
  error,
  id,
  className,
  ...rest
}: ComponentProps<'input'> & FieldText) {
  const wiring = useFieldWiring({ label, hint, error }, id);
  return (
    <FieldFrame label={label} hint={hint} error={error} id={wiring.id}>
      <input {...rest} {...wiring} className={classNames(styles.control, className)} />
    </FieldFrame>
  );
}

/** A labelled choice from a list. Every attribute of `select` is passed on; options are children. */
export function SelectField({
  label,
  hint,
  error,
  id,
  className,
  ...rest
}: ComponentProps<'select'> & FieldText) {
  const wiring = useFieldWiring({ label, hint, error }, id);
  return (
    <FieldFrame label={label} hint={hint} error={error} id={wiring.id}>
      <select {...rest} {...wiring} className={classNames(styles.control, className)} />
    </FieldFrame>
  );
}

/** A labelled box for several lines. Every attribute of `textarea` is passed on. */
export function AreaField({
  label,
  hint,
  error,
  id,
  className,
  ...rest
}: ComponentProps<'textarea'> & FieldText) {
  const wiring = useFieldWiring({ label, hint, error }, id);
  return (
    <FieldFrame label={label} hint={hint} error={error} id={wiring.id}>
      <textarea {...rest} {...wiring} className={classNames(styles.control, className)} />
    </FieldFrame>
  );
}
