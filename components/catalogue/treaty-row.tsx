import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { formatDate } from '@/components/ui/format-date';
import { MOST_SIDES } from '@/lib/core/address/version-address';
import { languageName } from '@/lib/core/language/language';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import type { OverviewDate, TreatyOverview } from '@/lib/core/treaty/treaty-record';
import styles from './treaty-table.module.css';

type TreatyRowProps = {
  readonly treaty: TreatyOverview;
  readonly picked: boolean;
  /** As many are ticked as one table takes. */
  readonly full: boolean;
  /** id of the form that sends the ticks. */
  readonly formId: string;
  readonly onPick: (slug: string, picked: boolean) => void;
};

/** A treaty in the catalogue: a row of the table, on a telephone an entry of a list. */
export function TreatyRow({ treaty, picked, full, formId, onPick }: TreatyRowProps) {
  return (
    <tr className={styles.row} data-picked={picked || undefined}>
      <td className={styles.tick}>
        <label
          className={styles.tickLabel}
          title={full && !picked ? `${MOST_SIDES} are ticked: untick one first` : undefined}
        >
          <input
            type="checkbox"
            name="pick"
            value={treaty.slug}
            form={formId}
            checked={picked}
            disabled={full && !picked}
            onChange={(event) => onPick(treaty.slug, event.target.checked)}
          />
          <span className="visually-hidden">
            Tick {treaty.shortTitle} to compare
            {full && !picked && `: ${MOST_SIDES} are ticked, untick one first`}
          </span>
        </label>
      </td>
      <th scope="row" className={styles.title}>
        <Link href={`/treaties/${treaty.slug}`}>{treaty.shortTitle}</Link>
        {treaty.visibility === 'private' && (
          <>
            {' '}
            <Badge tone="warn">Only you</Badge>
          </>
        )}
      </th>
      <td data-label="Parties" className={styles.parties}>
        <ul>
          {treaty.parties.map((party) => (
            <li key={party.code}>{party.name}</li>
          ))}
        </ul>
      </td>
      <td data-label="Signed">
        <TableDate date={treaty.signed} />
      </td>
      <td data-label="In force">
        <TableDate date={treaty.inForce} />
        {treaty.ended && (
          <span className={styles.until}>
            {'– '}
            <TableDate date={treaty.ended} />
          </span>
        )}
      </td>
      <td data-label="Status">
        {treaty.status !== 'not-stated' && (
          <Badge tone={treaty.status === 'in-force' ? 'live' : 'quiet'}>
            {STATUS_LABELS[treaty.status]}
          </Badge>
        )}
      </td>
      <td data-label="Articles" className={styles.number}>
        {treaty.articleCount}
      </td>
      <td data-label="Languages" className={styles.languages}>
        {treaty.languages.map((tag) => languageName(tag).english).join(', ')}
      </td>
      <td data-label="Notes" className={styles.number}>
        {treaty.noteCount}
      </td>
    </tr>
  );
}

function TableDate({ date }: { readonly date?: OverviewDate }) {
  if (date === undefined) return <span className={styles.none}>–</span>;
  return (
    <span className={styles.date}>
      <time dateTime={date.value}>{formatDate(date, 'short')}</time>
      {date.disputed && (
        <span className={styles.disputed} title="Sources differ">
          <span aria-hidden="true">*</span>
          <span className="visually-hidden"> (sources differ)</span>
        </span>
      )}
    </span>
  );
}
