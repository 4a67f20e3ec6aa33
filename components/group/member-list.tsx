'use client';

import { useRef, useState } from 'react';
import { ConfirmedAct } from '@/components/ui/confirmed-act';
import { useAct } from '@/components/ui/use-act';
import { changeRole, endMembership } from '@/lib/client/group-client';
import { GIVEN_ROLES, type GivenRole, type OpenedGroup } from '@/lib/core/access/group';
import styles from './group.module.css';
import { ROLE_WORDS } from './role-words';

type MemberListProps = { readonly group: OpenedGroup; readonly me: string };

/** Who is in a group, as what; its owner changes roles and removes people. */
export function MemberList({ group, me }: MemberListProps) {
  const { busy, problem, act } = useAct();
  const [removed, setRemoved] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const rules = group.role === 'owner';

  /** Its row goes, and the button with it: the focus goes to what is said. */
  async function remove(id: string, name: string): Promise<void> {
    const done = await act(() => endMembership(group.id, id));
    if (!done?.ok) return;
    setRemoved(`${name} was removed from the group.`);
    told.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <ul className={styles.list}>
        {group.members.map(({ id, name, role }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {id === me && <span className={styles.about}>you</span>}
            {rules && role !== 'owner' ? (
              <span className={styles.row}>
                <select
                  aria-label={`Role of ${name}`}
                  value={role}
                  aria-disabled={busy || undefined}
                  disabled={group.closed !== undefined}
                  onChange={({ target }) =>
                    void act(() => changeRole(group.id, id, target.value as GivenRole))
                  }
                >
                  {GIVEN_ROLES.map((one) => (
                    <option key={one} value={one}>
                      {ROLE_WORDS[one].name}
                    </option>
                  ))}
                </select>
                <ConfirmedAct
                  size="s"
                  tone="quiet"
                  label="Remove"
                  title={`Remove ${name} from the group?`}
                  what={`${name} no longer reads what the group writes. What they wrote stays, and they can delete it. Invitations they made end, and only a new one lets them in again.`}
                  onConfirm={() => remove(id, name)}
                />
              </span>
            ) : (
              <span className={`${styles.row} ${styles.about}`}>{ROLE_WORDS[role].name}</span>
            )}
          </li>
        ))}
      </ul>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p ref={told} role="status" tabIndex={-1} className={styles.about}>
        {removed}
      </p>
    </>
  );
}
