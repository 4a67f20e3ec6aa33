import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NotesQuery } from '@/lib/core/annotation/notes-query';
import { sortNotes } from '@/lib/core/annotation/sort-notes';
import type { AnnotationFilter } from '@/lib/store/note-filter';
import type { SignedIn } from '../access';
import { type AnnotationPage, pageOfFilter } from './list-annotations';

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
  return { ...page, annotations: sortNotes(page.annotations, query.sort) };
}

/** All notes of a query, for a file: at most so many of the newest. */
export async function notesForFile(
  user: SignedIn,
  query: NotesQuery,
  most: number,
): Promise<readonly Annotation[]> {
  const filter = filterOfNotes(user, { ...query, after: undefined });
  const notes: Annotation[] = [];
  let after: string | undefined;
  do {
    const page = await pageOfFilter(user, { ...filter, after }, { limit: 200, body: 'whole' });
    notes.push(...page.annotations);
    after = page.next;
  } while (after !== undefined && notes.length < most);
  return sortNotes(notes.slice(0, most), query.sort);
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
