import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import {
  type CompareQuery,
  compareHref,
  formatCompareQuery,
  PLAIN_QUERY,
} from '@/lib/core/compare-query';
import { Menu } from './menu';
import { QueryFields } from './query-fields';
import styles from './toolbar.module.css';

export type MoreMenuProps = {
  readonly sides: string;
  /** The same sides the other way round. */
  readonly swapped: string;
  readonly query: CompareQuery;
  /** The address that pins versions, options and corrections. */
  readonly permanent: string;
  /** Treaties that can be read beside these. */
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
  /** How many corrections hold; 0 for none, and then none can be left out. */
  readonly corrected: number;
};

/** Where else one can go from a comparison. */
export function MoreMenu(props: MoreMenuProps) {
  const { sides, swapped, query, permanent, treaties, corrected } = props;
  return (
    <Menu label="More">
      <ul className={styles.list}>
        <li>
          <Link href={compareHref(swapped, query)} className={styles.choice} prefetch={false}>
            Swap
          </Link>
        </li>
        <li>
          <Link href={matrixHref(sides, query)} className={styles.choice} prefetch={false}>
            Matrix of all pairs
          </Link>
        </li>
        <li>
          <a href={permanent} className={styles.choice} data-permanent-link="">
            Permanent link
          </a>
        </li>
        <CorrectionChoices sides={sides} query={query} corrected={corrected} />
      </ul>
      {treaties.length > 0 && (
        <form action={`/compare/${sides}`} className={styles.adding}>
          <QueryFields query={query} />
          <SelectField label="Add a side" name="with" defaultValue="" required>
            <option value="">Choose a treaty</option>
            {treaties.map(({ slug, shortTitle }) => (
              <option key={slug} value={slug}>
                {shortTitle}
              </option>
            ))}
          </SelectField>
          <Button type="submit" size="s">
            Add
          </Button>
        </form>
      )}
    </Menu>
  );
}

/** The matrix has filters of its own; corrections hold in it too. */
function matrixHref(sides: string, { corrections }: CompareQuery): string {
  const kept = formatCompareQuery({ ...PLAIN_QUERY, corrections });
  return `/compare/${sides}/matrix${kept === '' ? '' : `?${kept}`}`;
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
        className={styles.choice}
        scroll={false}
        prefetch={false}
      >
        {current ? 'Leave out corrections' : 'Show with the corrections in force'}
      </Link>
    </li>
  );
}
