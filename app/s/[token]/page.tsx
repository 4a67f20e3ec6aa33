import type { Metadata } from 'next';
import { ComparePage } from '@/app/_views/compare/compare-page';
import { orNotFound } from '@/app/_views/or-not-found';
import { ReaderPage } from '@/app/_views/read/reader-page';
import { ShareBanner } from '@/components/share/share-banner';
import { AppError } from '@/lib/errors';
import { annotationOnVersion } from '@/lib/services/annotations/list-annotations';
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
    const notes = await annotationOnVersion(actor, annotation.id, openedVersion.version.id);
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
  const [a, b] = view.sides;
  if (!a || !b) throw new AppError('not-found');
  const compared = await compareVersions(actor, [a, b], view.query);
  const [left, right] = await Promise.all([
    annotationOnVersion(actor, annotation.id, compared.left.id),
    annotationOnVersion(actor, annotation.id, compared.right.id),
  ]);
  return (
    <ComparePage
      actor={actor}
      compared={compared}
      sides={[a, b]}
      query={view.query}
      notes={{ left, right }}
      openNote={annotation.id}
      banner={banner}
      readOnly
    />
  );
}
