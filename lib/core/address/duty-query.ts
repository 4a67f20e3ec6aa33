/**
 * What the address of a comparison says of its table of obligations: which rows, in which order, of which
 * matter, and which corrections of statements hold. `order=topic`, `duty=opposed,only-b`,
 * `force=obligation`, `has=when`, `matter=a.art_4~1`, `cells=…`; topics and words are those of all views.
 */

import { sideLetter } from '@/lib/core/comparison/comparison';
import { ELEMENTS, type Element, FORCES, type Force } from '@/lib/core/comparison/statement';
import { parseCell, sideOfLetter } from './addressed-cell';

/** How the duties of two texts stand to each other, by the letters of the sides. */
export const DUTY_RELATIONS = ['same', 'reworded', 'opposed', 'only-a', 'only-b'] as const;

export type DutyRelation = (typeof DUTY_RELATIONS)[number];

export const DUTY_ORDERS = ['article', 'topic'] as const;

export type DutyOrder = (typeof DUTY_ORDERS)[number];

/** A provision of a side, or one of its statements, whose like is sought in all. */
export type Matter = { readonly side: number; readonly eId: string; readonly statement?: string };

/**
 * Which corrections of statements hold: the reader's own in force now, none, or exactly these: ids of
 * stored ones, and those that the address says itself (`addressed-cell.ts`).
 */
export type CellChoice = 'current' | 'none' | readonly string[];

export type DutyQuery = {
  readonly order: DutyOrder;
  /** Rows of any of these; empty for all. So with the next two. */
  readonly relations: readonly DutyRelation[];
  readonly forces: readonly Force[];
  /** Rows in which a side has all of these. */
  readonly elements: readonly Element[];
  readonly matter?: Matter;
  readonly cells: CellChoice;
};

export const ALL_DUTIES: DutyQuery = {
  order: 'article',
  relations: [],
  forces: [],
  elements: [],
  cells: 'current',
};

const MOST_CELLS = 200;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MATTER = /^([a-f])\.([a-z][\w-]{0,99})(~\d{1,4})?$/;

type Problem = { readonly parameter: string; readonly message: string };

/** Reads the part of the query that is about obligations; what is wrong is added to `problems`. */
export function parseDutyQuery(query: URLSearchParams, problems: Problem[]): DutyQuery {
  const known = <T extends string>(parameter: string, words: readonly T[]): T[] => {
    const given = list(query.get(parameter));
    const unknown = given.find((word) => !words.some((one) => one === word));
    if (unknown !== undefined) problems.push({ parameter, message: `does not take ${unknown}` });
    return words.filter((word) => given.includes(word));
  };
  const matter = parseMatter(query.get('matter') ?? '');
  if (query.get('matter') && !matter) {
    problems.push({ parameter: 'matter', message: 'takes a side and a provision, as in a.art_4' });
  }
  return {
    order: known('order', DUTY_ORDERS)[0] ?? 'article',
    relations: known('duty', DUTY_RELATIONS),
    forces: known('force', FORCES),
    elements: known('has', ELEMENTS),
    ...(matter && { matter }),
    cells: parseCells(query.get('cells'), problems),
  };
}

function parseMatter(words: string): Matter | undefined {
  const [, letter = '', eId = '', n] = MATTER.exec(words) ?? [];
  if (eId === '') return undefined;
  return { side: sideOfLetter(letter), eId, ...(n !== undefined && { statement: eId + n }) };
}

function parseCells(given: string | null, problems: Problem[]): CellChoice {
  if (given === 'none') return 'none';
  const words = list(given);
  const fit = [...new Set(words.filter((word) => UUID.test(word) || parseCell(word)))];
  const unknown = words.find((word) => !fit.includes(word));
  if (unknown !== undefined) {
    problems.push({ parameter: 'cells', message: `does not take ${unknown}` });
  }
  if (fit.length > MOST_CELLS) {
    const message = `takes ${MOST_CELLS} corrections at most, not ${fit.length}`;
    problems.push({ parameter: 'cells', message });
  }
  return fit.length === 0 ? 'current' : fit.slice(0, MOST_CELLS);
}

/** The parts of an address that say it, those by default with ''. */
export function formatDutyQuery(query: DutyQuery): (readonly [name: string, value: string])[] {
  const { order, relations, forces, elements, matter, cells } = query;
  return [
    ['order', order === 'article' ? '' : order],
    ['duty', relations.join(',')],
    ['force', forces.join(',')],
    ['has', elements.join(',')],
    ['matter', matter ? formatMatter(matter) : ''],
    ['cells', formatCells(cells)],
  ];
}

function formatCells(cells: CellChoice): string {
  if (cells === 'current') return '';
  return cells === 'none' ? 'none' : cells.join(',');
}

/** `a.art_4`, `b.art_3~2`. */
function formatMatter({ side, eId, statement }: Matter): string {
  return `${sideLetter(side)}.${statement ?? eId}`;
}

function list(value: string | null): string[] {
  return (value ?? '').split(',').filter((word) => word !== '');
}
