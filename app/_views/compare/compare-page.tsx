import Link from 'next/link';
import type { ReactNode } from 'react';
import { CompareView } from '@/components/compare/compare-view';
import { ComparisonSources } from '@/components/compare/comparison-sources';
import { CorrectionControls } from '@/components/compare/correct/correction-controls';
import { CorrectionList } from '@/components/compare/correct/correction-list';
import { ProposalList } from '@/components/compare/correct/proposal-list';
import { UnseenPairings } from '@/components/compare/correct/unseen-pairings';
import { CorrespondenceTables } from '@/components/compare/ground/correspondence-tables';
import { GroundBars } from '@/components/compare/ground/ground-bars';
import { PassageLights } from '@/components/compare/ground/passage-lights';
import { ViewRule } from '@/components/compare/ground/view-rule';
import { RibbonMap } from '@/components/compare/map/ribbon-map';
import { FoldChoice } from '@/components/compare/rows/fold-choice';
import { RowAnchor } from '@/components/compare/rows/row-anchor';
import { ChangeStepper } from '@/components/compare/steps/change-stepper';
import { SummaryPanel } from '@/components/compare/summary-panel';
import { Toolbar } from '@/components/compare/toolbar/toolbar';
import { TopicChips } from '@/components/compare/toolbar/topic-chips';
import { PermalinkKey } from '@/components/reader/permalink-key';
import { FindBar } from '@/components/search/find-bar';
import type { QueryProblem } from '@/lib/core/address/compare-query';
import { formatSides } from '@/lib/core/address/version-address';
import type { Proposal } from '@/lib/core/comparison/proposals';
import { correspondenceOf } from '@/lib/core/engine/ground/correspondence';
import { sumSteps } from '@/lib/core/presentation/rendered-ground';
import { countFilters, topicChoices } from '@/lib/core/presentation/row-filter';
import { foldingOf, loneSide } from '@/lib/core/presentation/row-folds';
import { obligationLines, sumChanges, summarise } from '@/lib/core/presentation/summary';
import { env } from '@/lib/env';
import type { ComparedVersions } from '@/lib/services/comparisons/compare-versions';
import { Workspace } from '../notes/notes-workspace';
import { type ComparedView, type ComparisonAsked, comparedView, rowPage } from './compared-view';
import { correctionTable } from './correction-table';
import { PageNotices } from './page-notices';

type Treaties = readonly { readonly slug: string; readonly shortTitle: string }[];

type ComparePageProps = ComparisonAsked & {
  /** What of the address could not be read, and was left out. */
  readonly problems?: readonly QueryProblem[];
  /** Treaties that can be added as a further side. */
  readonly treaties?: Treaties;
  /** What others propose for the alignment. */
  readonly proposals?: readonly Proposal[];
  readonly openNote?: string;
  readonly banner?: ReactNode;
};

/** The comparison, composed: what `/compare/…` and a share link to one show. */
export function ComparePage(props: ComparePageProps) {
  const { compared, problems = [], treaties = [], proposals = [], readOnly = false } = props;
  const { left, right, comparison } = compared;
  const view = comparedView(props);
  const { sides, query, permanent, all, rows } = view;
  const folding = foldingOf(query, rows, loneSide);
  const isTable = query.show === 'correspondence';
  return (
    <CompareView
      left={{ version: left, languages: view.languages.left }}
      right={{ version: right, languages: view.languages.right }}
      page={rowPage(compared, view, readOnly)}
      rows={rows}
      show={query.show}
      foldedSide={folding.foldedSide}
      banner={
        <>
          {props.banner}
          <FindBar />
        </>
      }
      summary={
        <SummaryPanel
          sides={sides}
          query={query}
          texts={[left, right]}
          method={comparison.method}
          summary={summarise(comparison, left, right)}
          // Of different treaties the list of changed obligations is mostly noise.
          obligations={isTable || view.ground ? [] : obligationLines(all)}
          obligationsRead={comparison.obligationsRead}
        >
          {view.ground && <GroundBars {...view.ground.total} />}
          {view.ground && view.wording && (
            <p>
              What each of them lays on whom stands in the{' '}
              <Link href={view.hrefWith({ show: 'obligations' })} prefetch={false}>
                table of obligations
              </Link>
              : which duties both have, which only one, and which are opposed.
            </p>
          )}
        </SummaryPanel>
      }
      map={<RibbonMap left={left} right={right} comparison={comparison} ground={view.ground} />}
      topics={
        !isTable && <TopicChips sides={sides} query={query} topics={topicChoices(all, query)} />
      }
      toolbar={<PageToolbar asked={props} view={view} treaties={treaties} />}
      stepper={rows.length > 0 && <PageStepper view={view} />}
      instead={pageTables({ compared, view })}
      notices={
        <PageNotices
          sides={sides}
          query={query}
          problems={problems}
          all={all.length}
          shown={rows.length}
          proposals={proposals}
        >
          <UnseenPairings
            own={readOnly ? undefined : view.pairings}
            hidden={compared.corrections.hidden}
          />
          <ViewRule {...view} chosen={props.query.show !== undefined} />
          {!isTable && (
            <FoldChoice folding={folding} hrefWith={(oneSided) => view.hrefWith({ oneSided })} />
          )}
        </PageNotices>
      }
      correcting={!readOnly && <PageCorrections compared={compared} view={view} />}
      corrections={<SaidByHand compared={compared} view={view} proposals={proposals} />}
      foot={
        <ComparisonSources versions={[left, right]} permanent={`${env().address}${permanent}`} />
      }
      aside={<PageAside asked={props} view={view} openNote={props.openNote} />}
    />
  );
}

