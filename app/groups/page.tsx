import type { Metadata } from 'next';
import Link from 'next/link';
import styles from '@/components/group/group.module.css';
import { MakeGroup } from '@/components/group/make-group';
import { countedMembers, ROLE_WORDS } from '@/components/group/role-words';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';
import { listGroups } from '@/lib/services/groups/open-group';
import page from './page.module.css';

export const metadata: Metadata = { title: 'Groups', robots: { index: false } };

/** The groups one is in, and where one is made. */
export default async function GroupsPage() {
  const actor = await currentActor();
  if (actor.kind !== 'user') return <SignInFirst />;
  const groups = await listGroups(actor);
  return (
    <div className={page.page}>
      <header>
        <h1>Groups</h1>
        <p className="lede">
          Notes of a group are read by its members, and by nobody else. Who is not in it does not
          learn that there is one.
        </p>
      </header>
      {groups.length > 0 && (
        <ul className={styles.list} aria-label="Your groups">
          {groups.map(({ id, name, role, members, closed }) => (
            <li key={id}>
              <Link href={`/groups/${id}`}>
                <bdi>{name}</bdi>
              </Link>
              {closed !== undefined && <Badge tone="quiet">Closed</Badge>}
              <span className={`${styles.row} ${styles.about}`}>
                {ROLE_WORDS[role].name}, {countedMembers(members)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="make-group">
        <h2 id="make-group">Make a group</h2>
        <MakeGroup />
      </section>
    </div>
  );
}

function SignInFirst() {
  return (
    <div className={page.page}>
      <h1>Groups</h1>
      <EmptyState
        title="Sign in to read and write with others"
        actions={
          <>
            <ButtonLink tone="primary" href="/sign-in?callbackUrl=/groups">
              Sign in
            </ButtonLink>
            <ButtonLink href="/sign-up?callbackUrl=/groups">Create an account</ButtonLink>
          </>
        }
      >
        <p>People of a group share notes that nobody else sees.</p>
      </EmptyState>
    </div>
  );
}
