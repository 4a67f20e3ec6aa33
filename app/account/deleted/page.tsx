import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { farewellOf } from '@/lib/auth/farewell-cookie';

export const metadata: Metadata = { title: 'Account deleted', robots: { index: false } };

/** What happened, for the browser that deleted an account just now. */
export default async function AccountDeletedPage() {
  const publicNotes = farewellOf(await cookies());
  if (publicNotes === undefined) redirect('/');
  return (
    <div className="page-narrow">
      <h1>Your account is deleted</h1>
      <p className="lede">
        Your name, your e-mail address, your password, your private notes and corrections, your
        share links and all sign-ins are gone. So are your own codebooks, and your drafts, on this
        device and on the server.
      </p>
      <p>
        {publicNotes === 'keep'
          ? 'Your notes in groups, and the notes and corrections that you had made public, stay, as those of “A former reader”.'
          : 'Your notes in groups, and the notes and corrections that you had made public, are deleted too.'}{' '}
        A record that an account was deleted, and when, stays; it holds no name and no address.
      </p>
      <p>
        Reading and comparing need no account: <Link href="/">the treaties</Link>.
      </p>
    </div>
  );
}
