import type { ReactNode } from 'react';
import { ArticleKeys } from '@/components/reader/article-keys';
import { PermalinkKey } from '@/components/reader/permalink-key';
import { ReaderView } from '@/components/reader/reader-view';
import type { Annotation } from '@/lib/core/annotation';
import type { Actor } from '@/lib/core/policy';
import { formatView } from '@/lib/core/view';
import type { OpenedVersion } from '@/lib/services/read-version';
import { shownUnits } from '@/lib/services/shown-units';
import { Workspace } from './workspace';

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
  const side = { slug, lang: version.lang, version: version.number };
  const permanent = formatView({ kind: 'reader', side });
  return (
    <ReaderView
      version={version}
      units={shownUnits(version, notes)}
      languages={languages}
      newer={newest > version.number ? `/treaties/${slug}/${version.lang}` : undefined}
      banner={banner}
      aside={
        <>
          <ArticleKeys />
          <PermalinkKey permanent={permanent} />
          <Workspace
            actor={actor}
            layout="margin"
            view={permanent}
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
