import { formatAddress } from '@/lib/core/address/version-address';
import {
  type Annotation,
  type AnnotationTarget,
  addressOfTarget,
} from '@/lib/core/annotation/annotation';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import { spreadsheetHead, spreadsheetLines } from './spreadsheet';

const COLUMNS = [
  'note',
  'place',
  'treaty',
  'text',
  'provision',
  'quotation',
  'words',
  'kind',
  'codes',
  'visibility',
  'group',
  'author',
  'created',
  'modified',
  'address',
] as const;

/** What stands before the lines of `notesCsvLines`. */
export function notesCsvHead(): string {
  return spreadsheetHead(COLUMNS);
}

/**
 * Some notes of a table with a line for each of their places, so that every quotation stands in a cell of
 * its own. `origin`: where Concordat is served. O(size of the notes).
 */
export function notesCsvLines(notes: readonly Annotation[], origin: string): string {
  const lines = notes.flatMap((note) => {
    const common = commonCells(note, origin);
    return note.targets.map((target, index) => [
      note.id,
      String(index + 1),
      ...targetCells(target),
      ...common,
    ]);
  });
  return spreadsheetLines(lines);
}

function targetCells(target: AnnotationTarget): string[] {
  const { title, treaty, selector } = target;
  return [
    title ?? treaty,
    formatAddress(addressOfTarget(target)),
    selector.eId,
    selector.quote.exact,
  ];
}

function commonCells(note: Annotation, origin: string): string[] {
  const { motivation, codes = [], visibility, group, creator, created, modified, id } = note;
  return [
    noteBodyText(note.body),
    motivation,
    codes.map(({ notation, label }) => `${notation} ${label}`).join('; '),
    visibility,
    group?.name ?? '',
    creator.name,
    created,
    modified,
    `${origin}/annotations/${id}`,
  ];
}
