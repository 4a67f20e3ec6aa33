import type { NoteVisibility } from '@/lib/core/access/visibility';
import type { NoteRevision } from '@/lib/core/annotation/annotation';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { database } from './database';

/** A wording that a note had, with the group that could read it then. */
export type StoredRevision = NoteRevision & { readonly groupId?: string };

/** The last so many wordings of a note, the newest first. */
export async function findRevisions(
  annotationId: string,
  limit: number,
): Promise<StoredRevision[]> {
  const rows = await database().annotationRevision.findMany({
    where: { annotationId },
    orderBy: { revision: 'desc' },
    take: limit,
  });
  return rows.map(({ revision, visibility, groupId, body, createdAt }) => ({
    revision,
    visibility: visibility as NoteVisibility,
    ...(groupId !== null && { groupId }),
    body: body as unknown as NoteBody,
    created: createdAt.toISOString(),
  }));
}
