import type { ReactNode } from 'react';
import { CompareView } from '@/components/compare/compare-view';
import { ComparisonSources } from '@/components/compare/comparison-sources';
import { CorrectionControls } from '@/components/compare/correct/correction-controls';
import { CorrectionList } from '@/components/compare/correct/correction-list';
import { RibbonMap } from '@/components/compare/map/ribbon-map';
import { RowAnchor } from '@/components/compare/rows/row-anchor';
import type { RowPage } from '@/components/compare/rows/row-html';
import { ChangeStepper } from '@/components/compare/steps/change-stepper';
import { SummaryPanel } from '@/components/compare/summary-panel';
import { FilterStatus } from '@/components/compare/toolbar/filter-status';
import { QueryProblems } from '@/components/compare/toolbar/query-problems';
import { Toolbar } from '@/components/compare/toolbar/toolbar';
import { PermalinkKey } from '@/components/reader/permalink-key';
import type { Actor } from '@/lib/core/access/policy';
import {
  type CompareQuery,
  compareHref,
  type QueryProblem,
} from '@/lib/core/address/compare-query';
import { addressOf, formatSides, type Side } from '@/lib/core/address/version-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { notesOfPage } from '@/lib/core/annotation/page-notes';
import { correctionsInEffect } from '@/lib/core/comparison/correction';
import { TOPICS } from '@/lib/core/language/terms/topics';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import {
  countFilters,
  countTopics,
  isFiltered,
  withoutFilters,
} from '@/lib/core/presentation/row-filter';
import { obligationLines, summarise } from '@/lib/core/presentation/summary';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { env } from '@/lib/env';
import type { ComparedVersions } from '@/lib/services/comparisons/compare-versions';
import { rowsWithNotes } from '@/lib/services/comparisons/rows-with-notes';
import { Workspace } from '../notes/notes-workspace';
import { correctionTable } from './correction-table';

type ComparePageProps = {
  readonly actor: Actor;
  readonly compared: ComparedVersions;
  /** The sides as the address gives them, so that its links keep what it leaves open. */
  readonly sides: readonly [Side, Side];
  readonly query: CompareQuery;
  /** What of the address could not be read, and was left out. */
  readonly problems?: readonly QueryProblem[];
  readonly notes: { readonly left: readonly Annotation[]; readonly right: readonly Annotation[] };
  /** Treaties that can be added as a further side. */
  readonly treaties?: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly openNote?: string;
  readonly readOnly?: boolean;
  readonly banner?: ReactNode;
};

/** What the parts of the page are made from, worked out once. */
type ComparedView = {
  /** The sides as the address gives them, and with their versions. */
  readonly address: string;
  readonly pinned: string;
  /** As the page shows it: where no wording is compared there is nothing to merge, fold or hide. */
  readonly query: CompareQuery;
  readonly wording: boolean;
  readonly permanent: string;
  readonly rows: readonly RenderedRow[];
  /** Who may write here; undefined for anonymous visitors and share links. */
  readonly viewerId?: string;
};

function viewOf({
  actor,
  compared,
  sides,
  query,
  notes,
  readOnly,
}: ComparePageProps): ComparedView {
  const { left, right, comparison } = compared;
  const wording = comparison.method === 'content';
  const shownAs = wording ? query : { ...query, show: 'marked' as const };
  const pinned = formatSides([left, right].map(addressOf));
  return {
    address: formatSides(sides),
    pinned,
    query: shownAs,
    wording,
    permanent: compareHref(pinned, pinQuery(shownAs, compared)),
    rows: rowsWithNotes(compared, notes, shownAs),
    ...(actor.kind === 'user' && readOnly !== true && { viewerId: actor.id }),
  };
}

/** The comparison, composed: what `/compare/…` and a share link to one show. */
export function ComparePage(props: ComparePageProps) {
  const { compared, readOnly = false } = props;
  const { left, right, comparison, shown, corrections } = compared;
  const view = viewOf(props);
  const { address, query, wording, permanent, rows } = view;
  return (
    <CompareView
      left={{ version: left, languages: languageLinks(props, 'left') }}
      right={{ version: right, languages: languageLinks(props, 'right') }}
      page={rowPage(compared, view, readOnly)}
      rows={rows}
      show={query.show}
      banner={props.banner}
      summary={
        <SummaryPanel
          sides={address}
          query={query}
          method={comparison.method}
          summary={summarise(comparison, left, right)}
          duties={placedDuties(shown.rows)}
        />
      }
      map={<RibbonMap left={left} right={right} comparison={comparison} />}
      toolbar={<PageToolbar {...props} view={view} />}
      stepper={
        wording &&
        rows.length > 0 && (
          <ChangeStepper key={compareHref(address, query)} total={countChangesIn(rows)} />
        )
      }
      notices={<PageNotices {...props} view={view} />}
      correcting={!readOnly && <PageCorrections compared={compared} view={view} />}
      corrections={
        <CorrectionList
          corrections={corrections.applied}
          hidden={corrections.hidden}
          left={left}
          right={right}
          viewerId={view.viewerId}
        />
      }
      foot={
        <ComparisonSources left={left} right={right} permanent={`${env().address}${permanent}`} />
      }
      aside={<PageAside {...props} view={view} />}
    />
  );
}

