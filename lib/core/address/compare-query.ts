/**
 * Everything a comparison's address says besides its sides: how it is shown, what is left out, which
 * corrections hold. One reading and one writing of it, so that what is seen is what a link opens.
 */

import {
  type CompareOptions,
  EXACT,
  LINK_RELATIONS,
  type LinkRelation,
} from '@/lib/core/comparison/comparison';
import { GROUND_LEVELS } from '@/lib/core/comparison/shared-ground';
import { parseStatement } from './addressed-correction';
import { ALL_DUTIES, type DutyQuery, formatDutyQuery, parseDutyQuery } from './duty-query';
import { saysShow } from './shown-as';
import { parseSides } from './version-address';

/**
 * How a comparison is shown. `ground`: what the texts share; `obligations`: their statements as a table;
 * `correspondence`: which provision answers which, both ways, without words.
 */
export const SHOW_MODES = [
  'ground',
  'marked',
  'clean',
  'changes',
  'unified',
  'obligations',
  'correspondence',
] as const;

export type ShowMode = (typeof SHOW_MODES)[number];

/** How far the texts of a row were checked: a sort of filter of its own, which narrows the others. */
export const CHECK_FILTERS = ['verified', 'unchecked'] as const;

export type CheckFilter = (typeof CHECK_FILTERS)[number];

export const ROW_FILTERS = [
  ...LINK_RELATIONS,
  'moved',
  'obligations',
  'only-a',
  'only-b',
  ...CHECK_FILTERS,
] as const;

export type RowFilter = LinkRelation | 'moved' | 'obligations' | 'only-a' | 'only-b' | CheckFilter;

/** True for a filter of how far texts were checked. */
export function isCheckFilter(filter: RowFilter): filter is CheckFilter {
  return CHECK_FILTERS.some((check) => check === filter);
}

/** What can be left unmarked in the shared ground: a level of it, or the names of the parties. */
export const UNMARKED = [...GROUND_LEVELS, 'names'] as const;

export type Unmarked = (typeof UNMARKED)[number];

/** Whether rows that stand on one side only are folded; the page's own choice where nothing is said. */
export const ONE_SIDED = ['folded', 'shown'] as const;

export type OneSided = (typeof ONE_SIDED)[number];

/**
 * Which corrections hold: the reader's own in force now, none, or exactly these: ids of stored ones, and
 * statements that the address makes itself (`addressed-correction.ts`).
 */
export type CorrectionChoice = 'current' | 'none' | readonly string[];

export type CompareQuery = {
  /** Undefined: as the sides ask for (`shownAs`). */
  readonly show?: ShowMode;
  readonly options: CompareOptions;
  /** Rows of any of these; empty for all rows. */
  readonly rows: readonly RowFilter[];
  /** Topic ids; rows of any of these; empty for all. */
  readonly topics: readonly string[];
  /** Rows that hold these words; '' for all. */
  readonly text: string;
  /** Undefined: folded where they are many. */
  readonly oneSided?: OneSided;
  /** What of the shared ground is not marked. */
  readonly unmarked: readonly Unmarked[];
  /** Rows rewritten throughout keep their word by word marks instead of being shown as shared ground. */
  readonly rewritten?: 'marked';
  readonly corrections: CorrectionChoice;
  /** What is shown of the statements, where obligations are. */
  readonly duties: DutyQuery;
  /** Which side the others are aligned to, 0-based, when there are three or more. */
  readonly pivot: number;
};

export const PLAIN_QUERY: CompareQuery = {
  options: EXACT,
  rows: [],
  topics: [],
  text: '',
  unmarked: [],
  corrections: 'current',
  duties: ALL_DUTIES,
  pivot: 0,
};

/** What a part of the query may be; `parameter` is its name in the address. */
export type QueryProblem = { readonly parameter: string; readonly message: string };

const IGNORED = {
  case: 'ignoreCase',
  punctuation: 'ignorePunctuation',
  numbering: 'ignoreNumbering',
  names: 'ignoreNames',
  spelling: 'ignoreSpelling',
} as const;
type Ignored = keyof typeof IGNORED;

/** Corrections that an address names. */
export const MOST_CORRECTIONS = 200;
const LONGEST_TEXT = 200;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOPIC = /^[a-z][a-z0-9-]{0,40}$/;

