import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '@/components/account/account.module.css';
import { ResetPasswordForm } from '@/components/account/reset-password-form';
import { letterQuery } from '@/lib/schema/letter-query';

export const metadata: Metadata = { title: 'Choose a new password', robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

/** Where the letter leads: the form alone uses its link up. */
export default async function ResetPasswordPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const letter = letterQuery(await searchParams);
  return (
    <div className="page-narrow">
      <h1>Choose a new password</h1>
      {letter ? (
        <>
          <p className="lede">
            For the account of <strong>{letter.email}</strong>. Every browser that is signed in to
            it will be signed out.
          </p>
          <div className={styles.entrance}>
            <ResetPasswordForm email={letter.email} token={letter.token} />
          </div>
        </>
      ) : (
        <p className="lede">
          This address is not whole. Open the one in the letter, from its beginning to its end.
        </p>
      )}
      <p className={styles.aside}>
        A link works once, for 30 minutes. <Link href="/forgot-password">Ask for a new one</Link>.
      </p>
    </div>
  );
}
