import type { Metadata } from 'next';
import Link from 'next/link';
import { CodebookList } from '@/components/codebook/codebook-list';
import { NewCodebook } from '@/components/codebook/new-codebook';
import { currentActor } from '@/lib/auth/auth';
import { groupsKeptBy, listCodebooks } from '@/lib/services/codebooks/open-codebook';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Codebooks', robots: { index: false } };

/** The concepts that notes are classified by: what comes with Concordat, one's own, those of groups. */
export default async function CodebooksPage() {
  const actor = await currentActor();
  const [codebooks, groups] = await Promise.all([listCodebooks(actor), groupsKeptBy(actor)]);
  return (
    <div className={styles.page}>
      <header>
        <h1>Codebooks</h1>
        <p className="lede">
          Concepts with definitions, by which notes are classified, found and counted.
        </p>
      </header>
      <CodebookList codebooks={codebooks} />
      <section aria-labelledby="new-codebook">
        <h2 id="new-codebook">A codebook of your own</h2>
        {actor.kind === 'user' ? (
          <NewCodebook groups={groups} />
        ) : (
          <p>
            <Link href="/sign-in?callbackUrl=/codebooks">Sign in</Link> to make one.
          </p>
        )}
      </section>
    </div>
  );
}
