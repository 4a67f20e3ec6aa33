import type { Actor } from '@/lib/core/access/policy';
import type { Sortable } from '@/lib/core/annotation/sort-notes';
import { database } from './database';
import { type AnnotationFilter, askedBy } from './note-filter';

const PLACE_IN_LIST = {
  id: true,
  deletedAt: true,
  codes: {
    select: { code: { select: { notation: true } } },
    orderBy: { code: { ordinal: 'asc' } },
    take: 1,
  },
  targets: {
    select: {
      eId: true,
      start: true,
      end: true,
      version: {
        select: {
          lang: true,
          number: true,
          expression: { select: { name: true, treaty: { select: { slug: true } } } },
        },
      },
    },
    orderBy: { ordinal: 'asc' },
    take: 1,
  },
} as const;

/** What of each note that `findAnnotations` answers decides where it stands in a list: small, however long. */
export async function findPlacesInList(
  actor: Actor,
  filter: AnnotationFilter,
): Promise<(Sortable & { readonly id: string })[]> {
  const rows = await database().annotation.findMany({
    where: askedBy(actor, filter),
    select: PLACE_IN_LIST,
    orderBy: { id: 'desc' },
    take: filter.limit,
  });
  return rows.map(({ id, deletedAt, codes, targets }) => ({
    id,
    // What was deleted shows no codes.
    ...(codes.length > 0 && deletedAt === null && { codes: codes.map(({ code }) => code) }),
    targets: targets.map(({ eId, start, end, version }) => ({
      treaty: version.expression.treaty.slug,
      lang: version.lang,
      ...(version.expression.name !== '' && { name: version.expression.name }),
      version: version.number,
      selector: { eId, position: { start, end } },
    })),
  }));
}
