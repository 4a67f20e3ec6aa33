import type { Metadata } from 'next';
import { orNotFound } from '@/app/_views/or-not-found';
import { ReaderPage } from '@/app/_views/reader-page';
import { currentActor } from '@/lib/auth';
import { AppError } from '@/lib/errors';
import { getAnnotation } from '@/lib/services/get-annotation';
import { notesOnVersion } from '@/lib/services/list-annotations';
import { openVersion } from '@/lib/services/read-version';

type Props = { readonly params: Promise<{ id: string }> };

async function open({ params }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  const annotation = await getAnnotation(actor, id);
  const [target] = annotation.targets;
  if (!target) throw new AppError('not-found');
  const { treaty, lang, version: number } = target;
  const opened = await openVersion(actor, { slug: treaty, lang, number });
  return { actor, annotation, opened };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { opened } = await orNotFound(open(props));
  return { title: `Note on ${opened.version.treaty.shortTitle}`, robots: { index: false } };
}

/** The permanent address of a note: its clause in the version it was made on, the note open. */
export default async function AnnotationPage(props: Props) {
  const { actor, annotation, opened } = await orNotFound(open(props));
  const notes = await notesOnVersion(actor, opened.version.id, annotation.id);
  return <ReaderPage actor={actor} opened={opened} notes={notes} openNote={annotation.id} />;
}
