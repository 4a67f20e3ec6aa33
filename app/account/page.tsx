import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from '@/components/account/account.module.css';
import { EmailForm } from '@/components/account/email-form';
import { FreshSignIn } from '@/components/account/fresh-sign-in';
import { LettersForm } from '@/components/account/letters-form';
import { NameForm } from '@/components/account/name-form';
import { PasswordForm } from '@/components/account/password-form';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { SessionList } from '@/components/account/session-list';
import { ShareLinkList } from '@/components/share/share-link-list';
import { currentActor } from '@/lib/auth/auth';
import { offeredProviders } from '@/lib/auth/providers';
import { env } from '@/lib/env';
import { isFresh } from '@/lib/services/accounts/confirm-person';
import { countAccountContents } from '@/lib/services/accounts/delete-account';
import { type AccountSummary, getAccount } from '@/lib/services/accounts/get-account';
import { groupsLeftBehind } from '@/lib/services/accounts/leave-groups';
import { listSessions } from '@/lib/services/accounts/list-sessions';
import { notesToKeepInOrder } from '@/lib/services/annotations/moderate';
import { listShareLinks } from '@/lib/services/sharing/share-links';
import { listTreaties } from '@/lib/services/treaties/list-treaties';
import { Deletion } from './deletion';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default async function AccountPage() {
  const actor = await currentActor();
  if (actor.kind !== 'user') redirect('/sign-in?callbackUrl=/account');
  const [account, sessions, links, treaties, contents, groups, reported] = await Promise.all([
    getAccount(actor),
    listSessions(actor),
    listShareLinks(actor),
    listTreaties(actor),
    countAccountContents(actor),
    groupsLeftBehind(actor),
    notesToKeepInOrder(actor),
  ]);
  const here = sessions.find(({ current }) => current);
  const confirms = account.hasPassword || (here !== undefined && isFresh(new Date(here.created)));
  const open = links.filter(({ state }) => state === 'open');
  return (
    <div className="page-narrow">
      <h1>Your account</h1>
      <p className="lede">
        Stored about you: your name, your e-mail address, a hash of your password, the browsers you
        are signed in with, and your notes, corrections and links.
      </p>
      {(actor.moderator === true || reported.length > 0) && (
        <p className="notice">
          You keep order: <Link href="/moderation">Reported notes</Link>
          {reported.length > 0 && ` (${reported.length})`}
        </p>
      )}
      <Section id="name" title="Name">
        <NameForm name={account.name} />
      </Section>
      <Section id="email" title="E-mail address">
        <EmailAddress account={account} confirms={confirms} />
      </Section>
      {account.email && (
        <Section id="password" title="Password">
          <p>
            {account.hasPassword
              ? 'A new password signs out every other browser.'
              : 'You have no password: you sign in by other means. You can set one.'}
          </p>
          <PasswordForm email={account.email} hasPassword={account.hasPassword} />
        </Section>
      )}
      <Section id="letters" title="Letters">
        <LettersForm
          letters={account.letters}
          sends={env().mail !== undefined}
          confirmed={account.emailConfirmed}
        />
      </Section>
      <LinkedSignIns account={account} />
      <Section id="sessions" title="Where you are signed in">
        <SessionList sessions={sessions} />
      </Section>
      {open.length > 0 ? (
        <ShareLinkList
          links={open}
          titles={Object.fromEntries(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]))}
        />
      ) : (
        <Section id="share-links" title="Share links">
          <p>None is open. A share link lets whoever holds it read one of your notes.</p>
        </Section>
      )}
      <Section id="data" title="Your data">
        <p>
          All that is stored of you as one JSON file: the account, sessions, corrections, share
          links, notifications, and every note with its earlier versions, those you deleted too.
        </p>
        <p>
          <a href="/api/v1/account/export" download>
            Download your data
          </a>
        </p>
      </Section>
      <Section id="delete" title="Delete your account">
        <Deletion
          contents={contents}
          groups={groups}
          hasPassword={account.hasPassword}
          confirms={confirms}
        />
      </Section>
    </div>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

function Section({ id, title, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

type EmailAddressProps = {
  readonly account: AccountSummary;
  /** True where the person can show who they are: by a password, or by a sign-in just now. */
  readonly confirms: boolean;
};

function EmailAddress({ account, confirms }: EmailAddressProps) {
  return (
    <>
      <p>
        {account.email === undefined ? (
          'None is known of you.'
        ) : (
          <>
            <strong>{account.email}</strong>,{' '}
            {account.emailConfirmed ? 'confirmed' : 'not confirmed'}. Shown to nobody.
          </>
        )}
      </p>
      {confirms ? (
        <EmailForm hasPassword={account.hasPassword} byLetter={env().mail !== undefined} />
      ) : (
        <FreshSignIn purpose="change your e-mail address" />
      )}
    </>
  );
}

/** Sign-ins at services elsewhere: what is linked, and what this server offers to link. */
function LinkedSignIns({ account }: { readonly account: AccountSummary }) {
  const offered = offeredProviders(env());
  const linked = offered.filter(({ issuer }) => account.linked.includes(issuer));
  const open = offered.filter(({ issuer }) => !account.linked.includes(issuer));
  if (offered.length === 0) return null;
  return (
    <Section id="linked" title="Sign-ins elsewhere">
      <p>
        {linked.length === 0
          ? 'None is linked to this account.'
          : `Linked: ${linked.map(({ name }) => name).join(', ')}. Undoing a link is not built yet.`}
      </p>
      {open.length > 0 && <ProviderButtons providers={open} verb="Link" goal="/account" />}
    </Section>
  );
}
