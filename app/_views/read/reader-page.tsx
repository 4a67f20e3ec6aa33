import type { ReactNode } from 'react';
import { ArticleKeys } from '@/components/reader/article-keys';
import { ArticleMenu, type ArticleMenuProps } from '@/components/reader/article-menu';
import { MissingPlace } from '@/components/reader/missing-place';
import { PermalinkKey } from '@/components/reader/permalink-key';
import { ReaderView } from '@/components/reader/reader-view';
import { FindBar } from '@/components/search/find-bar';
import type { Actor } from '@/lib/core/access/policy';
import {
  addressOf,
  formatAddress,
  formatSides,
  textAddressOf,
} from '@/lib/core/address/version-address';
import { readerPath, textPath } from '@/lib/core/address/view';
import { languageName } from '@/lib/core/language/language';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { env } from '@/lib/env';
import { notesOnText, type PageNotes } from '@/lib/services/annotations/page-notes';
import { unitsWithNotes } from '@/lib/services/rendered-texts';
import type { OpenedVersion } from '@/lib/services/treaties/read-version';
import { Workspace } from '../notes/notes-workspace';

type ReaderPageProps = {
  readonly actor: Actor;
  readonly opened: OpenedVersion;
  readonly notes: PageNotes;
  /** The note to open, from `/annotations/{id}`, `?note=` or a share link. */
  readonly openNote?: string;
  readonly readOnly?: boolean;
  readonly banner?: ReactNode;
  /** The other treaties, each a comparison away from every article. */
  readonly others?: readonly { readonly slug: string; readonly shortTitle: string }[];
};

/** The reader, composed: what `/treaties/…`, `/annotations/{id}` and `/s/{token}` all show. */
export function ReaderPage(props: ReaderPageProps) {
  const { actor, opened, notes, openNote, readOnly = false, banner, others = [] } = props;
  const { version, languages, texts, newest } = opened;
  const { slug } = version.treaty;
  const permanent = readerPath(addressOf(version));
  return (
    <ReaderView
      version={version}
      // Who neither reads nor writes notes here needs no margin for them.
      bare={actor.kind !== 'user' && notes.total === 0}
      permanent={`${env().address}${permanent}`}
      units={unitsWithNotes(version, notesOnText(notes, 0))}
      languages={languages}
      texts={texts}
      amendedBy={opened.amendedBy}
      newer={newest > version.number ? textPath(textAddressOf(version)) : undefined}
      banner={
        <>
          {banner}
          <FindBar over />
          <MissingPlace where="This text" />
        </>
      }
      aside={
        <>
          <ArticleKeys />
          <ArticleMenu
            permanent={permanent}
            versionRef={formatAddress(addressOf(version))}
            cited={citedText(version)}
            verified={Object.fromEntries(
              unitsOf(version.provisions).map((unit) => [
                unit.eId,
                verificationLine(version, unit),
              ]),
            )}
            comparisons={others
              .filter((other) => other.slug !== slug)
              .map((other) => ({
                href: `/compare/${formatSides([textAddressOf(version), { slug: other.slug }])}`,
                label: other.shortTitle,
              }))}
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

/** What a citation of any of its clauses says of a version. */
function citedText({ treaty, standing, lang, number }: VersionText): ArticleMenuProps['cited'] {
  return {
    title: treaty.title,
    parties: (treaty.parties ?? []).map(({ name }) => name),
    ...(treaty.signed && { signed: treaty.signed }),
    standing: STANDING_LABELS[standing],
    language: languageName(lang).english,
    lang,
    version: number,
  };
}
