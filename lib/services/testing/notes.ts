import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NotesFile } from '@/lib/services/annotations/export-notes';
import { notesOnVersions } from '@/lib/services/annotations/page-notes';
import { database } from '@/lib/store/database';

/** The notes that a page of one version shows. */
export async function notesOnVersion(
  actor: Actor,
  versionId: string,
  openNote?: string,
): Promise<readonly Annotation[]> {
  const { sides } = await notesOnVersions(actor, [versionId], openNote);
  return sides[0] ?? [];
}

/** The text of a file of notes, whole. */
export async function textOf({ pieces }: NotesFile): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** So many copies of a note by its author, newer than it, without the work of placing each. */
export async function copyNote(id: string, count: number): Promise<void> {
  const client = database();
  const { id: _, ...note } = await client.annotation.findUniqueOrThrow({ where: { id } });
  const { id: __, ...target } = await client.annotationTarget.findFirstOrThrow({
    where: { annotationId: id },
  });
  const anchor = await client.anchor.findFirstOrThrow({ where: { target: { annotationId: id } } });
  const notes = await client.annotation.createManyAndReturn({
    data: Array.from({ length: count }, () => ({
      ...note,
      body: note.body as object,
    })),
    select: { id: true },
  });
  const targets = await client.annotationTarget.createManyAndReturn({
    data: notes.map((copy) => ({ ...target, annotationId: copy.id })),
    select: { id: true },
  });
  const { candidates: ___, computed: ____, ...place } = anchor;
  await client.anchor.createMany({
    data: targets.map((copy) => ({ ...place, targetId: copy.id })),
  });
}