/** Reads the query of a comparison's address. What is wrong is listed and read as left out. */
export function parseCompareQuery(query: URLSearchParams): {
  query: CompareQuery;
  problems: QueryProblem[];
} {
  const problems: QueryProblem[] = [];
  const known = <T extends string>(
    parameter: string,
    allowed: (word: string) => word is T,
  ): T[] => {
    const words = list(query.get(parameter));
    const unknown = words.filter((word) => !allowed(word));
    if (unknown.length > 0) problems.push({ parameter, message: `does not take ${unknown[0]}` });
    return words.filter(allowed);
  };
  const show = known('show', (word): word is ShowMode => SHOW_MODES.some((mode) => mode === word));
  const ignored = known('ignore', (word): word is Ignored => Object.hasOwn(IGNORED, word));
  const rows = known('rows', (word): word is RowFilter => ROW_FILTERS.some((row) => row === word));
  const topics = known('topic', (word): word is string => TOPIC.test(word));
  const oneSided = known('onesided', (word): word is OneSided =>
    ONE_SIDED.some((choice) => choice === word),
  );
  const unmarked = known('unmarked', (word): word is Unmarked =>
    UNMARKED.some((choice) => choice === word),
  );
  const rewritten = known('rewritten', (word): word is 'marked' => word === 'marked');
  const corrections =
    query.get('fix') === 'none'
      ? 'none'
      : chosenCorrections(
          known('fix', (word): word is string => UUID.test(word) || !!parseStatement(word)),
          problems,
        );
  return {
    query: {
      ...(show[0] && { show: show[0] }),
      options: optionsOf(ignored),
      rows: unique(rows),
      topics: unique(topics),
      text: (query.get('q') ?? '').normalize('NFC').trim().slice(0, LONGEST_TEXT),
      ...(oneSided[0] && { oneSided: oneSided[0] }),
      unmarked: unique(unmarked),
      ...(rewritten[0] && { rewritten: rewritten[0] }),
      corrections,
      duties: parseDutyQuery(query, problems),
      pivot: pivotOf(query.get('pivot'), problems),
    },
    problems,
  };
}

function chosenCorrections(named: readonly string[], problems: QueryProblem[]): CorrectionChoice {
  const ids = unique(named);
  if (ids.length > MOST_CORRECTIONS) {
    const message = `takes ${MOST_CORRECTIONS} corrections at most, not ${ids.length}`;
    problems.push({ parameter: 'fix', message });
  }
  return ids.length === 0 ? 'current' : ids.slice(0, MOST_CORRECTIONS);
}

function pivotOf(given: string | null, problems: QueryProblem[]): number {
  const pivot = Number(given ?? 1);
  if (Number.isInteger(pivot) && pivot >= 1 && pivot <= 9) return pivot - 1;
  problems.push({ parameter: 'pivot', message: 'takes the number of a side, from 1' });
  return 0;
}

/** The query as an address writes it, without "?"; what is as by default is left out. */
export function formatCompareQuery(query: CompareQuery): string {
  const { options, rows, topics, text, corrections, pivot } = query;
  const ignored = (Object.keys(IGNORED) as Ignored[]).filter((word) => options[IGNORED[word]]);
  const parts: (readonly [string, string])[] = [
    ['show', query.show ?? ''],
    ['ignore', ignored.join(',')],
    ['rows', rows.join(',')],
    ['topic', topics.join(',')],
    ['q', encodeURIComponent(text)],
    ['onesided', query.oneSided ?? ''],
    ['unmarked', query.unmarked.join(',')],
    ['rewritten', query.rewritten ?? ''],
    [
      'fix',
      typeof corrections === 'string'
        ? corrections === 'none'
          ? 'none'
          : ''
        : corrections.join(','),
    ],
    ...formatDutyQuery(query.duties),
    ['pivot', pivot === 0 ? '' : String(pivot + 1)],
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/**
 * The address of a comparison: `sides` as `formatSides` writes them. How it is shown is left out where the
 * sides ask for just that.
 */
export function compareHref(sides: string, query: CompareQuery): string {
  const { show, ...rest } = query;
  const said = show !== undefined && saysShow(show, parseSides(sides) ?? []);
  const written = formatCompareQuery(said ? query : rest);
  return `/compare/${sides}${written === '' ? '' : `?${written}`}`;
}

function optionsOf(ignored: readonly Ignored[]): CompareOptions {
  return Object.fromEntries(
    Object.entries(IGNORED).map(([word, option]) => [option, ignored.includes(word as Ignored)]),
  ) as CompareOptions;
}

function list(value: string | null): string[] {
  return (value ?? '').split(',').filter((word) => word !== '');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
