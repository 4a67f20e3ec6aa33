import type { RowPage } from '@/components/compare/rows/row-html';
import type { Actor } from '@/lib/core/access/policy';
import { type CompareQuery, compareHref, type ShowMode } from '@/lib/core/address/compare-query';
import { languageLinks, permanentPath, sharedQuery } from '@/lib/core/address/comparison-address';
import { areDifferentTreaties, shownAs } from '@/lib/core/address/shown-as';
import { addressOf, formatSides, type Side } from '@/lib/core/address/version-address';
import type { ComparisonMethod } from '@/lib/core/comparison/comparison';
import { correctionsInEffect } from '@/lib/core/comparison/correction';
import type { SharedGround } from '@/lib/core/comparison/shared-ground';
import { isRewritten } from '@/lib/core/presentation/rendered-ground';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import { withoutFilters } from '@/lib/core/presentation/row-filter';
import { unitsById } from '@/lib/core/treaty/provision';
import { notesOnText, type PageNotes } from '@/lib/services/annotations/page-notes';
import type { ComparedVersions } from '@/lib/services/comparisons/compare-versions';
import {
  groundOf,
  renderedGround,
  renderedRows,
  rowsWithNotes,
} from '@/lib/services/rendered-texts';

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
  /** Whether the sides are texts of different treaties. */
  readonly different: boolean;
  /** What the texts share, where the page shows that. */
  readonly ground?: SharedGround;
  /** How many rows of a redline are shown as shared ground, for they were rewritten throughout. */
  readonly rewritten: number;
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
  const different = areDifferentTreaties([left.treaty, right.treaty]);
  const show = shownHow(asked, comparison.method);
  const query = { ...asked.query, show };
  const here = (...sides: readonly Side[]) => compareHref(formatSides(sides), query);
  const permanent = (shown: CompareQuery) =>
    permanentPath([left, right], shown, [corrections.applied]);
  const { rows: all, rewritten } = shownRows(compared, query, different);
  return {
    query,
    wording,
    different,
    ...(show === 'ground' && { ground: groundOf(compared, query.unmarked.includes('names')) }),
    rewritten,
    all,
    rows: rowsWithNotes(
      compared,
      all,
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

/** Ways to show two texts of which no wording is compared. */
const WORDLESS: readonly ShowMode[] = ['clean', 'obligations', 'correspondence'];

/** As the address and the sides ask, where the two languages allow it. */
function shownHow({ query, sides }: ComparisonAsked, method: ComparisonMethod): ShowMode {
  const asked = shownAs(query, sides);
  if (method === 'content' || WORDLESS.includes(asked)) return asked;
  // Across languages concepts can be shared though words cannot.
  return method === 'lexicon' && asked === 'ground' ? asked : 'marked';
}

/**
 * The rows as the view shows them. In a redline of different treaties a row that was rewritten throughout
 * shows what it shares, unless the address says otherwise: it would be struck from first word to last.
 */
function shownRows(
  compared: ComparedVersions,
  { show, unmarked, rewritten }: CompareQuery,
  different: boolean,
): { readonly rows: readonly RenderedRow[]; readonly rewritten: number } {
  if (show === 'ground') return { rows: renderedGround(compared, unmarked).rows, rewritten: 0 };
  const { rows } = renderedRows(compared);
  const replaced =
    show === 'marked' && different && rewritten === undefined ? rows.filter(isRewritten) : [];
  if (replaced.length === 0) return { rows, rewritten: 0 };
  const ground = new Map(renderedGround(compared, unmarked).rows.map((row) => [row.key, row]));
  const shown = rows.map((row) => (replaced.includes(row) ? (ground.get(row.key) ?? row) : row));
  return { rows: shown, rewritten: replaced.length };
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

type RowView = Pick<ComparedView, 'query' | 'rewritten' | 'hrefWith' | 'viewerId'>;

/** What all rows of the page have in common. */
export function rowPage(
  { left, right, comparison, corrections }: ComparedVersions,
  { query, rewritten, hrefWith, viewerId }: RowView,
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
    ...(rewritten > 0 && { wordByWord: hrefWith({ rewritten: 'marked' }) }),
    ...(viewerId !== undefined && { viewerId }),
  };
}
