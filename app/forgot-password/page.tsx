import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '@/components/account/account.module.css';
import { ForgotPasswordForm } from '@/components/account/forgot-password-form';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } };

export default function ForgotPasswordPage() {
  const { mail } = env();
  return (
    <div className="page-narrow">
      <h1>Forgotten your password?</h1>
      {mail ? (
        <>
          <p className="lede">
            Tell your e-mail address, and you get a link to choose a new password. This page does
            not tell whether an address has an account, to you or to anyone else.
          </p>
          <div className={styles.entrance}>
            <ForgotPasswordForm />
          </div>
        </>
      ) : (
        <p className="lede">
          This server sends no mail, so it cannot send you a link to choose a new password. Ask
          whoever runs it.
        </p>
      )}
      <p className={styles.aside}>
        You remember it? <Link href="/sign-in">Sign in</Link>.
      </p>
    </div>
  );
}
