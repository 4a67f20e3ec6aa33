import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { orNotFound } from '@/app/_views/or-not-found';
import { CodeTree } from '@/components/codebook/code-tree';
import { CodebookEditing } from '@/components/codebook/codebook-editing';
import { whose } from '@/components/codebook/codebook-list';
import { currentActor } from '@/lib/auth/auth';
import { codebookFor } from '@/lib/services/codebooks/open-codebook';
import styles from '../page.module.css';

type Props = { readonly params: Promise<{ id: string }> };

/** Once a request: the page and its title ask the same. */
const load = cache(async (id: string) => codebookFor(await currentActor(), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { codebook } = await orNotFound(load((await params).id));
  return { title: codebook.name, robots: { index: false } };
}

/** One codebook: its codes in their hierarchy, how many notes have each, files of it, changing it. */
export default async function CodebookPage({ params }: Props) {
  const { codebook, counts, may } = await orNotFound(load((await params).id));
  const file = (format: string) => `/api/v1/codebooks/${codebook.id}?format=${format}`;
  return (
    <div className={styles.page}>
      <header>
        <p>
          <Link href="/codebooks">Codebooks</Link>
        </p>
        <h1>{codebook.name}</h1>
        <p className="lede">{codebook.description}</p>
        <p>
          {sentence(whose(codebook))}.{' '}
          {codebook.open && 'Whoever writes notes with it may add codes. '}
          <a href={file('csv')} download>
            CSV
          </a>
          {', '}
          <a href={file('skos')} download>
            SKOS (JSON-LD)
          </a>
        </p>
      </header>
      {codebook.codes.length > 0 ? (
        <CodeTree codebook={codebook} counts={counts} />
      ) : (
        <p>There is no code in it yet.</p>
      )}
      <CodebookEditing codebook={codebook} may={may} />
    </div>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
