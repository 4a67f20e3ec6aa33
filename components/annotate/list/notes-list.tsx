import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField, TextField } from '@/components/ui/field';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Annotation, AnnotationTarget } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { NoteTime } from '../note-time';
import styles from './notes-list.module.css';

/** Of a note on many places, enough to know it again: both halves of a pair. */
const QUOTES_SHOWN = 2;

type NotesListProps = {
  readonly notes: readonly Annotation[];
  /** How far the words of a target were verified. */
  readonly verificationOf: (target: AnnotationTarget) => string;
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly q?: string;
  readonly treaty?: string;
  /** Address of the next page, when there is one. */
  readonly next?: string;
};

/** Notes as a list to search: works as a plain form without scripts. */
export function NotesList(props: NotesListProps) {
  const { notes, treaties, q, treaty, next, verificationOf } = props;
  const titles = new Map(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]));
  const filtered = q !== undefined || treaty !== undefined;
  return (
    <>
      <search>
        <form className={styles.filter} action="/annotations">
          <TextField
            label="Words in the note or its quotation"
            name="q"
            type="search"
            defaultValue={q}
          />
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
          <NoteEntry key={note.id} note={note} titles={titles} verificationOf={verificationOf} />
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

type NoteEntryProps = Pick<NotesListProps, 'verificationOf'> & {
  readonly note: Annotation;
  readonly titles: ReadonlyMap<string, string>;
};

function NoteEntry({ note, titles, verificationOf }: NoteEntryProps) {
  const { targets } = note;
  const places = targets.map(
    ({ treaty, selector }) => `${titles.get(treaty) ?? treaty}, ${citeEId(selector.eId)}`,
  );
  return (
    <li className={styles.note}>
      <p className={styles.place}>
        <Link href={`/annotations/${note.id}`}>{[...new Set(places)].join(' and ')}</Link>
        <Badge tone={note.visibility === 'public' ? 'live' : 'quiet'}>{note.visibility}</Badge>
        <span className={styles.when}>
          <NoteTime note={note} />
        </span>
      </p>
      {targets.slice(0, QUOTES_SHOWN).map((target) => (
        <Quote
          key={`${target.treaty}:${target.lang}#${target.selector.eId}:${target.selector.position.start}`}
          target={target}
          verification={verificationOf(target)}
        />
      ))}
      <TrustedHtml className="note-body" html={noteBodyHtml(note.body)} />
      {note.cut?.body && (
        <p>
          <Link href={`/annotations/${note.id}`}>Show the whole note</Link>
        </p>
      )}
    </li>
  );
}

type QuoteProps = { readonly target: AnnotationTarget; readonly verification: string };

/** The words a note is about, and how far they were verified. */
function Quote({ target: { lang, selector }, verification }: QuoteProps) {
  return (
    <figure className={styles.quoted}>
      <blockquote className={styles.quote} lang={lang} dir="auto">
        {selector.quote.exact}
      </blockquote>
      <figcaption className={styles.verification}>{verification}</figcaption>
    </figure>
  );
}
