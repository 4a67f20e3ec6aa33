import type { Tx } from './database';

/**
 * What pages that show notes live are told: that a note came, changed or went, and who could read it
 * before. Written in the transaction of the change; what the note says now is asked of the note itself.
 */

/** That a note was made. */
export async function recordNewNote(tx: Tx, annotationId: string): Promise<void> {
  await tx.noteChange.create({ data: { annotationId } });
}

/** That a note is about to change, be deleted, restored, hidden or shown again: called before it is. */
export async function recordNoteChange(tx: Tx, annotationId: string): Promise<void> {
  const note = await tx.annotation.findUnique({
    where: { id: annotationId },
    select: { ...ACCESS_OF_NOTE, root: { select: ACCESS_OF_NOTE } },
  });
  if (!note) return;
  await tx.noteChange.create({ data: { annotationId, ...readBefore(note) } });
}

const ACCESS_OF_NOTE = {
  visibility: true,
  groupId: true,
  hiddenAt: true,
  deletedAt: true,
} as const;

type AccessOfNote = {
  readonly visibility: string;
  readonly groupId: string | null;
  readonly hiddenAt: Date | null;
  readonly deletedAt: Date | null;
};

/** Who read a note: a reply is never read more widely than it was written, or than its thread is. */
function readBefore({ root, ...note }: AccessOfNote & { readonly root?: AccessOfNote | null }) {
  // That a hidden or deleted note was there is nobody else's to learn.
  const unseen = note.deletedAt ?? note.hiddenAt ?? root?.hiddenAt ?? null;
  if (unseen !== null || root?.visibility === 'private') {
    return { beforeVisibility: 'private', beforeGroupId: null };
  }
  return { beforeVisibility: note.visibility, beforeGroupId: note.groupId };
}

/** That the places of these notes change, which nobody is kept from by it. */
export async function recordPlaceChanges(tx: Tx, annotationIds: readonly string[]): Promise<void> {
  const rows = await tx.annotation.findMany({
    where: { id: { in: [...new Set(annotationIds)] } },
    select: { id: true, ...ACCESS_OF_NOTE },
  });
  await tx.noteChange.createMany({
    data: rows.map(({ id, ...note }) => ({ annotationId: id, ...readBefore(note) })),
  });
}
