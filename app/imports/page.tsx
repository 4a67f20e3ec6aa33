import type { Metadata } from 'next';
import { ImportForm } from '@/components/import/import-form';
import { ImportList } from '@/components/import/import-list';
import { OwnTextList } from '@/components/treaty/own-text-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';
import { isSlug } from '@/lib/core/address/version-address';
import { listImports } from '@/lib/services/imports/open-import';
import { listOwnTexts } from '@/lib/services/treaties/list-own-texts';
import { listTitles } from '@/lib/services/treaties/list-treaties';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Import', robots: { index: false } };

type ImportsPageProps = {
  readonly searchParams: Promise<{ readonly treaty?: string | string[] }>;
};

/** Where a text is brought in; what is on its way; what became of it. */
export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const actor = await currentActor();
  const { treaty } = await searchParams;
  const wanted = typeof treaty === 'string' && isSlug(treaty) ? treaty : undefined;
  if (actor.kind !== 'user') return <SignInFirst treaty={wanted} />;
  const [imports, texts, titles] = await Promise.all([
    listImports(actor),
    listOwnTexts(actor),
    listTitles(actor),
  ]);
  const goal = titles.find(({ slug }) => slug === wanted);
  return (
    <div className={styles.page}>
      <header>
        <h1>Import a text</h1>
        <p className="lede">
          {goal && <>A text of {goal.shortTitle}. </>}
          Bring a file, paste a page or give its address. You see what was found before anything is
          stored, and only you see it until you publish it.
        </p>
      </header>
      <ImportForm treaty={goal?.slug} />
      {imports.length > 0 && (
        <section aria-labelledby="open-imports">
          <h2 id="open-imports">Not confirmed yet</h2>
          <ImportList
            imports={imports.map(({ created, ...entry }) => ({
              ...entry,
              created: created.toISOString(),
            }))}
          />
        </section>
      )}
      <section aria-labelledby="own-texts">
        <h2 id="own-texts">Your texts</h2>
        <OwnTextList texts={texts} />
      </section>
    </div>
  );
}

function SignInFirst({ treaty }: { readonly treaty?: string }) {
  const goal = `/imports${treaty === undefined ? '' : `?treaty=${treaty}`}`;
  const query = new URLSearchParams({ callbackUrl: goal });
  return (
    <div className={styles.page}>
      <h1>Import a text</h1>
      <EmptyState
        title="Sign in to import"
        actions={
          <>
            <ButtonLink tone="primary" href={`/sign-in?${query}`}>
              Sign in
            </ButtonLink>
            <ButtonLink href={`/sign-up?${query}`}>Create an account</ButtonLink>
          </>
        }
      >
        <p>
          What you import is yours, and nobody else sees it until you publish it. Word, PDF, HTML,
          EPUB, plain text in any encoding, Akoma Ntoso and others are read.
        </p>
      </EmptyState>
    </div>
  );
}
