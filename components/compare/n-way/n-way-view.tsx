import type { ReactNode } from 'react';
import { ServedHtml } from '@/components/ui/served-html';
import { sideLetter } from '@/lib/core/comparison/comparison';
import type { RenderedNWayRow } from '@/lib/core/presentation/rendered-n-way';
import { RowRuns } from '../rows/row-runs';
import { SideNames } from '../rows/side-names';
import { PageBar } from '../toolbar/page-bar';
import { nWayTitle } from './n-way-address';
import { NWayHead } from './n-way-head';
import rowStyles from './n-way-row.module.css';
import { type NWayRowContext, nWayRowHtml, nWayRowSize } from './n-way-row-html';
import styles from './n-way-view.module.css';

type NWayViewProps = {
  readonly page: NWayRowContext;
  readonly languages: readonly (readonly string[])[];
  /** Every row of the table, and those that the filters left. */
  readonly all: readonly RenderedNWayRow[];
  readonly rows: readonly RenderedNWayRow[];
  /** The side that a row is folded for; undefined for rows that stay. */
  readonly foldedSide: (row: RenderedNWayRow) => string | undefined;
  readonly banner?: ReactNode;
  /** What the texts are about: the way in. */
  readonly topics: ReactNode;
  readonly toolbar: ReactNode;
  readonly stepper?: ReactNode;
  readonly notices?: ReactNode;
  readonly foot?: ReactNode;
  readonly aside?: ReactNode;
};

/** From here on the columns are too many for a window and the table scrolls sideways. */
const MOST_IN_A_WINDOW = 3;

/** What scrolls must take the focus, so that arrow keys can scroll it. */
const FOCUSABLE = { tabIndex: 0 } as const;

/** Three or more texts in one table, read row by row. */
export function NWayView(props: NWayViewProps) {
  const { page, languages, all, rows } = props;
  const { versions, pivot, address } = page;
  const scrolls = versions.length > MOST_IN_A_WINDOW;
  const table = (
    <div className={styles.table} id="rows" tabIndex={-1}>
      {scrolls && <SideNames versions={versions} className={styles.names} />}
      <RowRuns
        rows={rows}
        foldedSide={props.foldedSide}
        render={(run) => <Rows rows={run} page={page} />}
      />
    </div>
  );
  return (
    <div className={styles.page} data-show={address.query.show} data-sides={versions.length}>
      <a href="#rows" className="skip-link">
        Skip to the rows
      </a>
      {props.banner}
      <h1 className={styles.title}>{nWayTitle(versions)}</h1>
      <p className={styles.summary}>{summary(all, page)}</p>
      {props.topics}
      <div className={styles.heads}>
        {versions.map((version, index) => (
          <NWayHead
            key={`${version.id} ${String(index)}`}
            index={index}
            version={version}
            languages={languages[index] ?? []}
            pivot={index === pivot}
            address={address}
          />
        ))}
      </div>
      <div className={styles.bar}>
        <PageBar
          toolbar={props.toolbar}
          stepper={props.stepper}
          names={<SideNames versions={versions} className={scrolls ? styles.overScroller : ''} />}
        />
      </div>
      {props.notices}
      {scrolls ? (
        <section
          className={styles.scroller}
          aria-label={`${versions.length} texts side by side`}
          {...FOCUSABLE}
        >
          {table}
        </section>
      ) : (
        table
      )}
      {props.foot}
      {props.aside}
    </div>
  );
}

function Rows({ rows, page }: Pick<NWayViewProps, 'rows' | 'page'>) {
  return (
    <ServedHtml
      className={rowStyles.row}
      blocks={rows.map((row) => ({
        key: row.key,
        id: row.key,
        attributes: { 'data-relation': 'many', 'data-size': nWayRowSize(row) },
        html: nWayRowHtml(row, page),
      }))}
    />
  );
}

/** What the engine did and found, in a few sentences. */
function summary(
  rows: readonly RenderedNWayRow[],
  { versions, pivot, methods, address }: NWayRowContext,
): string {
  const letter = (index: number) => sideLetter(index).toUpperCase();
  const said = rows.map(({ cells }) => cells.filter(({ passages }) => passages.length > 0).length);
  const all = said.filter((count) => count === versions.length).length;
  const alone = said.filter((count) => count === 1).length;
  const apart = methods.flatMap((method, index) =>
    method === 'incomparable' ? [letter(index)] : [],
  );
  const found = `${rows.length} rows: ${all} in all ${versions.length} texts, ${rows.length - all - alone} in some, ${alone} in one only.`;
  const p = letter(pivot);
  const wording = methods.includes('content');
  const marking =
    address.query.show === 'ground'
      ? `Marked words stand in ${p} and in others: the stronger the mark, the more texts share them.`
      : `Marked words differ from ${p}.`;
  const how = `Each text stands beside what it corresponds to in ${p}; what ${p} leaves out stands beside whichever of the others says it too.${wording ? ` ${marking}` : ''}`;
  if (apart.length === 0) return `${found} ${how}`;
  return `${found} ${how} ${apart.join(', ')} cannot be compared with ${p}: another treaty in another language.`;
}
