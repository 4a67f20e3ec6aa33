import type { Metadata } from 'next';
import { cache } from 'react';
import { ComparePage } from '@/app/_views/compare/compare-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { ReaderPage } from '@/app/_views/read/reader-page';
import { currentActor } from '@/lib/auth/auth';
import type { Actor } from '@/lib/core/access/policy';
import type { View } from '@/lib/core/address/view';
import { viewOfNote } from '@/lib/core/annotation/page-notes';
import { AppError } from '@/lib/errors';
import { notesOnVersions } from '@/lib/services/annotations/page-notes';
import { threadOf } from '@/lib/services/annotations/thread';
import { compareVersions } from '@/lib/services/comparisons/compare-versions';
import { openVersion } from '@/lib/services/treaties/read-version';

type Props = { readonly params: Promise<{ id: string }> };

/** Once a request: the page and its title ask the same. */
const load = cache(async (id: string) => {
  const actor = await currentActor();
  // A reply is shown with the note that its thread is about.
  const { root } = await threadOf(actor, id, { limit: 1 });
  const view = viewOfNote(root);
  if (view === undefined) throw new AppError('not-found');
  return { actor, openNote: root.id, shown: await open(actor, view) };
});

async function open(actor: Actor, view: View) {
  if (view.kind === 'reader') {
    return { kind: view.kind, opened: await openVersion(actor, view.side) } as const;
  }
  const [a, b] = view.sides;
  if (!a || !b) throw new AppError('not-found');
  const compared = await compareVersions(actor, [a, b], view.query);
  return { kind: view.kind, sides: [a, b], query: view.query, compared } as const;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { shown } = await orNotFound(load((await params).id));
  const versions =
    shown.kind === 'reader' ? [shown.opened.version] : [shown.compared.left, shown.compared.right];
  const titles = versions.map(({ treaty }) => treaty.shortTitle);
  return { title: `Note on ${titles.join(' and ')}`, robots: { index: false } };
}

/**
 * The permanent address of a note: its clause in the version it was made on, or both clauses of a
 * pair, with the note open.
 */
export default async function AnnotationPage({ params }: Props) {
  const { id } = await params;
  const { actor, openNote, shown } = await orNotFound(load(id));
  if (shown.kind === 'reader') {
    const notes = await notesOnVersions(actor, [shown.opened.version.id], openNote);
    return <ReaderPage actor={actor} opened={shown.opened} notes={notes} openNote={openNote} />;
  }
  const { compared, sides, query } = shown;
  return (
    <ComparePage
      actor={actor}
      compared={compared}
      sides={sides}
      query={query}
      notes={await notesOnVersions(actor, [compared.left.id, compared.right.id], openNote)}
      openNote={openNote}
    />
  );
}
