import Link from 'next/link';
import { citeEId } from '@/lib/core/treaty/write-citation';
import styles from './unsettled-notes.module.css';

/** A place of the reader's own note that the newest version has no longer as it was. */
export type UnsettledNote = {
  readonly annotationId: string;
  readonly version: number;
  readonly eId: string;
  readonly words: string;
  readonly state: 'moved' | 'ambiguous' | 'orphaned';
};

type UnsettledNotesProps = {
  readonly notes: readonly UnsettledNote[];
  readonly lang: string;
  /** Where they are settled. */
  readonly href: string;
  /** Number of the newest version. */
  readonly newest: number;
};

const WHAT_HAPPENED: Readonly<Record<UnsettledNote['state'], string>> = {
  moved: 'its words stand elsewhere',
  ambiguous: 'several places may be meant',
  orphaned: 'its words are gone',
};

/** The reader's own notes that a new version left without their exact place, each with the way to it. */
export function UnsettledNotes({ notes, lang, href, newest }: UnsettledNotesProps) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="unsettled">
      <h2 id="unsettled">Notes to look at</h2>
      <p>
        Notes of yours on earlier versions whose words do not stand in version {newest} as they did.
        Nobody else sees this list.{' '}
        <Link href={href} prefetch={false}>
          Settle them one by one
        </Link>
      </p>
      <ul>
        {notes.map(({ annotationId, version, eId, words, state }, index) => (
          // One note may have several places in one article.
          <li key={`${annotationId} ${eId} ${String(index)}`}>
            <Link href={`/annotations/${annotationId}`} prefetch={false}>
              {citeEId(eId)}, version {version}
            </Link>
            : {WHAT_HAPPENED[state]}. <q lang={lang}>{words}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
