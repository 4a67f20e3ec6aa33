import type { Metadata } from 'next';
import Link from 'next/link';
import { DraftList } from '@/components/annotate/drafts/draft-list';
import { NotesList } from '@/components/annotate/list/notes-list';
import { SavedSearches } from '@/components/search/saved-searches';
import { ShareLinkList } from '@/components/share/share-link-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';
import { type GroupSummary, mayWriteNotes } from '@/lib/core/access/group';
import { reviewPath } from '@/lib/core/address/review-path';
import { formatNotesQuery, isFiltered, parseNotesQuery } from '@/lib/core/annotation/notes-query';
import { listNotes } from '@/lib/services/annotations/list-notes';
import { countToReview } from '@/lib/services/annotations/review-queue';
import { verificationOfTargets } from '@/lib/services/annotations/verification-of-targets';
import { noteFilters } from '@/lib/services/codebooks/open-codebook';
import { listSavedSearches } from '@/lib/services/search/saved-searches';
import { listShareLinks } from '@/lib/services/sharing/share-links';
import { listTreaties } from '@/lib/services/treaties/list-treaties';
import styles from './page.module.css';

type Query = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: 'My notes', robots: { index: false } };

/** Notes one may read, one's own first of all: searched, sorted, changed together; and share links to them. */
export default async function NotesPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const actor = await currentActor();
  if (actor.kind !== 'user') return <SignInFirst />;
  const query = parseNotesQuery(await searchParams);
  const address = formatNotesQuery(query).replace(/^\?/, '');
  const [{ annotations, next }, links, treaties, filters, toSettle, saved] = await Promise.all([
    listNotes(actor, query),
    listShareLinks(actor),
    listTreaties(actor),
    noteFilters(actor),
    countToReview(actor),
    listSavedSearches(actor, 'notes'),
  ]);
  const names = treaties.map(({ slug, shortTitle }) => ({ slug, shortTitle }));
  return (
    <div className={styles.page}>
      <h1>{TITLES[query.whose]}</h1>
      <p>
        <Link href="/codebooks">Codebooks</Link>
      </p>
      <ToSettle places={toSettle} />
      <DraftList userId={actor.id} treaties={names} />
      <SavedSearches scope="notes" saved={saved} query={isFiltered(query) ? address : undefined} />
      <NotesList
        userId={actor.id}
        query={query}
        notes={annotations}
        verificationOf={await verificationOfTargets(actor, annotations)}
        treaties={names}
        groups={filters.groups.map(toChoice)}
        codes={filters.codes}
        next={next}
      />
      <ShareLinkList
        links={links.filter((link) => link.state === 'open')}
        titles={Object.fromEntries(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]))}
      />
    </div>
  );
}

function toChoice({ id, name, closed, role }: GroupSummary) {
  return { id, name, writable: closed === undefined && mayWriteNotes(role) };
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

const TITLES = { mine: 'My notes', groups: 'Notes of my groups', all: 'Notes' } as const;

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
