import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { orNotFound } from '@/app/_views/or-not-found';
import { presentImport } from '@/app/api/v1/imports/present';
import { ImportReading } from '@/components/import/import-reading';
import { ImportSource } from '@/components/import/import-source';
import { ImportWorkbench } from '@/components/import/import-workbench';
import { PartLanguagesButton } from '@/components/import/part-languages-button';
import { currentActor } from '@/lib/auth/auth';
import { isSlug } from '@/lib/core/address/version-address';
import { openImport } from '@/lib/services/imports/open-import';
import { listTextChoices } from '@/lib/services/treaties/list-text-choices';
import styles from './page.module.css';

type ImportPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly treaty?: string | string[] }>;
};

/** Once a request: the title and the page need the same import. */
const load = cache(async (id: string) => {
  const actor = await currentActor();
  if (actor.kind !== 'user') notFound();
  return orNotFound(openImport(actor, id));
});

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  const { name } = await load((await params).id);
  return { title: `Import of ${name}`, robots: { index: false } };
}

/** An import: its source beside what was found, to correct and to confirm. */
export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const found = await load((await params).id);
  const { treaty } = await searchParams;
  const draft = presentImport(found);
  const treaties = await listTextChoices(await currentActor());
  const wanted = typeof treaty === 'string' && isSlug(treaty) ? treaty : draft.base?.slug;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Link href="/imports">Imports</Link>
        </p>
        <h1>{draft.name}</h1>
      </header>
      {draft.state === 'ready' ? (
        <>
          {draft.source.languages && (
            <PartLanguagesButton id={draft.id} languages={draft.source.languages} />
          )}
          <ImportSource draft={draft} />
          <ImportWorkbench
            key={`${draft.id} ${draft.source?.lang} ${draft.source?.encoding}`}
            draft={draft}
            confirmation={{ treaties, ...(wanted !== undefined && { treaty: wanted }) }}
          />
        </>
      ) : (
        <ImportReading draft={draft} />
      )}
    </div>
  );
}
