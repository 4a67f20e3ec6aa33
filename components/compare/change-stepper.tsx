'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import styles from './change-stepper.module.css';

/** Pieces of the changes that are on the page and not hidden, in reading order, by change number. */
function visibleChanges(): Map<string, HTMLElement[]> {
  const changes = new Map<string, HTMLElement[]>();
  for (const piece of document.querySelectorAll<HTMLElement>('[data-change]')) {
    if (piece.offsetParent === null) continue;
    const id = piece.dataset.change ?? '';
    changes.set(id, [...(changes.get(id) ?? []), piece]);
  }
  return changes;
}

/** How many of the changes lie above what the window shows. */
function countAbove(changes: readonly (readonly HTMLElement[])[]): number {
  const next = changes.findIndex(
    ([first]) => first !== undefined && first.getBoundingClientRect().top >= 0,
  );
  return next === -1 ? changes.length : next;
}

function markCurrent(pieces: readonly HTMLElement[]): void {
  for (const piece of document.querySelectorAll('[data-change][data-current]')) {
    piece.removeAttribute('data-current');
  }
  for (const piece of pieces) piece.setAttribute('data-current', '');
}

/** The address follows the change, so that what is seen can be sent. */
function keepRowInAddress(piece: HTMLElement | undefined): void {
  const row = piece?.closest('section')?.id;
  if (row) window.history.replaceState(window.history.state, '', `#${row}`);
}

function articleOf(piece: HTMLElement | undefined): string {
  return piece?.closest('section')?.querySelector('h2 a')?.textContent ?? '';
}

/** Steps through the changes: buttons, `n` and `p`, with the count shown and spoken. */
export function ChangeStepper({ total }: { readonly total: number }) {
  const [position, setPosition] = useState({ at: 0, of: total, place: '' });

  function step(by: 1 | -1): void {
    const changes = [...visibleChanges().values()];
    const of = changes.length;
    if (of === 0) return;
    // The first step goes from what is being read, which a link may have put far down the page.
    const before = position.at || countAbove(changes) + (by === -1 ? 1 : 0);
    const at = ((before + by - 1 + of) % of) + 1;
    const pieces = changes[at - 1] ?? [];
    markCurrent(pieces);
    pieces[0]?.scrollIntoView({ block: 'center' });
    keepRowInAddress(pieces[0]);
    setPosition({ at, of, place: articleOf(pieces[0]) });
  }

  useEffect(() => () => markCurrent([]), []);
  useShortcuts({ n: () => step(1), p: () => step(-1) });
  const { at, of, place } = position;

  if (total === 0) return <p className={styles.stepper}>No changes of wording</p>;
  return (
    <div className={styles.stepper}>
      <Button size="s" tone="quiet" onClick={() => step(-1)} aria-keyshortcuts="p">
        Previous
      </Button>
      <p className={styles.count} aria-live="polite">
        {at === 0 ? `${total} changes` : `Change ${at} of ${of}`}
        {at > 0 && place !== '' && <span className="visually-hidden">, {place}</span>}
      </p>
      <Button size="s" tone="quiet" onClick={() => step(1)} aria-keyshortcuts="n">
        Next
      </Button>
    </div>
  );
}
