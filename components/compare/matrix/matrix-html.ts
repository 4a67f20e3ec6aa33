import type { AlignmentLink, LinkRelation } from '@/lib/core/comparison/comparison';
import type { Matrix, MatrixCell, MatrixLine } from '@/lib/core/presentation/matrix';
import { rowKey } from '@/lib/core/presentation/row-order';
import { type Html, html } from '@/lib/core/text/html';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
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
};

/**
 * The matrix as a table. Only cells that show something are links and have a title: the rest are
 * empty, which keeps ten thousand of them small.
 */
export function matrixHtml({ left, right, matrix, pair, min }: MatrixTable): string {
  const [a, b] = [unitsOf(left.provisions), unitsOf(right.provisions)];
  const { rows, columns, cells } = matrix;
  const heads = columns.map(
    (line) =>
      html`<th scope="col" aria-label="${lineName('B', line, b)}" title="${fullTitle('B', line, b)}">${line.label}</th>`,
  );
  const body = rows.map((line, row) => {
    const drawn = (cells[row] ?? []).map((cell) => cellHtml(cell, a, b, pair, min));
    return html`<tr><th scope="row" aria-label="${lineName('A', line, a)}" title="${fullTitle('A', line, a)}">${line.label}</th>${drawn}</tr>`;
  });
  const title = `Similarity in per cent. Rows: A, ${left.treaty.shortTitle}. Columns: B, ${right.treaty.shortTitle}.`;
  return html`<table role="grid" aria-label="${title}"><thead><tr><td><span class="visually-hidden">A and B</span></td>${heads}</tr></thead><tbody>${body}</tbody></table>`
    .html;
}

function cellHtml(
  { score, step, left, right, link }: MatrixCell,
  a: readonly Provision[],
  b: readonly Provision[],
  pair: string,
  min: number,
): Html {
  const percent = Math.round(score * 100);
  if (!link && (percent < min || step === 0)) return html`<td></td>`;
  const key = link ? rowKey(link) : (a[left]?.eId ?? '');
  const where = `A ${labelOf(a, left)}, B ${labelOf(b, right)}: ${percent}%`;
  const title = link ? `${where}, ${phrase(link)}` : where;
  return html`<td data-step="${step}"${link && html` data-link="${link.relation}"`}${link?.moved && html` data-moved=""`}><a href="${pair}#${key}" tabindex="-1" title="${title}">${percent}${
    link &&
    html`<i aria-hidden="true">${SIGNS[link.relation]}</i><span class="visually-hidden">% ${phrase(link)}</span>`
  }</a></td>`;
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
