import type { ReactNode } from 'react';
import { ServedHtml } from '@/components/ui/served-html';
import type { ShowMode } from '@/lib/core/address/compare-query';
import type { RenderedRow } from '@/lib/core/presentation/rendered-rows';
import styles from './compare-view.module.css';
import { comparisonTitle } from './comparison-title';
import rowStyles from './rows/row.module.css';
import { type RowPage, rowHtml, rowSize } from './rows/row-html';
import { RowRuns } from './rows/row-runs';
import { type ComparedSide, SideHeader } from './rows/side-header';
import { SideNames } from './rows/side-names';
import { PageBar } from './toolbar/page-bar';

type CompareViewProps = {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  /** What all rows have in common. */
  readonly page: RowPage;
  readonly rows: readonly RenderedRow[];
  readonly show: ShowMode;
  /** The side that a row is folded for; undefined for rows that stay. */
  readonly foldedSide: (row: RenderedRow) => string | undefined;
  readonly banner?: ReactNode;
  /** What was found, in figures. */
  readonly summary: ReactNode;
  /** What the texts are about: the way in. */
  readonly topics: ReactNode;
  readonly toolbar: ReactNode;
  readonly stepper?: ReactNode;
  /** Both texts at a glance: beside the rows in a wide window, folded above them in others. */
  readonly map?: ReactNode;
  /** Stands in the place of the rows: a table of another form. */
  readonly instead?: ReactNode;
  /** How many rows the filters left, what of the address could not be read. */
  readonly notices?: ReactNode;
  readonly correcting?: ReactNode;
  readonly corrections?: ReactNode;
  readonly foot?: ReactNode;
  readonly aside?: ReactNode;
};

/** Two versions against each other: rows of corresponding provisions, read row by row. */
export function CompareView(props: CompareViewProps) {
  const { left, right, rows, show } = props;
  const title = comparisonTitle(left.version, right.version);
  return (
    <div className={styles.page} data-show={show}>
      <div className={styles.main}>
        <a href="#rows" className="skip-link">
          Skip to the rows
        </a>
        {props.banner}
        <h1 className={styles.title}>
          {title.of !== undefined && `${title.of}: `}
          {title.left} <span className={styles.against}>{title.between}</span> {title.right}
        </h1>
        {props.summary}
        {props.topics}
        <div className={styles.heads}>
          <SideHeader letter="A" side={left} />
          <SideHeader letter="B" side={right} />
        </div>
        <PageBar
          toolbar={props.toolbar}
          stepper={props.stepper}
          names={<SideNames versions={[left.version, right.version]} className={styles.names} />}
        />
        <div className={styles.body}>
          {props.map && <div className={styles.map}>{props.map}</div>}
          <div className={styles.content}>
            {props.notices}
            {props.correcting}
            {props.instead ?? (
              <div
                id="rows"
                tabIndex={-1}
                className={styles.rows}
                data-unified={props.page.unified ? '' : undefined}
              >
                <RowRuns
                  rows={rows}
                  foldedSide={props.foldedSide}
                  render={(run) => <Rows rows={run} page={props.page} />}
                />
              </div>
            )}
            {props.corrections}
            {props.foot}
          </div>
        </div>
      </div>
      {props.aside}
    </div>
  );
}

function Rows({ rows, page }: Pick<CompareViewProps, 'rows' | 'page'>) {
  return (
    <ServedHtml
      className={rowStyles.row}
      blocks={rows.map((row) => ({
        key: row.key,
        id: row.key,
        attributes: { 'data-relation': row.link?.relation ?? 'none', 'data-size': rowSize(row) },
        html: rowHtml(row, page),
      }))}
    />
  );
}
