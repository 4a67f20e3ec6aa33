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
  const access = { visibility: true, groupId: true, hiddenAt: true, deletedAt: true } as const;
  const note = await tx.annotation.findUnique({
    where: { id: annotationId },
    select: { ...access, root: { select: access } },
  });
  if (!note) return;
  const { visibility, groupId } = note.root ?? note;
  // That a hidden or deleted note was there is nobody else's to learn.
  const unseen = note.deletedAt ?? note.hiddenAt ?? note.root?.hiddenAt ?? null;
  await tx.noteChange.create({
    data: {
      annotationId,
      beforeVisibility: unseen === null ? visibility : 'private',
      beforeGroupId: unseen === null ? groupId : null,
    },
  });
}

/** That the places of these notes change, which nobody is kept from by it. */
export async function recordPlaceChanges(tx: Tx, annotationIds: readonly string[]): Promise<void> {
  const rows = await tx.annotation.findMany({
    where: { id: { in: [...new Set(annotationIds)] } },
    select: { id: true, visibility: true, groupId: true },
  });
  await tx.noteChange.createMany({
    data: rows.map(({ id, visibility, groupId }) => ({
      annotationId: id,
      beforeVisibility: visibility,
      beforeGroupId: groupId,
    })),
  });
}
