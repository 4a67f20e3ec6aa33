import type { ReactNode } from 'react';
import { type NWayAddress, nWayHref } from '@/components/compare/n-way/n-way-address';
import { NWaySources } from '@/components/compare/n-way/n-way-sources';
import { NWayToolbar } from '@/components/compare/n-way/n-way-toolbar';
import { NWayView } from '@/components/compare/n-way/n-way-view';
import { ChangeStepper } from '@/components/compare/steps/change-stepper';
import { FilterStatus } from '@/components/compare/toolbar/filter-status';
import { QueryProblems } from '@/components/compare/toolbar/query-problems';
import { PermalinkKey } from '@/components/reader/permalink-key';
import type { CompareQuery, QueryProblem } from '@/lib/core/address/compare-query';
import { addressOf, formatSides, type Side } from '@/lib/core/address/version-address';
import { TOPICS } from '@/lib/core/language/terms/topics';
import {
  countNWayFilters,
  countNWayTopics,
  filterNWay,
} from '@/lib/core/presentation/n-way-filter';
import { type RenderedNWayRow, renderNWay } from '@/lib/core/presentation/rendered-n-way';
import { isFiltered } from '@/lib/core/presentation/row-filter';
import { env } from '@/lib/env';
import type { ComparedNWay } from '@/lib/services/comparisons/compare-n-way';

type CompareNWayPageProps = {
  readonly compared: ComparedNWay;
  /** The sides as the address gives them, so that its links keep what it leaves open. */
  readonly sides: readonly Side[];
  readonly query: CompareQuery;
  /** What of the address could not be read, and was left out. */
  readonly problems?: readonly QueryProblem[];
  /** Treaties that can be added as a further side. */
  readonly treaties?: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly banner?: ReactNode;
};

const MOST_SIDES = 6;

/** Three to six texts in one table, composed. */
export function CompareNWayPage(props: CompareNWayPageProps) {
  const { compared, sides, treaties = [] } = props;
  const { versions, languages, pivot, table } = compared;
  // The table has no mode of its own for "changes only": it shows them in their text.
  const show = props.query.show === 'changes' ? 'marked' : props.query.show;
  const query: CompareQuery = { ...props.query, show, pivot };
  const address: NWayAddress = { sides, query };
  const shown = renderNWay(
    versions,
    table,
    compared.compared.map((pair) => pair?.shown),
    show === 'unified',
  );
  const rows = filterNWay(shown.rows, versions, query);
  const methods = compared.compared.map((pair) => pair?.comparison.method);
  const wording = methods.includes('content');
  const permanent = nWayHref({ sides: versions.map(addressOf), query: pinQuery(query, compared) });
  const others = treaties.filter(({ slug }) => sides.every((side) => side.slug !== slug));
  return (
    <NWayView
      page={{
        versions,
        pivot,
        methods,
        address,
      }}
      languages={languages}
      all={shown.rows}
      rows={rows}
      banner={props.banner}
      toolbar={
        <NWayToolbar
          address={address}
          wording={wording}
          permanent={permanent}
          treaties={sides.length < MOST_SIDES ? others : []}
          filters={countNWayFilters(shown.rows)}
          topics={topicChoices(shown.rows, versions, query)}
        />
      }
      stepper={
        wording &&
        show !== 'clean' && <ChangeStepper key={nWayHref(address)} total={countChangesIn(rows)} />
      }
      notices={<Notices {...props} all={shown.rows.length} shown={rows.length} />}
      foot={<NWaySources versions={versions} permanent={`${env().address}${permanent}`} />}
      aside={<PermalinkKey permanent={permanent} />}
    />
  );
}

type NoticesProps = Pick<CompareNWayPageProps, 'sides' | 'query' | 'problems'> & {
  readonly all: number;
  readonly shown: number;
};

function Notices({ sides, query, problems = [], all, shown }: NoticesProps) {
  return (
    <>
      <QueryProblems problems={problems} />
      {isFiltered(query) && (
        <FilterStatus sides={formatSides(sides)} query={query} shown={shown} all={all} />
      )}
    </>
  );
}

/** The same query with the corrections that hold now named one by one. */
function pinQuery(query: CompareQuery, { compared }: ComparedNWay): CompareQuery {
  const ids = compared.flatMap((pair) => pair?.corrections.applied.map(({ id }) => id) ?? []);
  return { ...query, corrections: ids.length === 0 ? 'none' : [...new Set(ids)] };
}

/** Topics that rows are on, or that were asked for, with how many rows. */
function topicChoices(
  rows: readonly RenderedNWayRow[],
  versions: ComparedNWay['versions'],
  query: CompareQuery,
) {
  const counts = countNWayTopics(rows, versions);
  return TOPICS.flatMap((topic) => {
    const count = counts.get(topic.id) ?? 0;
    return count > 0 || query.topics.includes(topic.id) ? [{ ...topic, count }] : [];
  });
}

function countChangesIn(rows: readonly RenderedNWayRow[]): number {
  return rows.reduce((sum, { changeCount }) => sum + changeCount, 0);
}
