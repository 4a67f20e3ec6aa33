'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { beginProvider } from '@/lib/client/auth-client';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { signInMessage } from './sign-in-messages';

type ProviderButtonsProps = {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** What a button does, before the service's name: `Continue with`, `Link`. */
  readonly verb: string;
  readonly goal: string;
};

/** Services elsewhere through which one can sign in. */
export function ProviderButtons({ providers, verb, goal }: ProviderButtonsProps) {
  const [message, setMessage] = useState<string>();

  async function begin(id: string): Promise<void> {
    const answer = await beginProvider(id, goal);
    if (answer.ok) location.assign(answer.url);
    else setMessage(signInMessage(answer.code));
  }

  return (
    <div className={styles.providers}>
      <FormAlert>{message}</FormAlert>
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => begin(id)}>
          {verb} {name}
        </Button>
      ))}
    </div>
  );
}
