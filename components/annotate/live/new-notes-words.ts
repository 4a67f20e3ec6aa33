import type { Annotation } from '@/lib/core/annotation/annotation';

type Named = Pick<Annotation, 'creator'>;

/** What is said of the notes that came since the reader looked: `2 new notes, by Ada and Grace`. */
export function newNotesWords(notes: readonly Named[]): string {
  if (notes.length === 0) return '';
  const names = [...new Set(notes.map(({ creator }) => creator.name))];
  const [first = '', second = ''] = names;
  if (notes.length === 1) return `1 new note by ${first}`;
  const by =
    names.length === 1
      ? first
      : names.length === 2
        ? `${first} and ${second}`
        : `${first} and ${names.length - 1} others`;
  return `${notes.length} new notes by ${by}`;
}

/** True where what came says nothing that the page does not show; the places are the page's own. */
export function isSameNote(known: Annotation, come: Annotation): boolean {
  return (
    known.revision === come.revision &&
    known.visibility === come.visibility &&
    known.group?.id === come.group?.id &&
    known.replies === come.replies &&
    known.resolved === come.resolved &&
    known.hidden?.at === come.hidden?.at
  );
}
