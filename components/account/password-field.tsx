'use client';

import { type ComponentProps, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import styles from './account.module.css';

type PasswordFieldProps = Pick<
  ComponentProps<typeof TextField>,
  'label' | 'name' | 'hint' | 'error' | 'minLength'
> & { readonly autoComplete: 'current-password' | 'new-password' };

/** A password with a button that shows it: typing blind makes people choose short ones. */
export function PasswordField(props: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField
        {...props}
        id={id}
        type={shown ? 'text' : 'password'}
        data-secret=""
        required
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button
        tone="quiet"
        size="s"
        className={styles.reveal}
        aria-pressed={shown}
        aria-controls={id}
        aria-label="Show password"
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Show'}
      </Button>
    </div>
  );
}
