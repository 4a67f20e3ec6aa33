import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import styles from '@/components/account/account.module.css';
import { FormAlert } from '@/components/account/form-alert';
import { MagicLinkForm } from '@/components/account/magic-link-form';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { SignInForm } from '@/components/account/sign-in-form';
import { signInMessage } from '@/components/account/sign-in-messages';
import { Button } from '@/components/ui/button';
import { currentActor } from '@/lib/auth/auth';
import { linkSecretOf } from '@/lib/auth/link-cookie';
import { offeredProviders } from '@/lib/auth/providers';
import { env } from '@/lib/env';
import { callbackPath } from '@/lib/schema/callback-path';
import { type LetterQuery, letterQuery } from '@/lib/schema/letter-query';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>;
}) {
  const [query, actor, jar] = await Promise.all([searchParams, currentActor(), cookies()]);
  const goal = callbackPath(query.callbackUrl ?? goalKept(jar), new URL(env().address).origin);
  const error = typeof query.error === 'string' ? signInMessage(query.error) : undefined;
  const letter = env().mail ? letterQuery(query) : undefined;
  if (letter) {
    const here = linkSecretOf(jar) !== undefined;
    const replaced = actor.kind === 'user' && actor.email !== letter.email ? actor.name : undefined;
    return here ? (
      <Confirm letter={letter} goal={goal} replaced={replaced} />
    ) : (
      <OtherBrowser letter={letter} />
    );
  }
  // Asked for by somebody whose words are in a page that another person's session came to.
  const switching = query.switch === '1' && actor.kind === 'user' ? actor.name : undefined;
  if (actor.kind === 'user' && switching === undefined) {
    if (error === undefined) redirect(goal);
    return <SignedInAlready name={actor.name} error={error} />;
  }
  return (
    <div className="page-narrow">
      <h1>Sign in</h1>
      {switching !== undefined && <Switching name={switching} />}
      {query.sent === '1' ? (
        <p className="lede">A link was sent. Open it in this browser within 30 minutes.</p>
      ) : (
        <p className="lede">
          Notes are private until you share them, so they need to know whose they are. Reading and
          comparing need no account.
        </p>
      )}
      <div className={styles.entrance}>
        <SignInForm goal={goal} error={error} />
      </div>
      {env().mail && (
        <p className={styles.aside}>
          <Link href="/forgot-password">Forgotten your password?</Link>
        </p>
      )}
      <OtherWays goal={goal} linking={switching !== undefined} />
      <p className={styles.aside}>
        No account yet?{' '}
        <Link href={`/sign-up?${new URLSearchParams({ callbackUrl: goal })}`}>Create one</Link>.
      </p>
      <noscript>
        <p className={styles.aside}>Signing in needs JavaScript; reading does not.</p>
      </noscript>
    </div>
  );
}

/** Where the way through another service or a letter was to lead: its answers do not repeat it. */
function goalKept(jar: Awaited<ReturnType<typeof cookies>>): string | undefined {
  const kept = jar.get('__Secure-next-auth.callback-url') ?? jar.get('next-auth.callback-url');
  return kept?.value;
}

function Switching({ name }: { readonly name: string }) {
  return (
    <p>
      <strong>
        <bdi>{name}</bdi>
      </strong>{' '}
      is signed in in this browser now. Whoever signs in here takes their place, and what each wrote
      stays their own.
    </p>
  );
}

type OtherWaysProps = {
  readonly goal: string;
  /** A service elsewhere would be linked to the person who is signed in: none is offered then. */
  readonly linking: boolean;
};

function OtherWays({ goal, linking }: OtherWaysProps) {
  const settings = env();
  const providers = linking ? [] : offeredProviders(settings);
  return (
    <>
      {providers.length > 0 && (
        <section className={styles.other} aria-labelledby="elsewhere">
          <h2 id="elsewhere">With an account elsewhere</h2>
          <ProviderButtons providers={providers} verb="Continue with" goal={goal} />
        </section>
      )}
      {settings.mail ? (
        <section className={styles.other} aria-labelledby="by-link">
          <h2 id="by-link">Without a password</h2>
          <MagicLinkForm goal={goal} />
        </section>
      ) : (
        <p className={styles.aside}>
          Forgotten your password? This server sends no mail, so it cannot send you a link; ask
          whoever runs it.
        </p>
      )}
    </>
  );
}

type ConfirmProps = {
  readonly letter: LetterQuery;
  readonly goal: string;
  /** The name of the person who is signed in here now, and is another. */
  readonly replaced: string | undefined;
};

/** Where the link in a letter leads: only the button uses it up, not a mail filter that looks in. */
function Confirm({ letter: { email, token }, goal, replaced }: ConfirmProps) {
  return (
    <div className="page-narrow">
      <h1>Sign in</h1>
      <p className="lede">
        The link is for <strong>{email}</strong>.
      </p>
      {replaced !== undefined && <Switching name={replaced} />}
      <form action="/api/auth/callback/email" method="get" className={styles.entrance}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="callbackUrl" value={goal} />
        <Button tone="primary" type="submit">
          Sign in as {email}
        </Button>
      </form>
      <p className={styles.aside}>
        The first link that is opened for an address confirms that it is yours. A password set for
        it before then is removed, and browsers signed in before then are signed out; you can set a
        new password on your account page.
      </p>
    </div>
  );
}

/** A link that somebody else may have asked for: it signs nobody in here. */
function OtherBrowser({ letter: { email } }: { readonly letter: LetterQuery }) {
  return (
    <div className="page-narrow">
      <h1>Sign in</h1>
      <p className="lede">
        The link for <strong>{email}</strong> works only in the browser where it was asked for,
        within 30 minutes. This is another one, or it has forgotten since.
      </p>
      <p>
        Open the link there: copy it from the letter, where the letter opens in a browser of its
        own. Or <Link href="/sign-in">ask for a new link here</Link>. If you did not ask for any,
        somebody may want you to sign in as them; close this page.
      </p>
    </div>
  );
}

function SignedInAlready({ name, error }: { readonly name: string; readonly error: string }) {
  return (
    <div className="page-narrow">
      <h1>Sign in</h1>
      <div className={styles.entrance}>
        <FormAlert>{error}</FormAlert>
      </div>
      <p className={styles.aside}>
        You are signed in as <bdi>{name}</bdi>. Go to <Link href="/account">your account</Link>.
      </p>
    </div>
  );
}
