import type { SharedView } from '@/components/share/share-dialog';
import type { Actor } from '@/lib/core/access/policy';
import { addressOf } from '@/lib/core/address/version-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { inReadingOrder } from '@/lib/core/annotation/reading-order';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import { PageNotes } from './page-notes';

type WorkspaceProps = {
  readonly actor: Actor;
  readonly layout: 'margin' | 'drawer';
  /** The view with its query: what a link to a note opens. */
  readonly view: SharedView;
  readonly versions: readonly VersionText[];
  readonly notes: readonly Annotation[];
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
  return (
    <PageNotes
      // Another person's page holds nothing of what this one was writing.
      key={userId}
      {...rest}
      userId={userId}
      versions={read}
      notes={inReadingOrder(notes, read)}
    />
  );
}
