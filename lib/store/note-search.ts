import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { database, type Tx } from './database';

/**
 * What notes are searched by: their words and those they quote, in the form of `foldForSearch`. It is
 * written with the note, because PostgreSQL has no such fold. A migration that sets it to null has it
 * made anew at the next start.
 */

const BATCH = 200;

type Quote = { readonly exact: string };

export function searchTextOf(bodyText: string, quotes: readonly Quote[]): string {
  return foldForSearch([bodyText, ...quotes.map(({ exact }) => exact)].join('\n'));
}

/** The words a note was made on. */
export async function quotesOf(tx: Tx, annotationId: string): Promise<readonly Quote[]> {
  return tx.annotationTarget.findMany({
    where: { annotationId },
    orderBy: { ordinal: 'asc' },
    select: { exact: true },
  });
}

/** Folds the notes that were stored without: by an earlier release, or before the fold changed. */
export async function foldNotes(): Promise<void> {
  for (;;) {
    const notes = await database().annotation.findMany({
      where: { searchText: null },
      select: { id: true, bodyText: true, targets: { select: { exact: true } } },
      take: BATCH,
    });
    for (const { id, bodyText, targets } of notes) {
      await database().annotation.updateMany({
        // A save meanwhile has written its own.
        where: { id, searchText: null },
        data: { searchText: searchTextOf(bodyText, targets) },
      });
    }
    if (notes.length < BATCH) return;
  }
}
