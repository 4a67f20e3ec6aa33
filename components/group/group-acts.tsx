'use client';

import { Button } from '@/components/ui/button';
import { ConfirmedAct } from '@/components/ui/confirmed-act';
import { useAct } from '@/components/ui/use-act';
import { changeGroup, endMembership } from '@/lib/client/group-client';
import type { OpenedGroup } from '@/lib/core/access/group';
import styles from './group.module.css';

type GroupActsProps = { readonly group: OpenedGroup; readonly me: string };

/** Leaving a group, passing it on, closing it and opening it again. */
export function GroupActs({ group, me }: GroupActsProps) {
  const { busy, problem, act } = useAct();
  const { id, name, role, members, closed } = group;
  const editors = members.filter((member) => member.role === 'editor');
  return (
    <>
      <div className={styles.row}>
        {role !== 'owner' && (
          <ConfirmedAct
            size="s"
            tone="quiet"
            label="Leave the group"
            title={`Leave ${name}?`}
            what="You no longer read what the group writes. What you wrote stays there; you keep reading it, and can delete it or make it private. Invitations you made end."
            onConfirm={() => act(() => endMembership(id, me), '/groups')}
          />
        )}
        {role === 'owner' &&
          closed === undefined &&
          editors.map((editor) => (
            <ConfirmedAct
              size="s"
              tone="quiet"
              key={editor.id}
              label={`Pass it on to ${editor.name}`}
              title={`Pass ${name} on?`}
              what={`${editor.name} will own the group, and you will be an editor in it.`}
              onConfirm={() => act(() => changeGroup(id, { owner: editor.id }))}
            />
          ))}
        {role === 'owner' && closed === undefined && (
          <ConfirmedAct
            size="s"
            tone="quiet"
            label="Close the group"
            title={`Close ${name}?`}
            what="Its members go on reading what was written, and nothing is added. Its invitations end. You can open it again."
            onConfirm={() => act(() => changeGroup(id, { closed: true }))}
          />
        )}
        {role === 'owner' && closed !== undefined && (
          <Button
            aria-disabled={busy || undefined}
            onClick={() => void act(() => changeGroup(id, { closed: false }))}
          >
            Open it again
          </Button>
        )}
      </div>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </>
  );
}
