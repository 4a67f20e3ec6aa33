import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField, TextField } from '@/components/ui/field';
import { formatInstant } from '@/components/ui/format-date';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Annotation } from '@/lib/core/annotation';
import { citeEId } from '@/lib/core/cite-eid';
import { noteBodyHtml } from '@/lib/core/note-body-html';
import styles from './notes-list.module.css';

type NotesListProps = {
  readonly notes: readonly Annotation[];
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly q?: string;
  readonly treaty?: string;
  /** Address of the next page, when there is one. */
  readonly next?: string;
};

/** Notes as a list to search: works as a plain form without scripts. */
export function NotesList({ notes, treaties, q, treaty, next }: NotesListProps) {
  const titles = new Map(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]));
  const filtered = q !== undefined || treaty !== undefined;
  return (
    <>
      <search>
        <form className={styles.filter} action="/annotations">
          <TextField label="Words in the note" name="q" type="search" defaultValue={q} />
          <SelectField label="Treaty" name="treaty" defaultValue={treaty ?? ''}>
            <option value="">All treaties</option>
            {treaties.map(({ slug, shortTitle }) => (
              <option key={slug} value={slug}>
                {shortTitle}
              </option>
            ))}
          </SelectField>
          <Button type="submit">Search</Button>
        </form>
      </search>
      {notes.length === 0 && (
        <EmptyState title={filtered ? 'No note matches' : 'No notes yet'}>
          <p>
            {filtered ? (
              <Link href="/annotations">Show all notes</Link>
            ) : (
              <>
                <Link href="/">Open a treaty</Link>, select words, and press Annotate.
              </>
            )}
          </p>
        </EmptyState>
      )}
      <ol className={styles.list}>
        {notes.map((note) => (
          <NoteEntry key={note.id} note={note} titles={titles} />
        ))}
      </ol>
      {next && (
        <p>
          <Link href={next}>Older notes</Link>
        </p>
      )}
    </>
  );
}

type NoteEntryProps = {
  readonly note: Annotation;
  readonly titles: ReadonlyMap<string, string>;
};

function NoteEntry({ note, titles }: NoteEntryProps) {
  const [target] = note.targets;
  return (
    <li className={styles.note}>
      <p className={styles.place}>
        <Link href={`/annotations/${note.id}`}>
          {target &&
            `${titles.get(target.treaty) ?? target.treaty}, ${citeEId(target.selector.eId)}`}
        </Link>
        <Badge tone={note.visibility === 'public' ? 'live' : 'quiet'}>{note.visibility}</Badge>
        <time dateTime={note.modified}>{formatInstant(note.modified)}</time>
      </p>
      {target && (
        <blockquote className={styles.quote} lang={target.lang} dir="auto">
          {target.selector.quote.exact}
        </blockquote>
      )}
      <TrustedHtml className="note-body" html={noteBodyHtml(note.body)} />
    </li>
  );
}
