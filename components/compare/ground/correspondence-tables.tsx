import { ServedHtml } from '@/components/ui/served-html';
import type { Correspondence, CorrespondenceRow } from '@/lib/core/comparison/correspondence';
import { idPrefixOf } from '@/lib/core/presentation/row-order';
import { type Html, html } from '@/lib/core/text/html';
import { isUnit, type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import styles from './correspondence-tables.module.css';

type CorrespondenceTablesProps = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly correspondence: Correspondence;
  /** The address of the rows with their texts. */
  readonly rowsHref: string;
};

type Side = {
  readonly letter: 'A' | 'B';
  readonly version: VersionText;
  readonly byEId: ReadonlyMap<string, Provision>;
};

/**
 * The two tables of correspondence, as lawyers know them from recast acts: what answers each article and
 * paragraph in the other text, both ways, with empty cells kept. No words are shown; places lead to rows.
 */
export function CorrespondenceTables(props: CorrespondenceTablesProps) {
  const { correspondence, rowsHref } = props;
  const a = sideOf('A', props.left);
  const b = sideOf('B', props.right);
  const blocks = [
    { key: 'a-to-b', html: tableHtml(a, b, correspondence.left, rowsHref).html },
    { key: 'b-to-a', html: tableHtml(b, a, correspondence.right, rowsHref).html },
  ];
  return (
    <div className={styles.tables} id="rows" tabIndex={-1}>
      <ServedHtml as="div" className={styles.table} blocks={blocks} />
    </div>
  );
}

function sideOf(letter: 'A' | 'B', version: VersionText): Side {
  const byEId = new Map(version.provisions.map((provision) => [provision.eId, provision]));
  return { letter, version, byEId };
}

function tableHtml(
  from: Side,
  to: Side,
  rows: readonly CorrespondenceRow[],
  rowsHref: string,
): Html {
  const lines = rows.map(
    (row) =>
      html`<tr${row.answers.length === 0 && html` data-empty=""`}><th scope="row">${placeHtml(from, row.eId, rowsHref)}</th><td>${answersHtml(row, to, rowsHref)}</td></tr>`,
  );
  const { shortTitle } = from.version.treaty;
  return html`<table><caption>${from.letter} to ${to.letter}: what answers ${shortTitle}</caption><thead><tr><th scope="col">${from.letter} ${shortTitle}</th><th scope="col">${to.letter} ${to.version.treaty.shortTitle}</th></tr></thead><tbody>${lines}</tbody></table>`;
}

/** What it rests on, where it is not a link of the two provisions. */
const GROUNDS = {
  link: '',
  also: '',
  partly: ' (in part)',
  transfer: ' (the same words)',
} as const;

function answersHtml({ answers }: CorrespondenceRow, to: Side, rowsHref: string): Html {
  if (answers.length === 0)
    return html`<span aria-hidden="true">–</span><span class="visually-hidden">nothing</span>`;
  return html`${answers.map(
    ({ eId, by }, index) => html`${index > 0 && ', '}${placeHtml(to, eId, rowsHref)}${GROUNDS[by]}`,
  )}`;
}

function placeHtml({ letter, byEId }: Side, eId: string, rowsHref: string): Html {
  const provision = byEId.get(eId);
  const unit = byEId.get(unitEId(eId));
  const label = provision ? provisionLabel(provision, 'cited', { unit }) : eId;
  const heading = provision && isUnit(provision) ? provision.heading : undefined;
  return html`<a href="${rowsHref}#${idPrefixOf(letter)}${eId}">${label}</a>${
    heading !== undefined && html` <span class="${styles.heading}">${heading}</span>`
  }`;
}
