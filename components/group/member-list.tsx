'use client';

import { ConfirmedAct } from '@/components/ui/confirmed-act';
import { useAct } from '@/components/ui/use-act';
import { changeRole, endMembership } from '@/lib/client/group-client';
import { GIVEN_ROLES, type GivenRole, type OpenedGroup } from '@/lib/core/access/group';
import styles from './group.module.css';
import { ROLE_WORDS } from './role-words';

type MemberListProps = { readonly group: OpenedGroup; readonly me: string };

/** Who is in a group, as what; its owner changes roles and puts people out. */
export function MemberList({ group, me }: MemberListProps) {
  const { busy, problem, act } = useAct();
  const rules = group.role === 'owner';
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
                  disabled={busy || group.closed !== undefined}
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
                  label="Put out"
                  title={`Put ${name} out?`}
                  what={`${name} no longer reads what the group writes. What they wrote stays, and they can delete it. Invitations they made end, and only a new one lets them in again.`}
                  onConfirm={() => act(() => endMembership(group.id, id))}
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
    </>
  );
}
