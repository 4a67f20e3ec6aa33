import type { AlignmentLink, LinkRelation } from '@/lib/core/comparison/comparison';
import { checkOf, figureReserve, isUnchecked } from '@/lib/core/presentation/checked-rows';
import type { Matrix, MatrixCell, MatrixLine } from '@/lib/core/presentation/matrix';
import { rowKey } from '@/lib/core/presentation/row-order';
import { pairKey } from '@/lib/core/presentation/unit-notes';
import { type Html, html } from '@/lib/core/text/html';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { CheckLevel } from '@/lib/core/treaty/told-verification';
import { provisionLabel } from '@/lib/core/treaty/write-citation';

/** A sign for each relation, so that a linked cell tells which without its colour. */
export const SIGNS: Readonly<Record<LinkRelation, string>> = {
  identical: '=',
  similar: '≈',
  contrasts: '≠',
  broader: '⊃',
  narrower: '⊂',
  none: '–',
};

type MatrixTable = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly matrix: Matrix;
  /** Address of the two texts side by side, without fragment. */
  readonly pair: string;
  /** Least similarity shown, in per cent. */
  readonly min: number;
  /** Ids of the notes on pairs, by `pairKey`. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
};

/**
 * The matrix as a table. Only cells that show something are links and have a title: the rest are
 * empty, which keeps ten thousand of them small.
 */
export function matrixHtml(table: MatrixTable): string {
  const { left, right, matrix } = table;
  const [a, b] = [unitsOf(left.provisions), unitsOf(right.provisions)];
  const { rows, columns, cells } = matrix;
  const [checksA, checksB] = [rows.map(checksIn(left, a)), columns.map(checksIn(right, b))];
  const heads = columns.map((line, column) => headHtml('col', 'B', line, b, checksB[column]));
  const body = rows.map((line, row) => {
    const drawn = (cells[row] ?? []).map((cell, column) => {
      const noted = notesIn(table, line, columns[column], a, b);
      return cellHtml(cell, [left, a], [right, b], table, noted);
    });
    return html`<tr>${headHtml('row', 'A', line, a, checksA[row])}${drawn}</tr>`;
  });
  const title = `Similarity in per cent. Rows: A, ${left.treaty.shortTitle}. Columns: B, ${right.treaty.shortTitle}.`;
  return html`<table role="grid" aria-label="${title}"><thead><tr><td><span class="visually-hidden">A and B</span></td>${heads}</tr></thead><tbody>${body}</tbody></table>`
    .html;
}

type Side = readonly [VersionText, readonly Provision[]];

/** How far the provisions of a line were checked. */
function checksIn(version: VersionText, units: readonly Provision[]) {
  return (line: MatrixLine) =>
    checkOf(
      line.units.flatMap((index) => units[index] ?? []),
      version,
    );
}

/** Ids of the notes on a pair of provisions of a row and a column. */
function notesIn(
  { notes }: MatrixTable,
  row: MatrixLine,
  column: MatrixLine | undefined,
  a: readonly Provision[],
  b: readonly Provision[],
): readonly string[] {
  if (notes.size === 0 || column === undefined) return [];
  const found = row.units.flatMap((left) =>
    column.units.flatMap((right) => notes.get(pairKey(eIdOf(a, left), eIdOf(b, right))) ?? []),
  );
  return [...new Set(found)];
}

function eIdOf(units: readonly Provision[], index: number): string {
  return units[index]?.eId ?? '';
}

/** The head of a row or column; what was not checked is said and has a mark. */
function headHtml(
  scope: 'row' | 'col',
  letter: string,
  line: MatrixLine,
  units: readonly Provision[],
  check: CheckLevel | undefined,
): Html {
  const reserve = isUnchecked(check) ? UNCHECKED[check === 'mixed' ? 'mixed' : 'unchecked'] : '';
  const [only, more] = line.units.map((index) => units[index]);
  // In a wide window there is room for what the row is about.
  const about = scope === 'row' && more === undefined && only?.heading;
  const [name, title] = [lineName(letter, line, units), fullTitle(letter, line, units)];
  return html`<th scope="${scope}" aria-label="${name}${reserve}" title="${title}${reserve}"${reserve !== '' && html` data-check="${check}"`}>${line.label}${about && html`<small>${about}</small>`}</th>`;
}

const UNCHECKED = { unchecked: ', not checked', mixed: ', only partly checked' } as const;

function cellHtml(
  { score, step, left, right, link }: MatrixCell,
  [versionA, a]: Side,
  [versionB, b]: Side,
  { pair, min }: MatrixTable,
  noted: readonly string[],
): Html {
  const percent = Math.round(score * 100);
  const [note] = noted;
  if (!link && note === undefined && (percent < min || step === 0)) return html`<td></td>`;
  const key = link ? rowKey(link) : (a[left]?.eId ?? '');
  const checks = [checkAt(versionA, a[left]), checkAt(versionB, b[right])] as const;
  const reserve = figureReserve([
    ['A', checks[0]],
    ['B', checks[1]],
  ]);
  const figure = reserve === undefined ? `${percent}%` : `${percent}%, ${reserve}`;
  const where = `A ${labelOf(a, left)}, B ${labelOf(b, right)}: ${figure}`;
  const said =
    noted.length === 0 ? '' : `, ${noted.length} pair note${noted.length > 1 ? 's' : ''}`;
  const title = (link ? `${where}, ${phrase(link)}` : where) + said;
  const href = note === undefined ? pair : `${pair}${pair.includes('?') ? '&' : '?'}note=${note}`;
  return html`<td data-step="${step}"${link && html` data-link="${link.relation}"`}${link?.moved && html` data-moved=""`}${checks.some(isUnchecked) && html` data-unchecked=""`}${note !== undefined && html` data-noted=""`}><a href="${href}#${key}" tabindex="-1" title="${title}">${percent}${
    link &&
    html`<i aria-hidden="true">${SIGNS[link.relation]}</i><span class="visually-hidden">% ${phrase(link)}</span>`
  }${(reserve !== undefined || said !== '') && html`<span class="visually-hidden">${reserve !== undefined && `, ${reserve}`}${said}</span>`}</a></td>`;
}

function checkAt(version: VersionText, unit: Provision | undefined): CheckLevel | undefined {
  return checkOf(unit === undefined ? [] : [unit], version);
}

function phrase({ relation, moved }: AlignmentLink): string {
  return `linked${relation === 'none' ? '' : ` as ${relation}`}${moved ? ', moved' : ''}`;
}

/** `B Article 16`, `B Chapter II`, `B 3–4`: what is read out before a cell. */
function lineName(letter: string, line: MatrixLine, units: readonly Provision[]): string {
  const [first] = line.units;
  const single = line.units.length === 1 && first !== undefined;
  return `${letter} ${single ? labelOf(units, first) : line.label}`;
}

function fullTitle(letter: string, line: MatrixLine, units: readonly Provision[]): string {
  const name = lineName(letter, line, units);
  return line.heading === undefined ? name : `${name}: ${line.heading}`;
}

function labelOf(units: readonly Provision[], index: number): string {
  const unit = units[index];
  return unit ? provisionLabel(unit, 'long') : '';
}
