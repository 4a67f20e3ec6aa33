import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Annotation, AnnotationTarget } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { formatNotesQuery, isFiltered, type NotesQuery } from '@/lib/core/annotation/notes-query';
import { sectionsOf } from '@/lib/core/annotation/sort-notes';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { NoteCodes } from '../codes/note-codes';
import { kindOf } from '../kind-words';
import bodyStyles from '../note-body.module.css';
import { NoteTime } from '../note-time';
import { BulkBar, CHOSEN_NOTES } from './bulk-bar';
import { NotesFilter, type NotesFilterProps } from './notes-filter';
import styles from './notes-list.module.css';

/** Of a note on many places, enough to know it again: both halves of a pair. */
const QUOTES_SHOWN = 2;

type NotesListProps = Omit<NotesFilterProps, 'query'> & {
  readonly query: NotesQuery;
  readonly userId: string;
  readonly notes: readonly Annotation[];
  /** How far the words of a target were verified. */
  readonly verificationOf: (target: AnnotationTarget) => string;
  /** Id of the last note of this page, when there is another. */
  readonly next?: string;
};

/** Notes as a list to search, sort, print and change together: the search works without scripts. */
export function NotesList(props: NotesListProps) {
  const { query, notes, userId, groups, codes } = props;
  return (
    <>
      <NotesFilter {...props} />
      <div className={styles.together}>
        <BulkBar
          groups={groups.filter(({ writable }) => writable)}
          codes={codes}
          notes={notes.map(({ id, visibility, group }) => ({ id, visibility, group }))}
        />
        {notes.length > 0 && (
          <p className={styles.files}>
            As a file: <FileLink query={query} format="csv" />
            {', '}
            <FileLink query={query} format="json" />
          </p>
        )}
      </div>
      {notes.length === 0 && <NoNotes query={query} />}
      {sectionsOf(notes, query.sort).map(({ heading, notes: under }) => (
        <section key={heading} aria-label={heading || 'Notes'}>
          {heading !== '' && <h2 className={styles.heading}>{heading}</h2>}
          <ol className={styles.list}>
            {under.map((note) => (
              <NoteEntry key={note.id} {...props} note={note} own={note.creator.id === userId} />
            ))}
          </ol>
        </section>
      ))}
      {props.next !== undefined && <More query={query} next={props.next} />}
    </>
  );
}

function NoNotes({ query }: Pick<NotesListProps, 'query'>) {
  const some = isFiltered(query) || query.whose !== 'mine';
  return (
    <EmptyState title={some ? 'No note matches' : 'No notes yet'}>
      <p>
        {some ? (
          <Link href="/annotations">Show all my notes</Link>
        ) : (
          <>
            <Link href="/">Open a treaty</Link>, select words, and press Annotate.
          </>
        )}
      </p>
    </EmptyState>
  );
}

function FileLink({ query, format }: Pick<NotesListProps, 'query'> & { readonly format: string }) {
  const search = new URLSearchParams(formatNotesQuery({ ...query, after: undefined }));
  search.set('format', format);
  return (
    <a href={`/api/v1/annotations/export?${search}`} download>
      {format.toUpperCase()}
    </a>
  );
}

function More({ query, next }: { readonly query: NotesQuery; readonly next: string }) {
  if (query.sort !== 'date') {
    return <p>These are the newest; there are more. Narrow the search to see others.</p>;
  }
  return (
    <p>
      <Link href={`/annotations${formatNotesQuery({ ...query, after: next })}`}>Older notes</Link>
    </p>
  );
}

type NoteEntryProps = Pick<NotesListProps, 'verificationOf' | 'treaties'> & {
  readonly note: Annotation;
  /** The reader wrote it, and can change it. */
  readonly own: boolean;
};

function NoteEntry({ note, own, treaties, verificationOf }: NoteEntryProps) {
  const { targets } = note;
  const titles = new Map(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]));
  const placeOf = ({ treaty, selector }: AnnotationTarget) =>
    `${titles.get(treaty) ?? treaty}, ${citeEId(selector.eId)}`;
  const places = targets.map(placeOf);
  const kind = kindOf(note, placeOf);
  return (
    <li className={styles.note}>
      <p className={styles.place}>
        {own && (
          <input
            type="checkbox"
            form={CHOSEN_NOTES}
            name="note"
            value={note.id}
            aria-label={`Choose the note on ${[...new Set(places)].join(' and ')}`}
          />
        )}
        <Link href={`/annotations/${note.id}`}>{[...new Set(places)].join(' and ')}</Link>
        <Badge tone={note.visibility === 'public' ? 'live' : 'quiet'}>
          {note.group?.name ?? note.visibility}
        </Badge>
        {kind !== undefined && <span>{kind}</span>}
        {!own && <span>{note.creator.name}</span>}
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
      {note.deleted && <p className={styles.when}>Deleted by its author.</p>}
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(note.body)} />
      {note.codes && <NoteCodes codes={note.codes} />}
      {note.replies !== undefined && (
        <p>
          <Link href={`/annotations/${note.id}`}>
            {note.replies === 1 ? '1 reply' : `${note.replies} replies`}
            {note.resolved !== undefined && ', resolved'}
          </Link>
        </p>
      )}
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
