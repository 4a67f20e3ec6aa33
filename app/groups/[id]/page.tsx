import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { orNotFound } from '@/app/_views/or-not-found';
import { NoteTime } from '@/components/annotate/note-time';
import styles from '@/components/group/group.module.css';
import { GroupActs } from '@/components/group/group-acts';
import { Invitations } from '@/components/group/invitations';
import { MemberList } from '@/components/group/member-list';
import { ROLE_WORDS } from '@/components/group/role-words';
import { currentActor } from '@/lib/auth/auth';
import type { OpenedGroup } from '@/lib/core/access/group';
import { isUuid } from '@/lib/core/address/uuid';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import { citeEId } from '@/lib/core/treaty/write-citation';
import type { SignedIn } from '@/lib/services/access';
import { pageOfAnnotations } from '@/lib/services/annotations/list-annotations';
import { openGroup } from '@/lib/services/groups/open-group';
import page from '../page.module.css';

export const metadata: Metadata = { title: 'Group', robots: { index: false } };

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly after?: string | string[] }>;
};

/** A group for its members: who is in it, its notes, the ways in and out. */
export default async function GroupPage({ params, searchParams }: Props) {
  const [actor, { id }, { after }] = await Promise.all([currentActor(), params, searchParams]);
  if (actor.kind !== 'user') redirect(`/sign-in?callbackUrl=/groups/${encodeURIComponent(id)}`);
  const from = typeof after === 'string' && isUuid(after) ? after : undefined;
  return orNotFound(openGroup(actor, id).then((group) => show(actor, group, from)));
}

async function show(actor: SignedIn, group: OpenedGroup, after?: string) {
  return (
    <div className={page.page}>
      <header>
        <h1>
          <bdi>{group.name}</bdi>
        </h1>
        {group.description !== '' && (
          <p className="lede" dir="auto">
            {group.description}
          </p>
        )}
        <p>
          You are {group.role === 'annotator' ? 'an' : group.role === 'owner' ? 'the' : 'a'}{' '}
          {ROLE_WORDS[group.role].name.toLowerCase()} here.
          {group.closed !== undefined && ' The group is closed: it is read, and nothing is added.'}
        </p>
      </header>
      <Notes group={group} actor={actor} after={after} />
      <section aria-labelledby="members">
        <h2 id="members">Members</h2>
        <MemberList group={group} me={actor.id} />
      </section>
      {group.invitations !== undefined && (
        <section aria-labelledby="invitations">
          <h2 id="invitations">Invitations</h2>
          <Invitations group={group} />
        </section>
      )}
      <section aria-labelledby="acts">
        <h2 id="acts">This group</h2>
        <GroupActs group={group} me={actor.id} />
      </section>
    </div>
  );
}

type NotesProps = {
  readonly group: OpenedGroup;
  readonly actor: SignedIn;
  readonly after: string | undefined;
};

/** What was written to the group, the newest first. */
async function Notes({ group, actor, after }: NotesProps) {
  const asked = { group: group.id, after, body: 'beginning', limit: 50 } as const;
  const { annotations, next } = await pageOfAnnotations(actor, asked);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      {annotations.length > 0 && (
        <p>
          <Link href={`/annotations?whose=groups&group=${group.id}`}>
            Search, sort and print them
          </Link>
        </p>
      )}
      {annotations.length === 0 && <p>None yet. Choose this group when you write a note.</p>}
      <ol className={styles.list}>
        {annotations.map((note) => (
          <li key={note.id} className={styles.note}>
            <Link href={`/annotations/${note.id}`}>{placeOf(note)}</Link>{' '}
            {note.deleted ? (
              'Deleted by its author.'
            ) : (
              <>
                by <bdi>{note.creator.name}</bdi>, <NoteTime note={note} />
              </>
            )}
            <p dir="auto">{noteBodyText(note.body)}</p>
          </li>
        ))}
      </ol>
      {next !== undefined && <Link href={`/groups/${group.id}?after=${next}`}>Older notes</Link>}
    </section>
  );
}

/** `Treaty of Rivers, Article 4`. */
function placeOf({ targets: [first] }: Annotation): string {
  return first ? `${first.title ?? first.treaty}, ${citeEId(first.selector.eId)}` : 'Note';
}