type TablesProps = {
  readonly compared: Pick<ComparedVersions, 'left' | 'right' | 'comparison'>;
  readonly view: Pick<ComparedView, 'query' | 'different' | 'hrefWith'>;
};

/** What stands in the place of the rows, where the address asks for a table. */
function pageTables({ compared, view }: TablesProps): ReactNode {
  if (view.query.show !== 'correspondence') return undefined;
  const { left, right, comparison } = compared;
  return (
    <CorrespondenceTables
      left={left}
      right={right}
      correspondence={correspondenceOf(left, right, comparison)}
      rowsHref={view.hrefWith({ show: view.different ? 'ground' : 'marked' })}
    />
  );
}

/** Through what differs, or through what is shared. */
function PageStepper({ view }: { readonly view: ComparedView }) {
  const { rows, wording, here, ground, query } = view;
  if (query.show === 'correspondence') return null;
  if (ground) return <ChangeStepper key={here} total={sumSteps(rows)} shared />;
  return wording && <ChangeStepper key={here} total={sumChanges(rows)} />;
}

type ToolbarProps = {
  readonly asked: Pick<ComparisonAsked, 'compared' | 'sides' | 'notes'>;
  readonly view: ComparedView;
  readonly treaties: Treaties;
};

function PageToolbar({ asked, view, treaties }: ToolbarProps) {
  const { compared, sides, notes } = asked;
  const [a, b] = sides;
  return (
    <Toolbar
      sides={view.sides}
      swapped={formatSides([b, a])}
      pinned={view.pinned}
      query={view.query}
      wording={view.wording}
      sharing={['content', 'lexicon'].includes(compared.comparison.method)}
      permanent={view.permanent}
      filters={countFilters(view.all)}
      treaties={treaties.filter(({ slug }) => sides.every((side) => side.slug !== slug))}
      corrected={compared.corrections.applied.length}
      pairings={view.pairings}
      hasNotes={notes.total > 0}
    />
  );
}

type SaidByHandProps = {
  readonly compared: Pick<ComparedVersions, 'left' | 'right' | 'corrections'>;
  readonly view: Pick<ComparedView, 'pinned' | 'query' | 'viewerId'>;
  readonly proposals: readonly Proposal[];
};

/** What people said of the alignment: the corrections that hold here, and those that others propose. */
function SaidByHand({ compared, view, proposals }: SaidByHandProps) {
  const { left, right, corrections } = compared;
  const { pinned, query, viewerId } = view;
  return (
    <>
      <CorrectionList
        corrections={corrections.applied}
        hidden={corrections.hidden}
        left={left}
        right={right}
        viewerId={viewerId}
      />
      <ProposalList
        proposals={proposals}
        applied={corrections.applied}
        left={left}
        right={right}
        sides={pinned}
        query={query}
        viewerId={viewerId}
      />
    </>
  );
}

type CorrectionsProps = {
  readonly compared: Pick<ComparedVersions, 'left' | 'right' | 'comparison' | 'corrections'>;
  readonly view: Pick<ComparedView, 'pinned' | 'here' | 'viewerId'>;
};

function PageCorrections({ compared, view }: CorrectionsProps) {
  const { left, right, comparison, corrections } = compared;
  return (
    <CorrectionControls
      // Another person's page holds nothing of what this one was writing.
      key={view.viewerId}
      table={correctionTable(view.pinned, left, right, comparison, corrections.applied)}
      signedIn={view.viewerId !== undefined}
    />
  );
}

type AsideProps = {
  readonly asked: Pick<ComparisonAsked, 'actor' | 'compared' | 'notes' | 'readOnly'>;
  readonly view: Pick<ComparedView, 'permanent' | 'shared' | 'pairings'>;
  readonly openNote: string | undefined;
};

function PageAside({ asked, view, openNote }: AsideProps) {
  const { actor, compared, notes, readOnly = false } = asked;
  const { left, right } = compared;
  return (
    <>
      <PermalinkKey permanent={view.permanent} />
      <RowAnchor />
      <PassageLights />
      <Workspace
        actor={actor}
        layout="drawer"
        view={{
          path: view.shared,
          pairings: view.pairings && { count: view.pairings.count, path: view.pairings.shared },
        }}
        versions={[left, right]}
        notes={notes}
        openNote={openNote}
        readOnly={readOnly}
      />
    </>
  );
}
