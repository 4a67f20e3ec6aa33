import type { Notification } from '@/lib/core/annotation/notification';

type Told = Pick<Notification, 'kind' | 'by' | 'note' | 'group'>;

/** What happened, in one sentence. */
export function notificationWords({ kind, by, note, group }: Told): string {
  const who = by?.name ?? 'Somebody who has gone';
  const where = note?.treaty === undefined ? '' : ` on the ${note.treaty}`;
  switch (kind) {
    case 'reply':
      return `${who} answered in a thread${where} that you wrote in.`;
    case 'mention':
      return `${who} mentioned you in a note${where}.`;
    case 'invitation':
      return `${who} invited you to the group “${group?.name ?? ''}”. The invitation is in your mail.`;
    case 'hidden':
      return `Your note${where} was hidden from others. The reason stands beside it.`;
  }
}
