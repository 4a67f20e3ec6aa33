import type { ReactNode } from 'react';
import { ChangeStepper } from '@/components/compare/change-stepper';
import { CompareView } from '@/components/compare/compare-view';
import { Toolbar } from '@/components/compare/toolbar';
import { PermalinkKey } from '@/components/reader/permalink-key';
import type { Annotation } from '@/lib/core/annotation';
import { type CompareQuery, compareHref } from '@/lib/core/compare-query';
import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { formatSides, type Side } from '@/lib/core/side';
import type { ComparedVersions } from '@/lib/services/compare-versions';
import { shownRows } from '@/lib/services/shown-rows';
import { Workspace } from './workspace';

type ComparePageProps = {
  readonly actor: Actor;
  readonly compared: ComparedVersions;
  /** The sides as the address gives them, so that its links keep what it leaves open. */
  readonly sides: readonly [Side, Side];
  readonly query: CompareQuery;
  readonly notes: { readonly left: readonly Annotation[]; readonly right: readonly Annotation[] };
  readonly openNote?: string;
  readonly readOnly?: boolean;
  readonly banner?: ReactNode;
};

/** The comparison, composed: what `/compare/…` and a share link to one show. */
export function ComparePage(props: ComparePageProps) {
  const { actor, compared, sides, query, notes, openNote, readOnly = false } = props;
  const { left, right, comparison } = compared;
  const [a, b] = sides;
  const pinned = formatSides([pin(left), pin(right)]);
  const rows = shownRows(compared, notes);
  const languageLinks = (langs: readonly string[], address: (lang: string) => string) =>
    langs.map((lang) => ({ lang, href: compareHref(address(lang), query) }));
  const { languages } = compared;
  const leftSide = {
    version: left,
    languages: languageLinks(languages.left, (lang) =>
      formatSides([{ slug: a.slug, lang }, open(right)]),
    ),
  };
  const rightSide = {
    version: right,
    languages: languageLinks(languages.right, (lang) =>
      formatSides([open(left), { slug: b.slug, lang }]),
    ),
  };
  return (
    <CompareView
      left={leftSide}
      right={rightSide}
      comparison={comparison}
      rows={rows}
      show={query.show}
      banner={props.banner}
      toolbar={
        <Toolbar
          sides={formatSides(sides)}
          swapped={formatSides([b, a])}
          query={query}
          wording={comparison.method === 'content'}
          permanent={compareHref(pinned, query)}
          stepper={
            comparison.method === 'content' && <ChangeStepper total={compared.shown.changeCount} />
          }
        />
      }
      aside={
        <>
          <PermalinkKey permanent={compareHref(pinned, query)} />
          <Workspace
            actor={actor}
            layout="drawer"
            view={`/compare/${pinned}`}
            versions={[left, right]}
            notes={merge(notes.left, notes.right)}
            openNote={openNote}
            readOnly={readOnly}
          />
        </>
      }
    />
  );
}

function pin(version: VersionText): Side {
  return { slug: version.treaty.slug, lang: version.lang, version: version.number };
}

function open(version: VersionText): Side {
  return { slug: version.treaty.slug, lang: version.lang };
}

/** Notes of both sides, each once. */
function merge(left: readonly Annotation[], right: readonly Annotation[]): Annotation[] {
  const seen = new Set(left.map((note) => note.id));
  return [...left, ...right.filter((note) => !seen.has(note.id))];
}
