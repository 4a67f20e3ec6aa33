import type { SharedView } from '@/components/share/share-dialog';
import type { Actor } from '@/lib/core/access/policy';
import { addressOf } from '@/lib/core/address/version-address';
import { digestNotes } from '@/lib/core/annotation/note-digest';
import { notesOfPage } from '@/lib/core/annotation/page-notes';
import { inReadingOrder } from '@/lib/core/annotation/reading-order';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import type { PageNotes as NotesOnPage } from '@/lib/services/annotations/page-notes';
import { PageNotes } from './page-notes';

type WorkspaceProps = {
  readonly actor: Actor;
  readonly layout: 'margin' | 'drawer';
  /** The view with its query: what a link to a note opens. */
  readonly view: SharedView;
  readonly versions: readonly VersionText[];
  readonly notes: NotesOnPage;
  readonly openNote?: string;
  readonly readOnly?: boolean;
};

/** Notes beside what is read: the server's half, which reduces versions to what notes need. */
export function Workspace({ actor, versions, notes, ...rest }: WorkspaceProps) {
  const read = versions.map((version) => ({
    ...addressOf(version),
    shortTitle: version.treaty.shortTitle,
    units: unitsOf(version.provisions).map(({ eId }) => eId),
    verified: unitsOf(version.provisions).map((unit) => verificationLine(version, unit)),
  }));
  const userId = actor.kind === 'user' ? actor.id : undefined;
  const found = notesOfPage(
    versions.map((version, index) => ({ version, notes: notes.sides[index] ?? [] })),
  );
  return (
    <PageNotes
      // Another person's page holds nothing of what this one was writing.
      key={userId}
      {...rest}
      userId={userId}
      asOf={new Date().toISOString()}
      versions={read}
      notes={inReadingOrder(digestNotes(found, rest.openNote), read)}
      total={notes.total}
    />
  );
}
