import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { orNotFound } from '@/app/_views/or-not-found';
import { RecordForm } from '@/components/treaty/record-form';
import { currentActor } from '@/lib/auth/auth';
import { getTreaty } from '@/lib/services/treaties/get-treaty';
import { listTitles } from '@/lib/services/treaties/list-treaties';

type EditPageProps = { readonly params: Promise<{ readonly treaty: string }> };

/** Once a request: the title and the page need the same record. Whose it is not finds nothing here. */
const load = cache(async (slug: string) => {
  const treaty = await orNotFound(getTreaty(await currentActor(), slug));
  return treaty.own ? treaty : notFound();
});

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const { shortTitle } = await load((await params).treaty);
  return { title: `Edit ${shortTitle}`, robots: { index: false } };
}

/** The record of one's own treaty, to change. */
export default async function EditRecordPage({ params }: EditPageProps) {
  const treaty = await load((await params).treaty);
  const treaties = await listTitles(await currentActor());
  return (
    <div className="page">
      <header>
        <p>
          <Link href={`/treaties/${treaty.slug}`}>{treaty.shortTitle}</Link>
        </p>
        <h1>Edit the record</h1>
        <p className="lede">
          What is known of the treaty as such. Its texts have versions of their own.
        </p>
      </header>
      {/* Another revision is another form. */}
      <RecordForm key={treaty.revision} treaty={treaty} treaties={treaties} />
    </div>
  );
}
