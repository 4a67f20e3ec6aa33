import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NotesQuery } from '@/lib/core/annotation/notes-query';
import { AppError } from '@/lib/errors';
import { notesCsvHead, notesCsvLines } from '@/lib/formats/write/notes-csv';
import type { SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { notesInPages } from './list-notes';

export type NotesFile = {
  readonly name: string;
  readonly type: string;
  /** Its text, page by page: it is never held whole. */
  readonly pieces: AsyncGenerator<string, void, void>;
};

/** The notes of a query as a file: `csv`, a table, or `json`, as the API gives them. */
export async function exportNotes(
  user: SignedIn,
  query: NotesQuery,
  { format, origin }: { readonly format: string; readonly origin: string },
): Promise<NotesFile> {
  if (format !== 'csv' && format !== 'json') {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/format', message: 'Notes are given as csv or json.' }],
    });
  }
  await limitAttempts(['account-export', user.id]);
  const pages = notesInPages(user, query);
  return format === 'csv'
    ? { name: 'notes.csv', type: 'text/csv; charset=utf-8', pieces: csvOf(pages, origin) }
    : { name: 'notes.json', type: 'application/json; charset=utf-8', pieces: jsonOf(pages) };
}

type Pages = AsyncIterable<readonly Annotation[]>;

async function* csvOf(pages: Pages, origin: string): AsyncGenerator<string, void, void> {
  yield notesCsvHead();
  for await (const notes of pages) yield notesCsvLines(notes, origin);
}

async function* jsonOf(pages: Pages): AsyncGenerator<string, void, void> {
  yield '{\n  "notes": [';
  let separator = '\n';
  for await (const notes of pages) {
    if (notes.length === 0) continue;
    yield separator + notes.map((note) => JSON.stringify(note)).join(',\n');
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}
