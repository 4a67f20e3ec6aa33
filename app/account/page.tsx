import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import styles from '@/components/account/account.module.css';
import { NameForm } from '@/components/account/name-form';
import { PasswordForm } from '@/components/account/password-form';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { SessionList } from '@/components/account/session-list';
import { currentActor } from '@/lib/auth/auth';
import { offeredProviders } from '@/lib/auth/providers';
import { env } from '@/lib/env';
import { type AccountSummary, getAccount } from '@/lib/services/accounts/get-account';
import { listSessions } from '@/lib/services/accounts/list-sessions';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default async function AccountPage() {
  const actor = await currentActor();
  if (actor.kind !== 'user') redirect('/sign-in?callbackUrl=/account');
  const [account, sessions] = await Promise.all([getAccount(actor), listSessions(actor)]);
  return (
    <div className="page-narrow">
      <h1>Your account</h1>
      <p className="lede">
        Stored about you: your name, your e-mail address, a hash of your password, the browsers you
        are signed in with, and your notes and links.
      </p>
      <section className={styles.section} aria-labelledby="who">
        <h2 id="who">Who you are</h2>
        <dl className={styles.facts}>
          <dt>E-mail</dt>
          <dd>
            {account.email ?? 'none told'}
            {account.email && (account.emailConfirmed ? ', confirmed' : ', not confirmed')}
          </dd>
        </dl>
        <NameForm name={account.name} />
      </section>
      {account.email && (
        <section className={styles.section} aria-labelledby="password">
          <h2 id="password">Password</h2>
          <p>
            {account.hasPassword
              ? 'A new password signs out every other browser.'
              : 'You have no password: you sign in by other means. You can set one.'}
          </p>
          <PasswordForm email={account.email} hasPassword={account.hasPassword} />
        </section>
      )}
      <LinkedSignIns account={account} />
      <section className={styles.section} aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList sessions={sessions} />
      </section>
    </div>
  );
}

/** Sign-ins at services elsewhere: what is linked, and what this server offers to link. */
function LinkedSignIns({ account }: { readonly account: AccountSummary }) {
  const offered = offeredProviders(env());
  const linked = offered.filter(({ issuer }) => account.linked.includes(issuer));
  const open = offered.filter(({ issuer }) => !account.linked.includes(issuer));
  if (offered.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="linked">
      <h2 id="linked">Sign-ins elsewhere</h2>
      <p>
        {linked.length === 0
          ? 'None is linked to this account.'
          : `Linked: ${linked.map(({ name }) => name).join(', ')}. Undoing a link is not built yet.`}
      </p>
      {open.length > 0 && <ProviderButtons providers={open} verb="Link" goal="/account" />}
    </section>
  );
}
