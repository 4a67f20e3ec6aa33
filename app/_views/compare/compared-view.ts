import type { RowPage } from '@/components/compare/rows/row-html';
import type { Actor } from '@/lib/core/access/policy';
import { type CompareQuery, compareHref, type ShowMode } from '@/lib/core/address/compare-query';
import { languageLinks, permanentPath, sharedQuery } from '@/lib/core/address/comparison-address';
import { shownAs } from '@/lib/core/address/shown-as';
import { addressOf, formatSides, type Side } from '@/lib/core/address/version-address';
import { correctionsInEffect } from '@/lib/core/comparison/correction';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import { withoutFilters } from '@/lib/core/presentation/row-filter';
import { unitsById } from '@/lib/core/treaty/provision';
import { notesOnText, type PageNotes } from '@/lib/services/annotations/page-notes';
import type { ComparedVersions } from '@/lib/services/comparisons/compare-versions';
import { renderedRows, rowsWithNotes } from '@/lib/services/rendered-texts';

/** What a comparison's page is asked to show. */
export type ComparisonAsked = {
  readonly actor: Actor;
  readonly compared: ComparedVersions;
  /** The sides as the address gives them, so that its links keep what it leaves open. */
  readonly sides: readonly [Side, Side];
  readonly query: CompareQuery;
  readonly notes: PageNotes;
  readonly readOnly?: boolean;
};

/** What the parts of the page show, worked out once. */
export type ComparedView = {
  /** As the page shows it: where no wording is compared there is nothing to merge, fold or hide. */
  readonly query: CompareQuery & { readonly show: ShowMode };
  readonly wording: boolean;
  /** Every row, and those that the filters left, with notes. */
  readonly all: readonly RenderedRow[];
  readonly rows: readonly RenderedRow[];
  /** The sides as the address gives them, and with their versions. */
  readonly sides: string;
  readonly pinned: string;
  /** The paths of this page: as it was asked for, for ever, and as a link to one of its notes opens it. */
  readonly here: string;
  readonly permanent: string;
  readonly shared: string;
  /** Pairings in effect that only their author sees, and the same paths saying them themselves. */
  readonly pairings?: {
    readonly count: number;
    readonly permanent: string;
    readonly shared: string;
  };
  /** The path of this page shown in another way. */
  readonly hrefWith: (change: Partial<CompareQuery>) => string;
  readonly languages: Readonly<Record<'left' | 'right', ReturnType<typeof languageLinks>>>;
  /** Who may write here; undefined for anonymous visitors and share links. */
  readonly viewerId?: string;
};

export function comparedView(asked: ComparisonAsked): ComparedView {
  const { actor, compared, notes, readOnly = false } = asked;
  const { left, right, comparison, languages, corrections } = compared;
  const [a, b] = asked.sides;
  const wording = comparison.method === 'content';
  const show = wording ? shownAs(asked.query, asked.sides) : 'marked';
  const query = { ...asked.query, show };
  const here = (...sides: readonly Side[]) => compareHref(formatSides(sides), query);
  const permanent = (shown: CompareQuery) =>
    permanentPath([left, right], shown, [corrections.applied]);
  return {
    query,
    wording,
    all: renderedRows(compared).rows,
    rows: rowsWithNotes(
      compared,
      { left: notesOnText(notes, 0), right: notesOnText(notes, 1) },
      query,
    ),
    sides: formatSides(asked.sides),
    pinned: formatSides([left, right].map(addressOf)),
    here: here(a, b),
    hrefWith: (change) => compareHref(formatSides(asked.sides), { ...query, ...change }),
    permanent: permanent(query),
    // A share link shows a note with every row, for the one that it is on may be filtered out.
    shared: permanent(withoutFilters(query)),
    ...privatePairings(compared, query),
    languages: {
      left: languageLinks(a, languages.left, right, (own, other) => here(own, other)),
      right: languageLinks(b, languages.right, left, (own, other) => here(other, own)),
    },
    ...(actor.kind === 'user' && !readOnly && { viewerId: actor.id }),
  };
}

/** What of this view a link would not show to others, and the links that do. */
function privatePairings(
  { left, right, corrections }: ComparedVersions,
  query: CompareQuery,
): Pick<ComparedView, 'pairings'> {
  const inEffect = correctionsInEffect(corrections.applied);
  const count = inEffect.filter(({ visibility }) => visibility === 'private').length;
  if (count === 0) return {};
  const sides = formatSides([left, right].map(addressOf));
  const said = (shown: CompareQuery) => compareHref(sides, sharedQuery(shown, inEffect));
  return { pairings: { count, permanent: said(query), shared: said(withoutFilters(query)) } };
}

/** What all rows of the page have in common. */
export function rowPage(
  { left, right, comparison, corrections }: ComparedVersions,
  { query, viewerId }: Pick<ComparedView, 'query' | 'viewerId'>,
  readOnly: boolean,
): RowPage {
  return {
    left,
    right,
    unified: query.show === 'unified',
    method: comparison.method,
    candidates: comparison.candidates,
    units: { left: unitsById(left), right: unitsById(right) },
    corrections: new Map(corrections.applied.map((one) => [one.id, one])),
    tools: !readOnly,
    ...(viewerId !== undefined && { viewerId }),
  };
}
