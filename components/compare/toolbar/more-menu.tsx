import Link from 'next/link';
import { compareHref } from '@/lib/core/address/compare-query';
import { mirrorQuery } from '@/lib/core/address/comparison-address';
import { matrixHref } from '@/lib/core/address/matrix-query';
import { AddSide, type AddSideProps } from './add-side';
import choice from './choice.module.css';
import { Menu } from './menu';
import styles from './toolbar.module.css';

export type MoreMenuProps = Omit<AddSideProps, 'label'> & {
  /** The same sides the other way round. */
  readonly swapped: string;
  /** The address that pins versions, options and corrections. */
  readonly permanent: string;
  /** Pairings that others do not see, and the address that says them itself. */
  readonly pairings?: { readonly count: number; readonly permanent: string } | undefined;
  /** How many corrections hold; 0 for none, and then none can be left out. */
  readonly corrected: number;
};

/** Where else one can go from a comparison. */
export function MoreMenu(props: MoreMenuProps) {
  const { sides, swapped, query, permanent, pairings, treaties, corrected } = props;
  return (
    <Menu label="More">
      <ul className={styles.list}>
        <li>
          <Link
            href={compareHref(swapped, mirrorQuery(query))}
            className={choice.choice}
            prefetch={false}
          >
            Swap
          </Link>
        </li>
        <li>
          <Link href={matrixHref(sides, query)} className={choice.choice} prefetch={false}>
            Matrix of all pairs
          </Link>
        </li>
        <li>
          <a href={permanent} className={choice.choice} data-permanent-link="">
            Permanent link
          </a>
        </li>
        {pairings && <PairingsLink {...pairings} />}
        <CorrectionChoices sides={sides} query={query} corrected={corrected} />
      </ul>
      {treaties.length > 0 && (
        <AddSide label="Add a side" sides={sides} query={query} treaties={treaties} />
      )}
    </Menu>
  );
}

/** Whoever opens the permanent link does not see private pairings: how many, and the link that has them. */
function PairingsLink({ count, permanent }: NonNullable<MoreMenuProps['pairings']>) {
  const which = count === 1 ? 'private pairing' : `${count} private pairings`;
  return (
    <li className={styles.note}>
      For others it opens without your {which}.{' '}
      <a href={permanent} data-permanent-link="">
        Permanent link with {count === 1 ? 'it' : 'them'}, without your name
      </a>
    </li>
  );
}

/** What people corrected can be left out, and taken in again. */
function CorrectionChoices(props: Pick<MoreMenuProps, 'sides' | 'query' | 'corrected'>) {
  const { sides, query, corrected } = props;
  const current = query.corrections === 'current';
  if (current && corrected === 0) return null;
  return (
    <li>
      <Link
        href={compareHref(sides, { ...query, corrections: current ? 'none' : 'current' })}
        className={choice.choice}
        scroll={false}
        prefetch={false}
      >
        {current ? 'Leave out corrections' : 'Show with the corrections in force'}
      </Link>
    </li>
  );
}
