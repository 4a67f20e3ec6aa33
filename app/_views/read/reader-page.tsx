import type { ReactNode } from 'react';
import { ArticleKeys } from '@/components/reader/article-keys';
import { ArticleMenu } from '@/components/reader/article-menu';
import { MissingPlace } from '@/components/reader/missing-place';
import { PermalinkKey } from '@/components/reader/permalink-key';
import { ReaderView } from '@/components/reader/reader-view';
import type { Actor } from '@/lib/core/access/policy';
import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { languageName } from '@/lib/core/language/language';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { unitsWithNotes } from '@/lib/services/rendered-texts';
import type { OpenedVersion } from '@/lib/services/treaties/read-version';
import { Workspace } from '../notes/notes-workspace';

type ReaderPageProps = {
  readonly actor: Actor;
  readonly opened: OpenedVersion;
  readonly notes: readonly Annotation[];
  /** The note to open, from `/annotations/{id}`, `?note=` or a share link. */
  readonly openNote?: string;
  readonly readOnly?: boolean;
  readonly banner?: ReactNode;
};

/** The reader, composed: what `/treaties/…`, `/annotations/{id}` and `/s/{token}` all show. */
export function ReaderPage(props: ReaderPageProps) {
  const { actor, opened, notes, openNote, readOnly = false, banner } = props;
  const { version, languages, newest } = opened;
  const { slug } = version.treaty;
  const permanent = readerPath(addressOf(version));
  return (
    <ReaderView
      version={version}
      units={unitsWithNotes(version, notes)}
      languages={languages}
      newer={newest > version.number ? `/treaties/${slug}/${version.lang}` : undefined}
      banner={
        <>
          {banner}
          <MissingPlace where="This text" />
        </>
      }
      aside={
        <>
          <ArticleKeys />
          <ArticleMenu
            permanent={permanent}
            title={version.treaty.shortTitle}
            standing={`${STANDING_LABELS[version.standing]}, ${languageName(version.lang).english}, version ${version.number}, Concordat`}
            compareHref={`/?pick=${slug}#compare`}
            canAnnotate={!readOnly}
          />
          <PermalinkKey permanent={permanent} />
          <Workspace
            actor={actor}
            layout="margin"
            view={{ path: permanent }}
            versions={[version]}
            notes={notes}
            openNote={openNote}
            readOnly={readOnly}
          />
        </>
      }
    />
  );
}
