import { ComparisonSources } from '@/components/compare/comparison-sources';
import { nWayTitle } from '@/components/compare/n-way/n-way-address';
import { CellControls } from '@/components/compare/obligations/cell-controls';
import { CellList } from '@/components/compare/obligations/cell-list';
import { DutyToolbar } from '@/components/compare/obligations/duty-toolbar';
import { ObligationsView } from '@/components/compare/obligations/obligations-view';
import { FoldChoice } from '@/components/compare/rows/fold-choice';
import { QueryProblems } from '@/components/compare/toolbar/query-problems';
import { TopicChips } from '@/components/compare/toolbar/topic-chips';
import { PermalinkKey } from '@/components/reader/permalink-key';
import { FindBar } from '@/components/search/find-bar';
import type { Actor } from '@/lib/core/access/policy';
import { formatCell } from '@/lib/core/address/addressed-cell';
import {
  type CompareQuery,
  compareHref,
  type QueryProblem,
} from '@/lib/core/address/compare-query';
import { type AppliedCorrections, permanentPath } from '@/lib/core/address/comparison-address';
import type { CellChoice } from '@/lib/core/address/duty-query';
import {
  addressOf,
  formatAddress,
  formatSides,
  type Side,
} from '@/lib/core/address/version-address';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { areFiltered, type Duty, dutyTopics, findDuties } from '@/lib/core/presentation/duties';
import { foldingOf } from '@/lib/core/presentation/row-folds';
import { env } from '@/lib/env';
import type { OpenedObligations } from '@/lib/services/comparisons/open-obligations';
import { type ObligationLinks, ObligationNotices } from './obligation-notices';

type ObligationsPageProps = {
  readonly actor: Actor;
  readonly opened: OpenedObligations;
  /** The sides as the address gives them, so that its links keep what it leaves open. */
  readonly sides: readonly Side[];
  readonly query: CompareQuery;
  readonly problems: readonly QueryProblem[];
  /** The corrections of the pairings that the rows rest on. */
  readonly corrections: AppliedCorrections;
};

/** The obligations of two or more texts, composed. */
export function ObligationsPage(props: ObligationsPageProps) {
  const { actor, opened, sides, query, problems } = props;
  const { table, cells } = opened;
  const duties = findDuties(table, query);
  const address = formatSides(sides);
  const folding = foldingOf(foldQuery(query), duties, loneText);
  const links = linksOf(props);
  const user = actor.kind === 'user' ? actor.id : undefined;
  return (
    <ObligationsView
      page={{ table, sides: address, query, tools: true }}
      duties={duties}
      foldedSide={folding.foldedSide}
      title={nWayTitle(table.versions)}
      banner={<FindBar />}
      topics={
        <TopicChips sides={address} query={query} topics={dutyTopics(table.duties, query.topics)} />
      }
      toolbar={<PageToolbar asked={props} links={links} />}
      notices={
        <>
          <QueryProblems problems={problems} />
          <ObligationNotices
            opened={opened}
            sides={address}
            query={query}
            shown={duties.length}
            links={links}
          />
          {!areFiltered(query) && (
            <FoldChoice
              folding={folding}
              hrefWith={(choice) => compareHref(address, { ...query, oneSided: choice })}
            />
          )}
        </>
      }
      correcting={
        <CellControls
          // Another person's page holds nothing of what this one was writing.
          key={user ?? ''}
          signedIn={user !== undefined}
          cells={query.duties.cells}
          applied={cells.applied.map(({ id }) => id)}
        />
      }
      foot={
        <>
          <CellList
            table={table}
            applied={cells.applied}
            {...(user !== undefined && { viewerId: user })}
          />
          <ComparisonSources
            versions={table.versions}
            permanent={`${env().address}${links.permanent}`}
          />
        </>
      }
      aside={<PermalinkKey permanent={links.permanent} />}
    />
  );
}

function linksOf({ opened, query, corrections }: ObligationsPageProps): ObligationLinks {
  const permanent = (cells: CellChoice) =>
    permanentPath(
      opened.table.versions,
      { ...query, duties: { ...query.duties, cells } },
      corrections,
    );
  return {
    permanent: permanent(pinnedCells(opened)),
    said: permanent(saidCells(opened)),
    hidden: opened.cells.applied.filter(({ visibility }) => visibility === 'private').length,
  };
}

type PageToolbarProps = { readonly asked: ObligationsPageProps; readonly links: ObligationLinks };

function PageToolbar({ asked: { opened, sides, query }, links }: PageToolbarProps) {
  const { table, cells } = opened;
  const [a, b, ...more] = sides;
  const { permanent, said, hidden } = links;
  return (
    <DutyToolbar
      sides={formatSides(sides)}
      {...(a && b && more.length === 0 && { swapped: formatSides([b, a]) })}
      pinned={formatSides(table.versions.map(addressOf))}
      query={query}
      duties={table.duties}
      permanent={permanent}
      privateCells={hidden === 0 ? undefined : { count: hidden, permanent: said }}
      corrected={cells.applied.length}
    />
  );
}

/** What is filtered is shown: a filter has picked it. */
function foldQuery(query: CompareQuery): CompareQuery {
  const { oneSided, ...others } = { ...query, rows: [] };
  if (areFiltered(query)) return { ...others, oneSided: 'shown' };
  return { ...others, ...(oneSided && { oneSided }) };
}

/** The text that a duty stands in alone. */
function loneText({ statements }: Duty): string | undefined {
  const [only, ...more] = statements.flatMap((statement, side) => (statement ? [side] : []));
  return only !== undefined && more.length === 0 ? sideLetter(only).toUpperCase() : undefined;
}

/** The corrections in effect one by one, whatever is said later. */
function pinnedCells({ cells }: OpenedObligations): CellChoice {
  return cells.applied.length === 0 ? 'none' : cells.applied.map(({ id }) => id);
}

/** As `pinnedCells`, the private ones said by the address itself: without reason or author. */
function saidCells({ cells, table }: OpenedObligations): CellChoice {
  if (cells.applied.length === 0) return 'none';
  const addresses = table.versions.map((version) => formatAddress(addressOf(version)));
  return cells.applied.map((one) =>
    one.visibility === 'private'
      ? formatCell({ ...one, side: addresses.indexOf(one.version), said: one })
      : one.id,
  );
}
