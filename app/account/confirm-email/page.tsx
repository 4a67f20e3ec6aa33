import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import styles from '@/components/account/account.module.css';
import { ConfirmEmailForm } from '@/components/account/confirm-email-form';
import { currentActor } from '@/lib/auth/auth';
import { letterQuery } from '@/lib/schema/letter-query';

export const metadata: Metadata = { title: 'Confirm your address', robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

/** Where the letter to a new address leads: the button alone changes anything. */
export default async function ConfirmEmailPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const [query, actor] = await Promise.all([searchParams, currentActor()]);
  const letter = letterQuery(query);
  if (!letter) {
    return (
      <div className="page-narrow">
        <h1>Confirm your e-mail address</h1>
        <p className="lede">
          This address is not whole. Open the one in the letter, from its beginning to its end, or
          ask for a new one on <Link href="/account">your account page</Link>.
        </p>
      </div>
    );
  }
  if (actor.kind !== 'user') {
    const back = `/account/confirm-email?${new URLSearchParams(letter)}`;
    redirect(`/sign-in?${new URLSearchParams({ callbackUrl: back })}`);
  }
  return (
    <div className="page-narrow">
      <h1>Confirm your e-mail address</h1>
      <p className="lede">
        <strong>{letter.email}</strong> becomes the e-mail address of the account that is signed in
        here, that of <bdi>{actor.name}</bdi>.
      </p>
      <div className={styles.entrance}>
        <ConfirmEmailForm email={letter.email} token={letter.token} />
      </div>
    </div>
  );
}
