import { reviewPath } from '@/lib/core/address/review-path';
import type { Anchor } from '@/lib/core/anchor/selector';
import styles from './note-card.module.css';

const REMARKS = {
  exact: undefined,
  moved: 'The text around these words changed since the note was written.',
  ambiguous: 'These words may stand in several places of this version.',
  orphaned: 'These words no longer stand in this version.',
} as const;

/** What its author said of a place, by which it is settled. */
const SETTLED = {
  exact: undefined,
  moved: 'Its author placed the note here in this version.',
  ambiguous: undefined,
  orphaned: 'These words no longer stand in this version.',
} as const;

const ACTS = { moved: 'Confirm', ambiguous: 'Choose', orphaned: 'Settle' } as const;

type AnchorRemarkProps = {
  readonly anchor: Anchor;
  /** The id of the note, where the reader may settle its places. */
  readonly settles: string | undefined;
};

/** What became of the words of a note in the version that is shown, where they are not as they were. */
export function AnchorRemark({ anchor, settles }: AnchorRemarkProps) {
  const { state } = anchor;
  const settled = anchor.method === 'person';
  const remark = (settled ? SETTLED : REMARKS)[state];
  if (remark === undefined || state === 'exact') return null;
  return (
    <span className={styles.remark} lang="en" dir="ltr">
      {remark}
      {settles !== undefined && (
        <>
          {' '}
          <a href={reviewPath({ note: settles })}>{settled ? 'Change' : ACTS[state]}</a>
        </>
      )}
    </span>
  );
}
