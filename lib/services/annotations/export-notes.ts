import type { NotesQuery } from '@/lib/core/annotation/notes-query';
import { AppError } from '@/lib/errors';
import { notesCsv } from '@/lib/formats/write/notes-csv';
import type { SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { notesForFile } from './list-notes';

/** Notes of one file. */
const MOST = 5000;

/** The notes of a query as a file: `csv`, a table, or `json`, as the API gives them. */
export async function exportNotes(
  user: SignedIn,
  query: NotesQuery,
  { format, origin }: { readonly format: string; readonly origin: string },
): Promise<{ readonly name: string; readonly type: string; readonly content: string }> {
  if (format !== 'csv' && format !== 'json') {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/format', message: 'Notes are given as csv or json.' }],
    });
  }
  await limitAttempts(['account-export', user.id]);
  const notes = await notesForFile(user, query, MOST);
  if (format === 'csv') {
    return { name: 'notes.csv', type: 'text/csv; charset=utf-8', content: notesCsv(notes, origin) };
  }
  const content = `${JSON.stringify({ notes }, null, 2)}\n`;
  return { name: 'notes.json', type: 'application/json; charset=utf-8', content };
}
