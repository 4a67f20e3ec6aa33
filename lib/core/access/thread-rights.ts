import { type Actor, can, type NoteSubject } from './policy';

/** What somebody may do in a thread, asked of the law by its first note. */
export type ThreadRights = {
  readonly reply: boolean;
  /** End it, or open it again. */
  readonly resolve: boolean;
  /** Ask those who keep order to look at its first note. */
  readonly report: boolean;
  /** Hide its first note, or show it again. */
  readonly hide: boolean;
  /** The same of what others replied. */
  readonly hideReplies: boolean;
};

export function threadRights(actor: Actor, root: NoteSubject): ThreadRights {
  const reply = { ...root, creatorId: '', deleted: false, hidden: false, texts: [], root };
  return {
    reply: can(actor, 'reply', root),
    resolve: can(actor, 'resolve', root),
    report: mayReport(actor, root),
    hide: can(actor, 'hide', root),
    hideReplies: can(actor, 'hide', reply),
  };
}

/** Notes of others that one reads, in public or in a group. */
export function mayReport(actor: Actor, note: NoteSubject): boolean {
  if (actor.kind !== 'user' || actor.id === note.creatorId) return false;
  return (note.root ?? note).visibility !== 'private' && can(actor, 'read', note);
}
