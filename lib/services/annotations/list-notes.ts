import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NotesQuery } from '@/lib/core/annotation/notes-query';
import { type Sortable, sortNotes } from '@/lib/core/annotation/sort-notes';
import { findAnnotations } from '@/lib/store/annotations';
import type { AnnotationFilter } from '@/lib/store/note-filter';
import { countFitting } from '@/lib/store/page-notes';
import { findPlacesInList } from '@/lib/store/places-in-list';
import type { SignedIn } from '../access';
import { type AnnotationPage, pageOfFilter } from './list-annotations';
import { readingOrderOfTargets } from './reading-order-of-targets';

const PAGE_SIZE = 50;
/** Of notes that are sorted otherwise than by date so many of the newest are looked at. */
const MOST_SORTED = 500;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Notes as a query asks for them. By date they come page by page; by clause or by code all at once, the
 * newest where there are very many, and then `next` says that some are missing.
 */
export async function listNotes(user: SignedIn, query: NotesQuery): Promise<AnnotationPage> {
  const limit = query.sort === 'date' ? PAGE_SIZE : MOST_SORTED;
  const body = query.sort === 'date' ? 'beginning' : 'whole';
  const page = await pageOfFilter(user, filterOfNotes(user, query), { limit, body });
  return { ...page, annotations: await sorted(user, page.annotations, query) };
}

/** Places in a list that are read at once. */
const PLACES_AT_ONCE = 1000;
/** Notes of a file that are read at once, and the bytes that they may take; fewer rather. */
const NOTES_AT_ONCE = 100;
const BYTES_AT_ONCE = 1024 * 1024;

/**
 * All notes of a query, in its order, in pages, so that few are held in memory however many there are. Which of
 * them the actor may read is asked again for each page: what was deleted or withdrawn meanwhile is left out.
 */
export async function* notesInPages(
  user: SignedIn,
  query: NotesQuery,
): AsyncGenerator<readonly Annotation[], void, void> {
  const filter = filterOfNotes(user, { ...query, after: undefined });
  let left = await idsInOrder(user, query);
  while (left.length > 0) {
    const next = left.slice(0, NOTES_AT_ONCE);
    const ids = next.slice(0, await countFitting(next, BYTES_AT_ONCE));
    const found = await findAnnotations(user, { ...filter, ids, limit: ids.length });
    const byId = new Map(found.map((note) => [note.id, note]));
    yield ids.flatMap((id) => byId.get(id) ?? []);
    left = left.slice(ids.length);
  }
}

async function idsInOrder(user: SignedIn, query: NotesQuery): Promise<readonly string[]> {
  const filter = filterOfNotes(user, { ...query, after: undefined });
  const places: Awaited<ReturnType<typeof findPlacesInList>> = [];
  for (;;) {
    const after = places.at(-1)?.id;
    const page = await findPlacesInList(user, { ...filter, after, limit: PLACES_AT_ONCE });
    places.push(...page);
    if (page.length < PLACES_AT_ONCE) break;
  }
  return (await sorted(user, places, query)).map(({ id }) => id);
}

async function sorted<T extends Sortable>(
  user: SignedIn,
  notes: readonly T[],
  { sort }: NotesQuery,
): Promise<readonly T[]> {
  const ordinalOf = await readingOrderOfTargets(user, sort === 'clause' ? notes : []);
  return sortNotes(notes, sort, ordinalOf);
}

function filterOfNotes(user: SignedIn, query: NotesQuery): Omit<AnnotationFilter, 'limit'> {
  const { whose, q, person, group, code, kind, treaty, clause, from, to, state, after } = query;
  return {
    creatorId: whose === 'mine' ? user.id : person,
    ofGroups: whose === 'groups',
    groupId: group,
    codeId: code,
    motivation: kind,
    treaty,
    eId: clause,
    since: from === undefined ? undefined : new Date(from),
    until: to === undefined ? undefined : new Date(Date.parse(to) + DAY),
    state,
    text: q,
    after,
  };
}
