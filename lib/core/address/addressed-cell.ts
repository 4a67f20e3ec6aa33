/**
 * Corrections of statements that an address says itself: `a.art_4~1(0-96)who:4-12*20-31` says which words
 * of side A's article 4 are the bearer, `…who:none` that there is none, `…is:prohibition` gives the statement
 * another force, `…drop` says that it is none. They need no account; whoever has the address has them, and
 * neither reason nor author of whoever said so.
 */

import {
  type CellCorrection,
  type CellSaid,
  MOST_SPANS,
} from '@/lib/core/comparison/cell-correction';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { ELEMENTS, FORCES, type StatementSpan } from '@/lib/core/comparison/statement';

/** What an address says of a statement of one of its sides, 0-based. */
export type AddressedCell = Pick<CellCorrection, 'statement' | 'eId' | 'span'> & {
  readonly side: number;
  readonly said: CellSaid;
};

const FORM =
  /^([a-f])\.([a-z][\w-]{0,99})~(\d{1,4})\((\d{1,8}-\d{1,8})\)([a-z]{1,12})(:[a-z\d*-]{0,200})?$/;
/** An empty cell: a sign at the end of an address is lost where it is pasted from a sentence. */
const NONE = 'none';
const RUN = /^(\d{1,8})-(\d{1,8})$/;

/** The side of a letter, 0-based. */
export function sideOfLetter(letter: string): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0);
}

/** Written as an address has it; `parseCell` reads it back. */
export function formatCell({ side, statement, span, said }: Omit<AddressedCell, 'eId'>): string {
  return `${sideLetter(side)}.${statement}(${run(span)})${words(said)}`;
}

function words(said: CellSaid): string {
  if (said.kind === 'drop') return 'drop';
  if (said.kind === 'force') return `is:${said.force}`;
  return `${said.element}:${said.spans.map(run).join('*') || NONE}`;
}

function run({ start, end }: StatementSpan): string {
  return `${start}-${end}`;
}

/** Reads one; undefined for other words and for runs that are out of order or too many. */
export function parseCell(given: string): AddressedCell | undefined {
  const [, letter = '', eId = '', n = '', clause = '', name = '', value] = FORM.exec(given) ?? [];
  const span = parseRun(clause);
  const said = span && parseSaid(name, value?.slice(1));
  if (!span || !said) return undefined;
  return { side: sideOfLetter(letter), statement: `${eId}~${n}`, eId, span, said };
}

function parseSaid(name: string, value: string | undefined): CellSaid | undefined {
  if (value === undefined) return name === 'drop' ? { kind: 'drop' } : undefined;
  if (name === 'is') {
    const force = FORCES.find((known) => known === value);
    return force && { kind: 'force', force };
  }
  const element = ELEMENTS.find((known) => known === name);
  const runs = value === NONE ? [] : value.split('*').map(parseRun);
  const spans = runs.flatMap((one) => one ?? []);
  if (!element || spans.length < runs.length || !areInOrder(spans)) return undefined;
  return { kind: 'cell', element, spans };
}

function parseRun(given: string): StatementSpan | undefined {
  const [, start, end] = RUN.exec(given) ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.end > span.start ? span : undefined;
}

/** True for runs of words in order, none touching another, of a number that one cell may have. */
export function areInOrder(spans: readonly StatementSpan[]): boolean {
  return (
    spans.length <= MOST_SPANS &&
    spans.every(({ start, end }, index) => start < end && start > (spans[index - 1]?.end ?? -1))
  );
}

/** Later than every moment at which a correction can be stored: what an address says itself comes last. */
const AFTER_ALL = Date.UTC(9999, 0, 1);

/** As a correction, named by its own words; `index` is its place in the address. */
export function addressedCell(cell: AddressedCell, version: string, index: number): CellCorrection {
  const { side: _, said, ...place } = cell;
  return {
    id: formatCell(cell),
    version,
    ...place,
    ...said,
    reason: '',
    visibility: 'public',
    author: { id: '', name: 'the address' },
    created: new Date(AFTER_ALL + index).toISOString(),
  };
}

/** What an address says of statements, for two sides the other way round; ids stay as they are. */
export function mirrorCells(said: readonly string[]): string[] {
  return said.map((one) => {
    const cell = parseCell(one);
    return cell && cell.side < 2 ? formatCell({ ...cell, side: 1 - cell.side }) : one;
  });
}
