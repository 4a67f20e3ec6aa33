import type { Metadata } from 'next';
import Link from 'next/link';
import { ReviewQueue } from '@/components/annotate/review/review-queue';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';
import { formatAddress } from '@/lib/core/address/version-address';
import { textOfWords } from '@/lib/schema/place-decision';
import { reviewQueue, SURE_SCORE } from '@/lib/services/annotations/review-queue';
import styles from '../page.module.css';

type Query = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: 'Notes to settle', robots: { index: false } };

/**
 * The places of the reader's own notes that a new version has not exactly as they were: all of them, those
 * of one text (`?text=`), or of one note with what was settled (`?note=`).
 */
export default async function ReviewPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const actor = await currentActor();
  const query = await searchParams;
  const [asked, note, after] = ['text', 'note', 'after'].map((key) => word(query[key]));
  const text = asked === undefined ? undefined : textOfWords(asked);
  if (actor.kind !== 'user') return <SignInFirst />;
  const { items, all, sure, next } = await reviewQueue(actor, { text, note, after });
  const one = note !== undefined;
  return (
    <div className={styles.page}>
      <h1>Notes to settle</h1>
      <p>
        Places of your notes whose words do not stand in the newest version of their text as they
        did. Nobody else sees this list. What the note was made on stays as it is; what you decide
        here holds for later versions too. <Link href="/annotations">My notes</Link>
      </p>
      <ReviewQueue
        key={`${asked} ${note} ${after}`}
        {...{ items, all: one ? items.length : all, atLeast: SURE_SCORE, sure: one ? 0 : sure }}
        text={text}
        next={next && addressOf({ text: text && formatAddress(text), note, after: next })}
      >
        <Nothing elsewhere={text !== undefined || one || after !== undefined} />
      </ReviewQueue>
    </div>
  );
}

function Nothing({ elsewhere }: { readonly elsewhere: boolean }) {
  return (
    <EmptyState title="Nothing to settle here">
      <p>
        When a text gets a new version, notes whose words changed, moved or went are listed here.{' '}
        {elsewhere && <Link href="/annotations/review">Show all that are to be settled</Link>}
      </p>
    </EmptyState>
  );
}

function SignInFirst() {
  return (
    <div className={styles.page}>
      <h1>Notes to settle</h1>
      <EmptyState
        title="Your notes would be here"
        actions={
          <ButtonLink tone="primary" href="/sign-in?callbackUrl=/annotations/review">
            Sign in
          </ButtonLink>
        }
      >
        <p>Notes of yours whose words changed in a new version wait here for you.</p>
      </EmptyState>
    </div>
  );
}

/** A single, sane value of the query string. */
function word(value: string | string[] | undefined): string | undefined {
  const clean = typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 200) : '';
  return clean.trim() === '' ? undefined : clean;
}

function addressOf(query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return `/annotations/review?${new URLSearchParams(entries)}`;
}
