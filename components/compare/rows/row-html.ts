import { apparatusHtml } from '@/components/reader/apparatus-html';
import { barHtml, noteSignHtml } from '@/components/reader/note-sign-html';
import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { unifiedHtml } from '@/lib/core/presentation/redline';
import type { RenderedRow, RenderedSide } from '@/lib/core/presentation/rendered-rows';
import { type Html, html, trusted } from '@/lib/core/text/html';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { groundHeadHtml } from './ground-head-html';
import { nearestHtml } from './nearest-html';
import { redlineTextHtml } from './redline-text-html';
import { type RelationPage, relationHtml } from './relation-html';
import styles from './row.module.css';
import parts from './row-parts.module.css';

/** What the rows of a page have in common. */
export type RowPage = RelationPage & {
  readonly left: VersionText;
  readonly right: VersionText;
  /** One column instead of two. */
  readonly unified: boolean;
  /** Of a redline in which rows show what they share: the address of one that marks them word by word. */
  readonly wordByWord?: string;
};

const LABEL = `${parts.label} ${styles.label}`;
const ABSENT = `${parts.absent} ${styles.absent}`;

const cells = new WeakMap<RenderedSide, string>();
const redlines = new WeakMap<RenderedRow, string>();

/**
 * One row: provisions of A, how they relate, and their counterpart in B; or those of one side alone.
 * Cells are made once per shown unit, redlines once per row, and kept as long as those are.
 */
export function rowHtml(row: RenderedRow, page: RowPage): string {
  const { left, right, unified } = page;
  const relation = relationHtml(row, page).html;
  const head = groundHeadHtml(row, page.wordByWord);
  const joined = unified ? redlineHtml(row, page) : undefined;
  if (joined !== undefined) return joined + relation;
  const a = row.left.map((side, index) => cell(row, 'A', side, left, index)).join('');
  const b = row.right.map((side, index) => cell(row, 'B', side, right, index)).join('');
  const nearest = nearestHtml(row, page);
  return `${head}${column('A', a, unified, nearest)}${relation}${column('B', b, unified, nearest)}`;
}

/** How long a row is, so that the page knows its length before it is drawn: 1 to 6. */
export function rowSize({ left, right }: RenderedRow): number {
  const length = (sides: readonly RenderedSide[]) =>
    sides.reduce((sum, { unit }) => sum + unit.text.length + 120, 0);
  const longest = Math.max(length(left), length(right));
  return 1 + [400, 800, 1600, 3200, 6400].filter((limit) => longest > limit).length;
}

/** `nearest` stands where there is no counterpart. */
function column(letter: string, content: string, unified: boolean, nearest: string): string {
  if (content !== '') return html`<div class="${parts.side}">${trusted(content)}</div>`.html;
  if (unified) return '';
  if (nearest !== '') return nearest;
  return html`<p class="${ABSENT}"><span class="visually-hidden">No counterpart in ${letter}</span></p>`
    .html;
}

/** The row's own anchor is the section's; every other provision has its own. */
function cell(
  row: RenderedRow,
  letter: 'A' | 'B',
  side: RenderedSide,
  version: VersionText,
  index: number,
): string {
  const before = cells.get(side);
  if (before !== undefined) return before;
  const { unit, idPrefix } = side;
  const { lang, dir } = version;
  const named = index === 0 && (letter === 'A' || row.left.length === 0);
  const id = named ? '' : html` id="${idPrefix}${unit.eId}"`;
  const { html: built } =
    html`<div${id} class="${parts.cell}" data-version="${formatAddress(addressOf(version))}"><h2 class="${LABEL}" lang="${lang}" dir="${dir}" data-drag-unit="${unit.eId}" data-side="${letter}">${letterHtml(letter)}${numberLink(unit, version)}${
      unit.heading !== undefined &&
      html`<span class="${parts.heading}" data-unit-name>${unit.heading}</span>`
    }${noteSignHtml(side.notes, `${letter} ${provisionLabel(unit, 'long')}`)}</h2><div class="text" data-unit="${unit.eId}"${barHtml(side.notes)} lang="${lang}" dir="${dir}">${trusted(side.html)}</div>${apparatusHtml(version, unit)}</div>`;
  cells.set(side, built);
  return built;
}

function letterHtml(letter: string): Html {
  return html`<span class="${parts.letter}" lang="en"><span class="visually-hidden">In </span>${letter}</span>`;
}

function numberLink(unit: Provision, version: VersionText): Html {
  const permanent = `${readerPath(addressOf(version))}#${unit.eId}`;
  return html`<a href="${permanent}" data-unit-name>${provisionLabel(unit, 'long', { lang: version.lang })}</a>`;
}

/** The row as a redline under the names of all its provisions. */
function redlineHtml(row: RenderedRow, { left, right }: RowPage): string | undefined {
  const before = redlines.get(row);
  if (before !== undefined) return before;
  const unified = unifiedHtml(row, right);
  if (unified === undefined) return undefined;
  const name = (letter: string, version: VersionText) => (side: RenderedSide) =>
    html`<span class="${styles.named}" lang="${version.lang}" dir="${version.dir}">${letterHtml(letter)}${numberLink(side.unit, version)}${
      side.unit.heading !== undefined &&
      html`<span class="${parts.heading}" data-unit-name>${side.unit.heading}</span>`
    }${noteSignHtml(side.notes, `${letter} ${provisionLabel(side.unit, 'long')}`)}</span>`;
  const names = [...row.left.map(name('A', left)), ...row.right.map(name('B', right))];
  const anchors = [...row.left.slice(1), ...row.right].map(
    ({ unit, idPrefix }) => html`<span id="${idPrefix}${unit.eId}"></span>`,
  );
  const behindOf = (letter: string, version: VersionText) => (side: RenderedSide) =>
    html`<div class="${parts.behind}">${letterHtml(letter)}${apparatusHtml(version, side.unit)}</div>`;
  const behind = [...row.left.map(behindOf('A', left)), ...row.right.map(behindOf('B', right))];
  const { html: built } =
    html`<div class="${parts.side}"><div class="${parts.cell}">${anchors}<h2 class="${LABEL}" dir="${right.dir}">${names}</h2>${redlineTextHtml(unified, [left, row.left], [right, row.right])}${behind}</div></div>`;
  redlines.set(row, built);
  return built;
}
