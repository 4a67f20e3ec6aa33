import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { orNotFound } from '@/app/_views/or-not-found';
import { JoinButton } from '@/components/group/join-button';
import { countedMembers, ROLE_WORDS } from '@/components/group/role-words';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/lib/auth/auth';
import type { OpenInvitation } from '@/lib/core/access/group';
import { clientAddress } from '@/lib/http/client-address';
import { lookAtInvitation } from '@/lib/services/groups/invitations';

export const metadata: Metadata = {
  title: 'Invitation',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

type Props = { readonly params: Promise<{ readonly token: string }> };

/** What an invitation is to, and the way in; whoever is signed out signs in first and comes back. */
export default async function JoinPage({ params }: Props) {
  const [actor, { token }] = await Promise.all([currentActor(), params]);
  const address = clientAddress(await headers());
  return orNotFound(
    lookAtInvitation(actor, token, address).then((invitation) => (
      <Invitation token={token} invitation={invitation} signedIn={actor.kind === 'user'} />
    )),
  );
}

type InvitationProps = {
  readonly token: string;
  readonly invitation: OpenInvitation;
  readonly signedIn: boolean;
};

function Invitation({ token, invitation, signedIn }: InvitationProps) {
  const { group, role, by, forAddress, joined } = invitation;
  const query = new URLSearchParams({ callbackUrl: `/join/${token}` });
  return (
    <div className="page-narrow">
      <h1>
        Join <bdi>{group.name}</bdi>
      </h1>
      <p className="lede">
        {by === undefined ? 'You are invited' : `${by} invites you`} to this group of{' '}
        {countedMembers(group.members)}, as {role === 'reader' ? 'a' : 'an'} {role}, who{' '}
        {ROLE_WORDS[role].does}.
      </p>
      {group.description !== '' && <p>{group.description}</p>}
      <p>Its members see your name, and the notes that you write to the group.</p>
      {forAddress && <p>It is for the account with the address that the letter was sent to.</p>}
      {joined !== undefined && (
        <p>
          You are in it already. <Link href={`/groups/${joined}`}>Open the group</Link>
        </p>
      )}
      {joined === undefined && signedIn && <JoinButton token={token} />}
      {!signedIn && (
        <p>
          <ButtonLink tone="primary" href={`/sign-in?${query}`}>
            Sign in to join
          </ButtonLink>{' '}
          <ButtonLink href={`/sign-up?${query}`}>Create an account</ButtonLink>
        </p>
      )}
    </div>
  );
}
