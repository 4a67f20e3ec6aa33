import type { Actor } from '@/lib/core/access/policy';
import type { QueryNode } from '@/lib/core/search/query';
import type { NoteHit, SearchFilters } from '@/lib/core/search/search-result';
import { searchNotes } from '@/lib/store/search-notes';
import { asked } from './find-texts';
import type { ReadQuery } from './read-query';
import { toNoteHit } from './show-hits';

/** Notes that answer a query: their words, or those they quote. */

const NOTES_A_PAGE = 10;
/** Languages that notes are written in beside those of the texts. */
const WRITTEN_IN = ['en', 'ru', 'ko', 'fa', 'zh', 'ar', 'fr', 'es', 'de', 'uk', 'ja'] as const;

export type FoundNotes = {
  readonly hits: readonly NoteHit[];
  readonly total: number;
  readonly hasMore: boolean;
};

export const NO_NOTES: FoundNotes = { hits: [], total: 0, hasMore: false };

export async function findNotes(
  actor: Actor,
  langs: readonly string[],
  { words, filters }: ReadQuery,
  page: number,
): Promise<FoundNotes> {
  if (words === undefined || isOfProvisions(filters)) return NO_NOTES;
  const queries = asked([...new Set([...langs, ...WRITTEN_IN])], words);
  const found = await searchNotes(
    actor,
    { queries, filters, byLanguage: excludes(words) },
    { offset: (page - 1) * NOTES_A_PAGE, most: NOTES_A_PAGE },
  );
  const total = found[0]?.total ?? 0;
  return {
    hits: found.map((note) => toNoteHit(note, words)),
    total,
    hasMore: total > page * NOTES_A_PAGE,
  };
}

/** What is asked of provisions no note has. */
function isOfProvisions({ topic, kind, standing, verified }: SearchFilters): boolean {
  return [topic, kind, standing, verified].some((asked) => asked !== undefined);
}

function excludes(query: QueryNode): boolean {
  if (query.kind === 'not') return true;
  return (query.kind === 'and' || query.kind === 'or') && query.parts.some(excludes);
}
