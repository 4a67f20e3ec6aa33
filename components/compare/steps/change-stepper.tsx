'use client';

import { useLayoutEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { icon } from '@/components/ui/icons';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { bring } from '../rows/hold-in-view';
import styles from './change-stepper.module.css';
import {
  type ChangeOnPage,
  changesOnPage,
  countAbove,
  markCurrent,
  passageWords,
} from './changes-on-page';

const upIcon = icon(<path d="M5 12l5-5 5 5" />);
const downIcon = icon(<path d="M5 8l5 5 5-5" />);

/** The address follows the change, so that what is seen can be sent. */
function keepRowInAddress({ row }: ChangeOnPage): void {
  if (row.id) window.history.replaceState(window.history.state, '', `#${row.id}`);
}

type ChangeStepperProps = {
  readonly total: number;
  /** Through what the texts share, instead of what differs. */
  readonly shared?: boolean;
};

/** Steps through changes, or shared passages: buttons, `n` and `p`, with the count shown and spoken. */
export function ChangeStepper({ total, shared = false }: ChangeStepperProps) {
  const name = shared ? 'shared passage' : 'change';
  const [position, setPosition] = useState({ at: 0, of: total, place: '' });

  function step(by: 1 | -1): void {
    const changes = changesOnPage(shared);
    const of = changes.length;
    if (of === 0) return;
    // The first step goes from what is being read, which a link may have put far down the page.
    const current = changes.findIndex(({ pieces }) => pieces[0]?.hasAttribute('data-current')) + 1;
    const before = current || countAbove(changes) + (by === -1 ? 1 : 0);
    const at = ((before + by - 1 + of) % of) + 1;
    const change = changes[at - 1];
    if (!change) return;
    markCurrent(change.pieces);
    if (change.pieces[0]) bring(change.pieces[0], 'center');
    keepRowInAddress(change);
    const place = change.row.querySelector('h2 a')?.textContent ?? '';
    setPosition({ at, of, place: [passageWords(change), place].filter(Boolean).join(', ') });
  }

  // Before the rows leave the page: they may come back as they left.
  useLayoutEffect(() => () => markCurrent([]), []);
  useShortcuts({ n: () => step(1), p: () => step(-1) });
  const { at, of, place } = position;

  if (total === 0) {
    return <p className={styles.stepper}>{shared ? 'Nothing shared' : 'No changes of wording'}</p>;
  }
  return (
    <div className={styles.stepper}>
      <IconButton
        label={`Previous ${name}`}
        icon={upIcon}
        onClick={() => step(-1)}
        aria-keyshortcuts="p"
      />
      <p className={styles.count} data-wide={shared ? '' : undefined} aria-live="polite">
        {at === 0
          ? `${total} ${name}${total === 1 ? '' : 's'}`
          : `${name[0]?.toUpperCase()}${name.slice(1)} ${at} of ${of}`}
        {at > 0 && place !== '' && <span className="visually-hidden">, {place}</span>}
      </p>
      <IconButton
        label={`Next ${name}`}
        icon={downIcon}
        onClick={() => step(1)}
        aria-keyshortcuts="n"
      />
    </div>
  );
}
