import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Catalogue } from '@/components/catalogue/catalogue';
import {
  parseCatalogueQuery,
  pickedHref,
  type RawParams,
} from '@/components/catalogue/catalogue-query';
import { TimelineStrip } from '@/components/catalogue/timeline-strip';
import { currentActor } from '@/lib/auth/auth';
import { listTreaties } from '@/lib/services/treaties/list-treaties';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Treaties' };

type CataloguePageProps = { readonly searchParams: Promise<RawParams> };

export default async function CataloguePage({ searchParams }: CataloguePageProps) {
  const params = await searchParams;
  const query = parseCatalogueQuery(params);
  const comparison = pickedHref(query.picked);
  if (params.go === 'compare' && comparison !== undefined) redirect(comparison);

  const treaties = await listTreaties(await currentActor());
  return (
    <div className="page">
      <h1>Treaties</h1>
      <p className="lede">
        Read a treaty article by article, put two side by side, and note what you find where you
        find it.
      </p>
      <div className={styles.timeline}>
        <TimelineStrip treaties={treaties} today={new Date().toISOString().slice(0, 10)} />
      </div>
      <Catalogue treaties={treaties} initialQuery={query} />
    </div>
  );
}
