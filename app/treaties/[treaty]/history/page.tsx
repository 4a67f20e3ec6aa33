import type { Metadata } from 'next';
import { cache } from 'react';
import { orNotFound } from '@/app/_views/or-not-found';
import { RecordHistory } from '@/components/treaty/record-history';
import { currentActor } from '@/lib/auth/auth';
import { recordHistory } from '@/lib/services/treaties/edit-record';
import { getTreaty } from '@/lib/services/treaties/get-treaty';

type HistoryPageProps = { readonly params: Promise<{ readonly treaty: string }> };

/** Once a request: the title and the page need the same record. */
const load = cache(async (slug: string) => orNotFound(getTreaty(await currentActor(), slug)));

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  const { shortTitle } = await load((await params).treaty);
  return { title: `${shortTitle}: changes of the record` };
}

/** What each change of a record changed. */
export default async function RecordHistoryPage({ params }: HistoryPageProps) {
  const { treaty: slug } = await params;
  const treaty = await load(slug);
  const revisions = await orNotFound(recordHistory(await currentActor(), slug));
  return <RecordHistory treaty={treaty} revisions={revisions} />;
}
