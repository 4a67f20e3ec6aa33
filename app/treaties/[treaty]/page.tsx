import type { Metadata } from 'next';
import { cache } from 'react';
import { orNotFound } from '@/app/_views/or-not-found';
import { TreatyRecord } from '@/components/treaty/treaty-record';
import { currentActor } from '@/lib/auth/auth';
import { getTreaty } from '@/lib/services/treaties/get-treaty';

type TreatyPageProps = { readonly params: Promise<{ readonly treaty: string }> };

/** Once a request: the title and the page need the same record. */
const load = cache(async (slug: string) => orNotFound(getTreaty(await currentActor(), slug)));

export async function generateMetadata({ params }: TreatyPageProps): Promise<Metadata> {
  const treaty = await load((await params).treaty);
  return { title: treaty.shortTitle, description: treaty.title };
}

export default async function TreatyPage({ params }: TreatyPageProps) {
  const treaty = await load((await params).treaty);
  return (
    <div className="page">
      <TreatyRecord treaty={treaty} />
    </div>
  );
}
