'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmedAct } from '@/components/ui/confirmed-act';
import { SelectField, TextField } from '@/components/ui/field';
import { formatDate } from '@/components/ui/format-date';
import { useAct } from '@/components/ui/use-act';
import { invite, revokeInvitation } from '@/lib/client/group-client';
import { GIVEN_ROLES, mayInviteAs, type OpenedGroup } from '@/lib/core/access/group';
import styles from './group.module.css';
import { ROLE_WORDS } from './role-words';

/** Inviting to a group by link or letter, and what is open. */
export function Invitations({ group }: { readonly group: OpenedGroup }) {
  const { busy, problem, act } = useAct();
  const [said, setSaid] = useState<string>();
  const [link, setLink] = useState<string>();
  const [withdrawn, setWithdrawn] = useState('');
  const told = useRef<HTMLParagraphElement>(null);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = String(data.get('email') ?? '').trim();
    setLink(undefined);
    const wish = { role: String(data.get('role')), expiresInDays: Number(data.get('days')) };
    const made = await act(() => invite(group.id, email === '' ? wish : { ...wish, email }));
    if (!made?.ok) return setSaid(undefined);
    const path = made.value.url;
    const url = path === null ? undefined : new URL(path, location.href).href;
    setLink(url);
    setSaid(url === undefined ? `A letter was sent to ${email}.` : 'Shown this once. Copy it.');
  }

  /** Its row goes, and the button with it: the focus goes to what is said. */
  async function withdraw(id: string, what: string): Promise<void> {
    const done = await act(() => revokeInvitation(group.id, id));
    if (!done?.ok) return;
    setWithdrawn(`${what} was withdrawn.`);
    told.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <form className={styles.form} onSubmit={send} aria-label="Invite">
        <SelectField label="As" name="role" defaultValue="annotator">
          {GIVEN_ROLES.filter((role) => mayInviteAs(group.role, role)).map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role].name}: {ROLE_WORDS[role].does}
            </option>
          ))}
        </SelectField>
        <SelectField label="Ends after" name="days" defaultValue="14">
          <option value="1">a day</option>
          <option value="14">two weeks</option>
          <option value="90">three months</option>
          <option value="365">a year</option>
        </SelectField>
        <TextField
          label="E-mail address, for a letter"
          name="email"
          type="email"
          hint="Left empty, you get a link that works for everybody who has it until it ends or you withdraw it."
        />
        <div className={styles.row}>
          <Button type="submit" aria-disabled={busy || undefined}>
            Invite
          </Button>
          <span role="status">{said}</span>
        </div>
        {link !== undefined && <TextField label="Link into the group" readOnly value={link} />}
      </form>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p ref={told} role="status" tabIndex={-1} className={styles.about}>
        {withdrawn}
      </p>
      <ul className={styles.list}>
        {group.invitations?.map((invitation) => (
          <OpenRow key={invitation.id} invitation={invitation} onWithdraw={withdraw} />
        ))}
      </ul>
    </>
  );
}

type OpenRowProps = {
  readonly invitation: NonNullable<OpenedGroup['invitations']>[number];
  readonly onWithdraw: (id: string, what: string) => Promise<void>;
};

function OpenRow({ invitation, onWithdraw }: OpenRowProps) {
  const { id, role, email, by, expires } = invitation;
  const what = email === undefined ? 'The link' : `The letter to ${email}`;
  return (
    <li>
      <span>
        {email === undefined ? 'Link' : `Letter to ${email}`} for{' '}
        {ROLE_WORDS[role].name.toLowerCase()}s
      </span>
      <span className={styles.about}>
        {by !== undefined && `by ${by}, `}until{' '}
        {formatDate({ value: expires.slice(0, 10), precision: 'day' })}
      </span>
      <span className={styles.row}>
        <ConfirmedAct
          size="s"
          tone="quiet"
          label="Withdraw"
          title="Withdraw this invitation?"
          what={`${what} lets nobody in any more. Who joined by it stays in the group.`}
          onConfirm={() => onWithdraw(id, what)}
        />
      </span>
    </li>
  );
}
