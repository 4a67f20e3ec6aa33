import Link from 'next/link';
import type { OneSided } from '@/lib/core/address/compare-query';
import type { Folding } from '@/lib/core/presentation/row-folds';
import styles from './fold-choice.module.css';

type FoldChoiceProps = {
  readonly folding: Pick<Folding<never>, 'oneSided' | 'folded'>;
  readonly hrefWith: (choice: OneSided) => string;
};

/** How many rows are one-sided, and the way to fold or unfold them all. */
export function FoldChoice({ folding: { oneSided, folded }, hrefWith }: FoldChoiceProps) {
  if (oneSided === 0) return null;
  const rows = oneSided === 1 ? '1 row stands' : `${oneSided} rows stand`;
  return (
    <p className={styles.choice}>
      {rows} on one side only{folded && ' and are folded to a line'}.{' '}
      <Link href={hrefWith(folded ? 'shown' : 'folded')} scroll={false} prefetch={false}>
        {folded ? 'Show them all' : 'Fold them'}
      </Link>
    </p>
  );
}
