import type { Metadata } from 'next';
import { orNotFound } from '@/app/_views/or-not-found';
import { NoteHistoryView } from '@/components/annotate/history/note-history-view';
import { currentActor } from '@/lib/auth/auth';
import { noteHistory } from '@/lib/services/annotations/note-history';
import styles from '../../page.module.css';

export const metadata: Metadata = { title: 'History of a note', robots: { index: false } };

/** The wordings of a note with what changed from one to the next, and the way back to each. */
export default async function NoteHistoryPage({
  params,
}: {
  readonly params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const actor = await currentActor();
  const { annotation, revisions } = await orNotFound(noteHistory(actor, id));
  const own = actor.kind === 'user' && actor.id === annotation.creator.id;
  return (
    <div className={styles.page}>
      <h1>History of a note</h1>
      <p>
        By {annotation.creator.name}. <a href={`/annotations/${id}`}>Go to the note</a>
      </p>
      <NoteHistoryView id={id} revisions={revisions} mayRestore={own} />
    </div>
  );
}
