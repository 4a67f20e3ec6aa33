import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WaitingNotes } from '@/components/annotate/thread/waiting-notes';
import { currentActor } from '@/lib/auth/auth';
import { notesToKeepInOrder } from '@/lib/services/annotations/moderate';

export const metadata: Metadata = { title: 'Reported notes', robots: { index: false } };

/** What waits for whoever keeps order, in public or in a group; there for nobody else. */
export default async function ModerationPage() {
  const actor = await currentActor();
  if (actor.kind !== 'user') notFound();
  const waiting = await notesToKeepInOrder(actor);
  if (actor.moderator !== true && waiting.length === 0) notFound();
  return (
    <div className="page-narrow">
      <h1>Reported notes</h1>
      <p className="lede">
        What people reported, and what is hidden. Whoever wrote a note reads why it was hidden.
      </p>
      <WaitingNotes notes={waiting} />
    </div>
  );
}
