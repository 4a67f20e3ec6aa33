'use client';

import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** What a form says after it was sent: wrong fields by name, or one sentence for the whole. */
export type FormFailure = {
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string | undefined>>;
};

/** `leaving`: it worked and the page is about to change; `done`: it worked and the page stays. */
export type FormOutcome = FormFailure | 'leaving' | 'done';

type Values = (name: string) => string;

const never = () => () => undefined;

/**
 * The life of a form that is sent by script: one sending at a time; a failure keeps what was typed,
 * save secrets, and moves focus to what is wrong.
 */
export function useAccountForm(
  send: (values: Values) => Promise<FormOutcome>,
  initial: FormFailure = {},
) {
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [failure, setFailure] = useState(initial);
  // False until the script runs here: before that the form would be sent without it.
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const first = useRef(initial);

  useEffect(() => {
    if (failure === first.current) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid], [role=alert] > *');
    wrong?.focus();
  }, [failure]);

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (state === 'busy') return;
    const target = event.currentTarget;
    const data = new FormData(target);
    setState('busy');
    const outcome = await send((name) => String(data.get(name) ?? ''));
    if (outcome === 'leaving') return;
    for (const secret of target.querySelectorAll<HTMLInputElement>('[data-secret]')) {
      secret.value = '';
    }
    setState(outcome === 'done' ? 'done' : 'idle');
    setFailure(outcome === 'done' ? {} : outcome);
  }

  return {
    ready,
    busy: state === 'busy',
    done: state === 'done',
    message: failure.message,
    errorOf: (name: string) => failure.fields?.[name],
    // Were the script missing, the default method would put a password into the address.
    form: { ref: form, onSubmit, method: 'post', noValidate: true } as const,
  };
}
