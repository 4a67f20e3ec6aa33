import type { Metadata } from 'next';
import Link from 'next/link';
import { DraftList } from '@/components/annotate/drafts/draft-list';
import { NotesList } from '@/components/annotate/list/notes-list';
import { ShareLinkList } from '@/components/share/share-link-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';
import { reviewPath } from '@/lib/core/address/review-path';
import { isUuid } from '@/lib/core/address/uuid';
import { pageOfAnnotations } from '@/lib/services/annotations/list-annotations';
import { countToReview } from '@/lib/services/annotations/review-queue';
import { verificationOfTargets } from '@/lib/services/annotations/verification-of-targets';
import { listShareLinks } from '@/lib/services/sharing/share-links';
import { listTreaties } from '@/lib/services/treaties/list-treaties';
import styles from './page.module.css';

type Query = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: 'My notes', robots: { index: false } };

const PAGE_SIZE = 50;

/** The reader's own notes, searched by words and treaty, and the share links to them. */
export default async function NotesPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const actor = await currentActor();
  if (actor.kind !== 'user') return <SignInFirst />;
  const query = await searchParams;
  const [q, treaty, cursor] = ['q', 'treaty', 'after'].map((key) => word(query[key]));
  const after = cursor !== undefined && isUuid(cursor) ? cursor : undefined;
  const [{ annotations, next: last }, links, treaties, toSettle] = await Promise.all([
    pageOfAnnotations(actor, {
      creator: 'me',
      q,
      treaty,
      after,
      body: 'beginning',
      limit: PAGE_SIZE,
    }),
    listShareLinks(actor),
    listTreaties(actor),
    countToReview(actor),
  ]);
  return (
    <div className={styles.page}>
      <h1>My notes</h1>
      <ToSettle places={toSettle} />
      <DraftList
        userId={actor.id}
        treaties={treaties.map(({ slug, shortTitle }) => ({ slug, shortTitle }))}
      />
      <NotesList
        notes={annotations}
        verificationOf={await verificationOfTargets(actor, annotations)}
        treaties={treaties.map(({ slug, shortTitle }) => ({ slug, shortTitle }))}
        q={q}
        treaty={treaty}
        next={last && nextAddress({ q, treaty, after: last })}
      />
      <ShareLinkList
        links={links.filter((link) => link.state === 'open')}
        titles={Object.fromEntries(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]))}
      />
    </div>
  );
}

/** The way to notes whose words changed, moved or went in a new version. */
function ToSettle({ places }: { readonly places: number }) {
  if (places === 0) return null;
  return (
    <p>
      <Link href={reviewPath()} prefetch={false}>
        {places === 1 ? 'One place' : `${places} places`} of your notes to settle
      </Link>
      : their words changed, moved or went in a new version.
    </p>
  );
}

/** A single, non-blank, sane value of the query string. */
function word(value: string | string[] | undefined): string | undefined {
  const clean = typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 200) : '';
  return clean.trim() === '' ? undefined : clean;
}

function nextAddress(query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return `/annotations?${new URLSearchParams(entries)}`;
}

function SignInFirst() {
  return (
    <div className={styles.page}>
      <h1>My notes</h1>
      <EmptyState
        title="Your notes would be here"
        actions={
          <>
            <ButtonLink tone="primary" href="/sign-in?callbackUrl=/annotations">
              Sign in
            </ButtonLink>
            <ButtonLink href="/sign-up?callbackUrl=/annotations">Create an account</ButtonLink>
          </>
        }
      >
        <p>Select words in a treaty and write a note on them. It stays private until you say so.</p>
      </EmptyState>
    </div>
  );
}
