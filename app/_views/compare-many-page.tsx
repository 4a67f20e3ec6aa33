import type { ReactNode } from 'react';
import { ChangeStepper } from '@/components/compare/change-stepper';
import { type ManyAddress, manyHref, pinnedSide } from '@/components/compare/many-address';
import { ManySources } from '@/components/compare/many-sources';
import { ManyToolbar } from '@/components/compare/many-toolbar';
import { ManyView } from '@/components/compare/many-view';
import { QueryProblems } from '@/components/compare/query-problems';
import { PermalinkKey } from '@/components/reader/permalink-key';
import type { CompareQuery, QueryProblem } from '@/lib/core/compare-query';
import { showMany } from '@/lib/core/shown-many';
import type { Side } from '@/lib/core/side';
import { env } from '@/lib/env';
import type { ComparedMany } from '@/lib/services/compare-many';

type CompareManyPageProps = {
  readonly compared: ComparedMany;
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
export function CompareManyPage(props: CompareManyPageProps) {
  const { compared, sides, treaties = [] } = props;
  const { versions, languages, pivot, table } = compared;
  // The table has no mode of its own for "changes only": it shows them in their text.
  const show = props.query.show === 'changes' ? 'marked' : props.query.show;
  const query: CompareQuery = { ...props.query, show, pivot };
  const address: ManyAddress = { sides, query };
  const shown = showMany(
    versions,
    table,
    compared.compared.map((pair) => pair?.shown),
    show === 'unified',
  );
  const methods = compared.compared.map((pair) => pair?.comparison.method);
  const wording = methods.includes('content');
  const permanent = manyHref({ sides: versions.map(pinnedSide), query: pinQuery(query, compared) });
  const others = treaties.filter(({ slug }) => sides.every((side) => side.slug !== slug));
  return (
    <ManyView
      page={{
        versions,
        pivot,
        methods,
        address,
      }}
      languages={languages}
      shown={shown}
      banner={props.banner}
      toolbar={
        <ManyToolbar
          address={address}
          wording={wording}
          permanent={permanent}
          treaties={sides.length < MOST_SIDES ? others : []}
        />
      }
      stepper={
        wording &&
        show !== 'clean' && <ChangeStepper key={manyHref(address)} total={shown.changeCount} />
      }
      notices={<QueryProblems problems={props.problems ?? []} />}
      foot={<ManySources versions={versions} permanent={`${env().address}${permanent}`} />}
      aside={<PermalinkKey permanent={permanent} />}
    />
  );
}

/** The same query with the corrections that hold now named one by one. */
function pinQuery(query: CompareQuery, { compared }: ComparedMany): CompareQuery {
  const ids = compared.flatMap((pair) => pair?.corrections.applied.map(({ id }) => id) ?? []);
  return { ...query, corrections: ids.length === 0 ? 'none' : [...new Set(ids)] };
}