function rowPage(
  { left, right, comparison, corrections }: ComparedVersions,
  { query, viewerId }: ComparedView,
  readOnly: boolean,
): RowPage {
  return {
    left,
    right,
    unified: query.show === 'unified',
    method: comparison.method,
    candidates: comparison.candidates,
    units: { left: unitsByEId(left), right: unitsByEId(right) },
    corrections: new Map(corrections.applied.map((one) => [one.id, one])),
    tools: !readOnly,
    ...(viewerId !== undefined && { viewerId }),
  };
}

type WithView = ComparePageProps & { readonly view: ComparedView };

function PageToolbar({ compared, sides, notes, treaties = [], view }: WithView) {
  const { rows } = compared.shown;
  return (
    <Toolbar
      sides={view.address}
      swapped={formatSides([sides[1], sides[0]])}
      pinned={view.pinned}
      query={view.query}
      wording={view.wording}
      permanent={view.permanent}
      filters={countFilters(rows)}
      topics={topicChoices(rows, view.query)}
      treaties={treaties.filter(({ slug }) => sides.every((side) => side.slug !== slug))}
      corrected={compared.corrections.applied.length}
      hasNotes={notes.left.length + notes.right.length > 0}
    />
  );
}

function PageNotices({ compared, problems = [], view }: WithView) {
  const { address, query, rows } = view;
  const all = compared.shown.rows.length;
  return (
    <>
      <QueryProblems problems={problems} />
      {isFiltered(query) && (
        <FilterStatus sides={address} query={query} shown={rows.length} all={all} />
      )}
    </>
  );
}

function PageCorrections({ compared, view }: Pick<WithView, 'compared' | 'view'>) {
  const { left, right, comparison } = compared;
  const back = encodeURIComponent(compareHref(view.address, view.query));
  return (
    <CorrectionControls
      {...correctionTable(view.pinned, left, right, comparison)}
      canCorrect={view.viewerId !== undefined}
      signInHref={`/sign-in?callbackUrl=${back}`}
    />
  );
}

function PageAside({ actor, compared, notes, openNote, readOnly = false, view }: WithView) {
  return (
    <>
      <PermalinkKey permanent={view.permanent} />
      <RowAnchor />
      <Workspace
        actor={actor}
        layout="drawer"
        view={sharedAddress(compared, view)}
        versions={[compared.left, compared.right]}
        notes={notesOfPage([
          { version: compared.left, notes: notes.left },
          { version: compared.right, notes: notes.right },
        ])}
        openNote={openNote}
        readOnly={readOnly}
      />
    </>
  );
}

/** What a share link to a note opens: as it is shown here, with every row and the notes in them. */
function sharedAddress(compared: ComparedVersions, { pinned, query }: ComparedView): string {
  const whole = withoutFilters(pinQuery(query, compared));
  return compareHref(pinned, whole.show === 'unified' ? { ...whole, show: 'marked' } : whole);
}

/** The same query with the corrections that hold now named one by one. */
function pinQuery(query: CompareQuery, { corrections }: ComparedVersions): CompareQuery {
  const ids = correctionsInEffect(corrections.applied).map(({ id }) => id);
  return { ...query, corrections: ids.length === 0 ? 'none' : ids };
}

function languageLinks(
  { compared, sides: [a, b], query }: ComparePageProps,
  side: 'left' | 'right',
): { lang: string; href: string }[] {
  const { left, right, languages } = compared;
  return languages[side].map((lang) => {
    const sides =
      side === 'left'
        ? [{ slug: a.slug, lang }, open(right)]
        : [open(left), { slug: b.slug, lang }];
    return { lang, href: compareHref(formatSides(sides), query) };
  });
}

/** Topics that rows are on, or that were asked for, with how many rows. */
function topicChoices(rows: readonly RenderedRow[], query: CompareQuery) {
  const counts = countTopics(rows);
  return TOPICS.flatMap((topic) => {
    const count = counts.get(topic.id) ?? 0;
    return count > 0 || query.topics.includes(topic.id) ? [{ ...topic, count }] : [];
  });
}

/** Changes of obligation with the name of their row. */
function placedDuties(rows: readonly RenderedRow[]) {
  const names = new Map(
    rows.map(({ key, left, right }) => {
      const unit = (left[0] ?? right[0])?.unit;
      return [key, unit ? provisionLabel(unit, 'cited') : key];
    }),
  );
  return obligationLines(rows).map((line) => ({ ...line, place: names.get(line.row) ?? line.row }));
}

function countChangesIn(rows: readonly RenderedRow[]): number {
  return rows.reduce((sum, { numbers }) => sum + new Set(numbers).size, 0);
}

function unitsByEId(version: VersionText) {
  return new Map(unitsOf(version.provisions).map((unit) => [unit.eId, unit]));
}

function open(version: VersionText): Side {
  return { slug: version.treaty.slug, lang: version.lang };
}
