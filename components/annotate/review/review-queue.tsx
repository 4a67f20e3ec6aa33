'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { TextAddress } from '@/lib/core/address/version-address';
import { ItemCard } from './item-card';
import styles from './review.module.css';
import { keyOf, percent, type ReviewItem } from './review-item';
import { useReview } from './use-review';
import { useReviewKeys, useWalk } from './use-walk';

type ReviewQueueProps = {
  readonly items: readonly ReviewItem[];
  /** How many there are to settle, beyond this page too, and how many of them moved and are sure. */
  readonly all: number;
  readonly sure: number;
  readonly atLeast: number;
  readonly text?: TextAddress;
  /** Address of the next page. */
  readonly next?: string;
  readonly children: ReactNode;
};

/** Places to settle one after the other, by keyboard or by buttons. `children`: what stands where none is. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { items, all, sure, atLeast, text, next, children } = props;
  const router = useRouter();
  const review = useReview(atLeast, text, () => router.refresh());
  const walk = useWalk(items, review);
  useReviewKeys(walk);

  return (
    <>
      <div className={styles.head}>
        {items.length > 0 && <Keys all={all} />}
        <p className={styles.acts}>
          {sure > 0 && (
            <Button size="s" disabled={review.busy} onClick={() => void review.acceptAll()}>
              Accept all {sure} that moved, {percent(atLeast)} sure or more
            </Button>
          )}
          {review.canUndo && (
            <Button size="s" disabled={review.busy} onClick={() => void walk.undo()}>
              Undo the last
            </Button>
          )}
          <span role="status" data-failed={review.told.failed || undefined}>
            {review.told.words}
          </span>
        </p>
      </div>
      {items.length === 0 && children}
      <ol className={styles.list}>
        {items.map((item, index) => (
          <ItemCard
            key={keyOf(item)}
            item={item}
            settledAs={review.settledAs(item)}
            current={index === walk.at}
            byHand={walk.byHand === keyOf(item)}
            onFocus={() => walk.setAt(index)}
            onDecide={(decision) => void walk.decide(index, decision)}
            onByHand={(opened) => walk.pointAt(index, opened)}
          />
        ))}
      </ol>
      {next !== undefined && (
        <p>
          <Link href={next}>The next places</Link>
        </p>
      )}
    </>
  );
}

function Keys({ all }: { readonly all: number }) {
  return (
    <p>
      {all === 1 ? 'One place' : `${all} places`} to settle. Keys: <kbd>j</kbd> <kbd>k</kbd> or
      arrows next and previous, <kbd>a</kbd> accept, <kbd>1</kbd>…<kbd>8</kbd> choose, <kbd>r</kbd>{' '}
      select its words, <kbd>o</kbd> keep without a place, <kbd>u</kbd> undo.
    </p>
  );
}
