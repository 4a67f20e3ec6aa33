import { provisionLabel } from '@/lib/core/citation';
import type { ComparedLink, ComparisonMethod } from '@/lib/core/comparison';
import { type Html, html, trusted } from '@/lib/core/html';
import type { VersionText } from '@/lib/core/provision';
import type { ShownUnit } from '@/lib/core/shown-unit';
import styles from './row.module.css';

export type CompareRow = {
  /** The row's anchor: the left eId, or `b.{eId}` for a provision only on the right. */
  readonly key: string;
  readonly left?: ShownUnit;
  readonly right?: ShownUnit;
  readonly link?: ComparedLink;
};

const rendered = new WeakMap<ShownUnit, string>();

/**
 * One row: a provision of A, how it relates, and its counterpart in B; or one of them alone. The
 * cells are made once per shown unit and kept as long as that is.
 */
export function rowHtml(
  row: CompareRow,
  left: VersionText,
  right: VersionText,
  method: ComparisonMethod,
): string {
  const { key, link } = row;
  const a = row.left ? cell('A', row.left, left) : absent('A');
  const b = row.right ? cell('B', row.right, right, row.left && `b.`) : absent('B');
  return a + relation(link, row.left ? 'A' : 'B', key, method).html + b;
}

/** `anchor` starts the cell's own id, for the right side of a row that the left side names. */
function cell(letter: string, shown: ShownUnit, version: VersionText, anchor?: string): string {
  const before = rendered.get(shown);
  if (before !== undefined) return before;
  const { unit } = shown;
  const { treaty, lang, dir, number } = version;
  const permanent = `/treaties/${treaty.slug}/${lang}/v${number}#${unit.eId}`;
  const id = anchor === undefined ? '' : html` id="${anchor}${unit.eId}"`;
  const { html: built } =
    html`<div${id} class="${styles.cell}" data-version="${treaty.slug}:${lang}@v${number}"><h2 class="${styles.label}" lang="${lang}" dir="${dir}"><span class="${styles.letter}" lang="en"><span class="visually-hidden">In </span>${letter}</span><a href="${permanent}">${provisionLabel(unit, lang)}</a>${
      unit.heading !== undefined && html`<span class="${styles.heading}">${unit.heading}</span>`
    }</h2><div class="text" data-unit="${unit.eId}" lang="${lang}" dir="${dir}">${trusted(shown.html)}</div></div>`;
  rendered.set(shown, built);
  return built;
}

function absent(letter: string): string {
  return html`<p class="${styles.absent}"><span class="visually-hidden">No counterpart in ${letter}</span></p>`
    .html;
}

function relation(
  link: ComparedLink | undefined,
  letter: string,
  key: string,
  method: ComparisonMethod,
): Html {
  // Translations are linked by their place; that says nothing of how alike their words are.
  const byPlace = method === 'structure';
  const label = link ? (byPlace ? 'same place' : link.relation) : `only in ${letter}`;
  const scored = link && !byPlace && link.relation !== 'identical';
  return html`<p class="${styles.relation}"><a href="#${key}" class="${styles.rowLink}" title="Link to this row">${label}</a>${
    scored &&
    html`<span class="${styles.score}" title="Similarity of the two texts">${percent(link.score)}</span>`
  }${link?.moved && html`<span class="moved">moved</span>`}${
    link && !link.precise && html`<span title="Too long to compare word by word">by sentence</span>`
  }</p>`;
}

function percent(score: number): string {
  return `${Math.round(score * 100)}%`;
}
