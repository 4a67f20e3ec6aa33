import type { ReactNode } from 'react';
import { SelectionOfWords } from '@/components/annotate/selection/selection-of-words';
import { ComparisonSources } from '@/components/compare/comparison-sources';
import { type NWayAddress, nWayHref } from '@/components/compare/n-way/n-way-address';
import { NWayToolbar } from '@/components/compare/n-way/n-way-toolbar';
import { NWayView } from '@/components/compare/n-way/n-way-view';
import { FoldChoice } from '@/components/compare/rows/fold-choice';
import { ChangeStepper } from '@/components/compare/steps/change-stepper';
import { TopicChips } from '@/components/compare/toolbar/topic-chips';
import { PermalinkKey } from '@/components/reader/permalink-key';
import { FindBar } from '@/components/search/find-bar';
import type { Actor } from '@/lib/core/access/policy';
import type { CompareQuery, QueryProblem, ShowMode } from '@/lib/core/address/compare-query';
import { permanentPath } from '@/lib/core/address/comparison-address';
import { shownAs } from '@/lib/core/address/shown-as';
import { formatSides, MOST_SIDES, type Side } from '@/lib/core/address/version-address';
import { nWayGround } from '@/lib/core/presentation/n-way-ground';
import { countNWayFilters, renderNWay } from '@/lib/core/presentation/rendered-n-way';
import { filterRows, topicChoices, withoutFilters } from '@/lib/core/presentation/row-filter';
import { foldingOf, loneColumn } from '@/lib/core/presentation/row-folds';
import { sumChanges } from '@/lib/core/presentation/summary';
import { notesByUnit } from '@/lib/core/presentation/unit-notes';
import { env } from '@/lib/env';
import { notesOnText, type PageNotes } from '@/lib/services/annotations/page-notes';
import type { ComparedNWay } from '@/lib/services/comparisons/compare-n-way';
import { groundOf, renderedRows } from '@/lib/services/rendered-texts';
import { Workspace } from '../notes/notes-workspace';
import { PageNotices } from './page-notices';

type CompareNWayPageProps = {
  readonly actor: Actor;
  readonly compared: ComparedNWay;
  /** The sides as the address gives them, so that its links keep what it leaves open. */
  readonly sides: readonly Side[];
  readonly query: CompareQuery;
  /** What of the address could not be read, and was left out. */
  readonly problems?: readonly QueryProblem[];
  /** Treaties that can be added as a further side. */
  readonly treaties?: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly notes: PageNotes;
  readonly openNote?: string;
  readonly readOnly?: boolean;
  readonly banner?: ReactNode;
};

/** Three to six texts in one table, composed. */
export function CompareNWayPage(props: CompareNWayPageProps) {
  const { compared, sides, problems = [], treaties = [] } = props;
  const { versions, languages, pivot, table } = compared;
  const methods = compared.compared.map((pair) => pair?.comparison.method);
  const wording = methods.includes('content');
  const show = wording ? tableMode(shownAs(props.query, sides)) : 'marked';
  const hasSteps = wording && show !== 'clean' && show !== 'ground';
  const query: CompareQuery = { ...props.query, show, pivot };
  const address: NWayAddress = { sides, query };
  const shown = renderNWay(
    versions,
    table,
    compared.compared.map((pair) => pair && renderedRows(pair)),
    show === 'unified',
    versions.map((version, index) => notesByUnit(notesOnText(props.notes, index), version)),
    show === 'ground' ? sharedByMany(compared, query.unmarked.includes('names')) : undefined,
  );
  const rows = filterRows(shown.rows, query);
  const folding = foldingOf(query, rows, loneColumn);
  const permanent = permanentPath(versions, query, compared.corrections);
  const others = treaties.filter(({ slug }) => sides.every((side) => side.slug !== slug));
  return (
    <NWayView
      page={{ versions, pivot, methods, address }}
      languages={languages}
      all={shown.rows}
      rows={rows}
      foldedSide={folding.foldedSide}
      banner={
        <>
          {props.banner}
          <FindBar />
        </>
      }
      topics={
        <TopicChips
          sides={formatSides(sides)}
          query={query}
          topics={topicChoices(shown.rows, query)}
        />
      }
      toolbar={
        <NWayToolbar
          address={address}
          wording={wording}
          permanent={permanent}
          treaties={sides.length < MOST_SIDES ? others : []}
          filters={countNWayFilters(shown.rows)}
        />
      }
      stepper={hasSteps && <ChangeStepper key={nWayHref(address)} total={sumChanges(rows)} />}
      notices={
        <PageNotices
          sides={formatSides(sides)}
          query={props.query}
          problems={problems}
          all={shown.rows.length}
          shown={rows.length}
        >
          <FoldChoice
            folding={folding}
            hrefWith={(choice) => nWayHref({ sides, query: { ...query, oneSided: choice } })}
          />
        </PageNotices>
      }
      foot={<ComparisonSources versions={versions} permanent={`${env().address}${permanent}`} />}
      aside={
        <>
          <SelectionOfWords />
          <Aside {...props} query={query} />
        </>
      }
    />
  );
}

/** A table has no mode of its own for "changes only" or without words: it shows them in their text. */
function tableMode(asked: ShowMode): ShowMode {
  if (asked === 'changes') return 'marked';
  return asked === 'correspondence' ? 'ground' : asked;
}

/** What the texts share, by how many of them share it. */
function sharedByMany({ versions, pivot, compared }: ComparedNWay, plainNames: boolean) {
  const grounds = compared.map((pair) =>
    pair?.comparison.method === 'content' ? groundOf(pair, plainNames) : undefined,
  );
  return nWayGround(versions, pivot, grounds);
}

/** The notes of the table, and the key that copies its permanent address. */
function Aside(props: CompareNWayPageProps) {
  const { versions, corrections } = props.compared;
  const permanent = (query: CompareQuery) => permanentPath(versions, query, corrections);
  return (
    <>
      <PermalinkKey permanent={permanent(props.query)} />
      <Workspace
        actor={props.actor}
        layout="drawer"
        // A share link shows a note with every row, for the one that it is on may be filtered out.
        view={{ path: permanent(withoutFilters(props.query)) }}
        versions={versions}
        notes={props.notes}
        openNote={props.openNote}
        readOnly={props.readOnly}
      />
    </>
  );
}
