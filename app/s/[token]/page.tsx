import type { Metadata } from 'next';
import { ComparePage } from '@/app/_views/compare/compare-page';
import { CompareNWayPage } from '@/app/_views/compare/n-way-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { ReaderPage } from '@/app/_views/read/reader-page';
import { ShareBanner } from '@/components/share/share-banner';
import { AppError } from '@/lib/errors';
import { noteOnVersions } from '@/lib/services/annotations/page-notes';
import { compareNWay } from '@/lib/services/comparisons/compare-n-way';
import { compareVersions } from '@/lib/services/comparisons/compare-versions';
import { type OpenedLink, openShareLink } from '@/lib/services/sharing/share-links';
import { openVersion } from '@/lib/services/treaties/read-version';

type Props = { readonly params: Promise<{ token: string }> };

export const metadata: Metadata = {
  title: 'Shared note',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

/** What a share link opens: one note in one view, to read only. */
export default async function SharePage({ params }: Props) {
  const { token } = await params;
  return orNotFound(openShareLink(token).then(show));
}

async function show(opened: OpenedLink) {
  const { actor, link, view, annotation } = opened;
  const banner = (
    <ShareBanner author={annotation.creator.name} expires={link.expires} view={link.view} />
  );
  if (view.kind === 'reader') {
    const openedVersion = await openVersion(actor, view.side);
    const notes = await noteOnVersions(actor, annotation.id, [openedVersion.version.id]);
    return (
      <ReaderPage
        actor={actor}
        opened={openedVersion}
        notes={notes}
        openNote={annotation.id}
        banner={banner}
        readOnly
      />
    );
  }
  const [a, b, ...more] = view.sides;
  if (!a || !b) throw new AppError('not-found');
  if (more.length > 0) {
    const compared = await compareNWay(actor, view.sides, view.query);
    const versionIds = compared.versions.map(({ id }) => id);
    return (
      <CompareNWayPage
        actor={actor}
        compared={compared}
        sides={view.sides}
        query={view.query}
        notes={await noteOnVersions(actor, annotation.id, versionIds)}
        openNote={annotation.id}
        banner={banner}
        readOnly
      />
    );
  }
  const compared = await compareVersions(actor, [a, b], view.query);
  const versionIds = [compared.left.id, compared.right.id];
  return (
    <ComparePage
      actor={actor}
      compared={compared}
      sides={[a, b]}
      query={view.query}
      notes={await noteOnVersions(actor, annotation.id, versionIds)}
      openNote={annotation.id}
      banner={banner}
      readOnly
    />
  );
}
