import type { ReactNode } from 'react';
import { RowKeys } from '@/components/compare/rows/row-keys';
import { SideNames } from '@/components/compare/rows/side-names';
import { PageBar } from '@/components/compare/toolbar/page-bar';
import type { Duty } from '@/lib/core/presentation/duties';
import type { DutyPage } from './duty-html';
import { DutyList } from './duty-list';
import { DutySummary } from './duty-summary';
import styles from './obligations-view.module.css';

type ObligationsViewProps = {
  readonly page: DutyPage;
  readonly duties: readonly Duty[];
  readonly foldedSide: (duty: Duty) => string | undefined;
  /** The names of what is compared. */
  readonly title: ReactNode;
  readonly banner?: ReactNode;
  readonly topics: ReactNode;
  readonly toolbar: ReactNode;
  readonly notices?: ReactNode;
  readonly correcting?: ReactNode;
  readonly foot?: ReactNode;
  readonly aside?: ReactNode;
};

/** The obligations of two or more texts: a duty a block, each element a row, each text a column. */
export function ObligationsView(props: ObligationsViewProps) {
  const { page, duties, foldedSide } = props;
  return (
    <div className={styles.page} data-show="obligations">
      <a href="#rows" className="skip-link">
        Skip to the duties
      </a>
      {props.banner}
      <h1 className={styles.title}>Obligations: {props.title}</h1>
      <DutySummary sides={page.sides} query={page.query} table={page.table} />
      {props.topics}
      <PageBar
        toolbar={props.toolbar}
        names={page.table.versions.length === 2 && <SideNames versions={page.table.versions} />}
      />
      {props.notices}
      {props.correcting}
      <div id="rows" tabIndex={-1} className={styles.rows}>
        <DutyList page={page} duties={duties} foldedSide={foldedSide} />
        {duties.length === 0 && <p className={styles.none}>No statement is left to show.</p>}
      </div>
      <RowKeys />
      {props.foot}
      {props.aside}
    </div>
  );
}
