import Link from 'next/link';
import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import { areFiltered, withoutDutyFilters } from '@/lib/core/presentation/duties';
import type { OpenedObligations } from '@/lib/services/comparisons/open-obligations';
import styles from './page-notices.module.css';

/** Permanent paths of the page: for its reader, and with the private corrections said by the address. */
export type ObligationLinks = {
  readonly permanent: string;
  readonly said: string;
  /** How many corrections that hold here nobody else sees. */
  readonly hidden: number;
};

type ObligationNoticesProps = {
  readonly opened: OpenedObligations;
  readonly sides: string;
  readonly query: CompareQuery;
  /** How many duties the filters left. */
  readonly shown: number;
  readonly links: ObligationLinks;
};

/** What the reader must know before the duties: what was left out, and which corrections are not for all. */
export function ObligationNotices(props: ObligationNoticesProps) {
  const { opened, sides, query, shown } = props;
  const { table, cells } = opened;
  const { hidden, said } = props.links;
  return (
    <>
      {areFiltered(query) && (
        <p role="status" className={styles.notice}>
          {shown} of {table.duties.length} duties shown, as filtered.{' '}
          <Link
            href={compareHref(sides, withoutDutyFilters(query))}
            scroll={false}
            prefetch={false}
          >
            Show all
          </Link>
        </p>
      )}
      {hidden > 0 && (
        <p className={styles.notice}>
          {counted(hidden, 'correction')} of cells here {hidden === 1 ? 'is' : 'are'} private:
          others do not see {hidden === 1 ? 'it' : 'them'} by the permanent link.{' '}
          <a href={said}>Put {hidden === 1 ? 'it' : 'them'} into the address</a>, without your name.
        </p>
      )}
      {cells.hidden > 0 && (
        <p className={styles.notice}>
          {counted(cells.hidden, 'correction')} that the address names cannot be shown.
        </p>
      )}
      {cells.unplaced > 0 && (
        <p className={styles.notice}>
          {counted(cells.unplaced, 'correction')} {cells.unplaced === 1 ? 'is' : 'are'} about
          statements that are now read otherwise, and {cells.unplaced === 1 ? 'is' : 'are'} not
          applied.
        </p>
      )}
    </>
  );
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
