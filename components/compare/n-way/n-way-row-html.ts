import { apparatusHtml } from '@/components/reader/apparatus-html';
import { barHtml, noteSignHtml } from '@/components/reader/note-sign-html';
import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import type { ComparedLink, ComparisonMethod } from '@/lib/core/comparison/comparison';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { figureReserve } from '@/lib/core/presentation/checked-rows';
import type {
  NWayPassage,
  RenderedNWayCell,
  RenderedNWayRow,
} from '@/lib/core/presentation/rendered-n-way';
import { isUnsure } from '@/lib/core/presentation/summary';
import { type Html, html, trusted } from '@/lib/core/text/html';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { redlineTextHtml } from '../rows/redline-text-html';
import parts from '../rows/row-parts.module.css';
import { type NWayAddress, pairHref } from './n-way-address';
import styles from './n-way-row.module.css';

/** What the rows of a table have in common. */
export type NWayRowContext = {
  readonly versions: readonly VersionText[];
  readonly pivot: number;
  /** How each side was compared with the pivot; undefined for the pivot. */
  readonly methods: readonly (ComparisonMethod | undefined)[];
  readonly address: NWayAddress;
};

const LABEL = `${parts.label} ${styles.label}`;
const ABSENT = `${parts.absent} ${styles.absent}`;

/** One row: what each text says to one matter, side after side. */
export function nWayRowHtml(row: RenderedNWayRow, page: NWayRowContext): string {
  return row.cells.map((cell, index) => cellHtml(row, cell, index, page).html).join('');
}

/** How long a row is, so that the page knows its length before it is drawn: 1 to 6. */
export function nWayRowSize({ cells }: RenderedNWayRow): number {
  const longest = Math.max(
    ...cells.map(({ passages }) =>
      passages.reduce((sum, { html: text }) => sum + text.length + 120, 0),
    ),
  );
  return 1 + [400, 800, 1600, 3200, 6400].filter((limit) => longest > limit).length;
}

function cellHtml(
  row: RenderedNWayRow,
  cell: RenderedNWayCell,
  index: number,
  page: NWayRowContext,
): Html {
  const letter = letterOf(index);
  if (cell.passages.length === 0) {
    return html`<p class="${ABSENT}"><span class="visually-hidden">Nothing in ${letter}</span></p>`;
  }
  const passages = cell.passages.map((passage, place) => {
    const version = page.versions[index] as VersionText;
    const told = place === 0 && relationsHtml(row, cell, index, page);
    return html`<div class="${parts.cell}"${anchorOf(row, index, passage.units[0])} data-version="${formatAddress(addressOf(version))}">${headHtml(letter, passage, version)}${told}${textHtml(passage, version, page)}${passage.units.map((unit) => apparatusHtml(version, unit))}</div>`;
  });
  return html`<div class="${parts.side}"${index === page.pivot && html` data-pivot`}>${passages}</div>`;
}

function textHtml(
  { units, html: text, redline, notes }: NWayPassage,
  version: VersionText,
  { versions, pivot }: NWayRowContext,
): Html {
  if (redline) {
    const a = redline.of.map((unit) => ({ unit }));
    const b = units.map((unit) => ({ unit }));
    return redlineTextHtml(
      { ...redline, html: text },
      [versions[pivot] as VersionText, a],
      [version, b],
    );
  }
  const [unit] = units;
  return html`<div class="text" data-unit="${unit?.eId ?? ''}"${barHtml(notes[0])} lang="${version.lang}" dir="${version.dir}">${trusted(text)}</div>`;
}

/** The row's own anchor is the section's; every other provision has its own. */
function anchorOf(
  { key }: RenderedNWayRow,
  index: number,
  unit: Provision | undefined,
): Html | false {
  const id = `${sideLetter(index)}.${unit?.eId ?? ''}`;
  return id !== key && html` id="${id}"`;
}

function headHtml(letter: string, { units, notes }: NWayPassage, version: VersionText): Html {
  const { lang, dir } = version;
  const names = units.map((unit, index) => {
    const permanent = `${readerPath(addressOf(version))}#${unit.eId}`;
    return html`<a href="${permanent}" data-unit-name>${provisionLabel(unit, 'long', { lang })}</a>${
      unit.heading !== undefined &&
      html`<span class="${parts.heading}" data-unit-name>${unit.heading}</span>`
    }${noteSignHtml(notes[index], `${letter} ${provisionLabel(unit, 'long')}`)}`;
  });
  return html`<h2 class="${LABEL}" lang="${lang}" dir="${dir}"><span class="${parts.letter}" lang="en"><span class="visually-hidden">In </span>${letter}</span>${names}</h2>`;
}

/** How the provisions of a cell stand to the pivot's, or to another's in a row without the pivot. */
function relationsHtml(
  row: RenderedNWayRow,
  cell: RenderedNWayCell,
  index: number,
  page: NWayRowContext,
): Html {
  const { pivot, methods, address } = page;
  if (index === pivot) {
    return html`<p class="${styles.relation}"><a href="#${row.key}" class="${styles.rowLink}">Link to this row</a></p>`;
  }
  const withPivot = cell.links.map((link) => {
    const href = pairHref(address, pivot, index, link.left[0] ?? '');
    const checks = [pivot, index].map((side) => [letterOf(side), row.cells[side]?.check] as const);
    return relationHtml(link, methods[index], href, letterOf(pivot), figureReserve(checks));
  });
  const among = row.among
    .filter(({ b }) => b === index)
    .map(({ a, link }) => {
      const href = pairHref(address, a, index, link.left[0] ?? '');
      const checks = [a, index].map((side) => [letterOf(side), row.cells[side]?.check] as const);
      const to = `${letterOf(a)} ${nameIn(page, a, link)}`;
      return relationHtml(link, undefined, href, to, figureReserve(checks));
    });
  const told = [...withPivot, ...among];
  if (told.length > 0) return html`${told}`;
  const alone = html`<a href="#${row.key}" class="${styles.rowLink}">not in ${letterOf(pivot)}</a>`;
  return html`<p class="${styles.relation}">${alone}</p>`;
}

function nameIn({ versions }: NWayRowContext, index: number, link: ComparedLink): string {
  const unit = versions[index]?.provisions.find(({ eId }) => eId === link.left[0]);
  return unit ? provisionLabel(unit, 'cited') : '';
}

function relationHtml(
  link: ComparedLink,
  method: ComparisonMethod | undefined,
  href: string,
  to: string,
  reserve: string | undefined,
): Html {
  const byPlace = method === 'structure';
  const label = byPlace ? 'same place' : link.relation === 'none' ? 'paired' : link.relation;
  const score = !byPlace && link.relation !== 'identical';
  const shown = `${Math.round(link.score * 100)}%`;
  const joined = label === 'similar' || label === 'identical' ? 'to' : 'with';
  return html`<p class="${styles.relation}"><a href="${href}" class="${styles.rowLink}" title="Open the two side by side">${label}<span class="visually-hidden"> ${joined} ${to}: open the two side by side</span></a>${
    method === undefined && html` <span>${joined} ${to}</span>`
  }${score && html` <span class="${parts.score}">${shown} alike${reserve !== undefined && `, ${reserve}`}</span>`}${
    link.moved && html` <span class="moved">moved</span>`
  }${isUnsure(link) && html` <span class="${parts.unsure}">unsure</span>`}</p>`;
}

function letterOf(index: number): string {
  return sideLetter(index).toUpperCase();
}
