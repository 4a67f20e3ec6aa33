import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import styles from '@/components/account/account.module.css';
import { SignUpForm } from '@/components/account/sign-up-form';
import { currentActor } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { callbackPath } from '@/lib/schema/callback-path';

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

export default async function SignUpPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const [query, actor] = await Promise.all([searchParams, currentActor()]);
  const goal = callbackPath(query.callbackUrl, new URL(env().address).origin);
  if (actor.kind === 'user') redirect(goal);
  const signInHref = `/sign-in?${new URLSearchParams({ callbackUrl: goal })}`;
  return (
    <div className="page-narrow">
      <h1>Create an account</h1>
      <p className="lede">
        To write notes on clauses and share them. Every note is private until you say otherwise.
      </p>
      <div className={styles.entrance}>
        <SignUpForm goal={goal} signInHref={signInHref} />
      </div>
      <p className={styles.aside}>
        If this e-mail already has an account, <Link href={signInHref}>sign in instead</Link>. This
        page does not tell whether an address has one, to you or to anyone else: for such an address
        it makes nothing, and the password you choose here opens nothing.
      </p>
      <noscript>
        <p className={styles.aside}>Creating an account needs JavaScript; reading does not.</p>
      </noscript>
    </div>
  );
}
