import Link from 'next/link';
import { STANDING } from '@/components/reader/verification';
import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';
import styles from './n-way-view.module.css';

type NWaySourcesProps = {
  readonly versions: readonly VersionText[];
  /** The permanent address, absolute. */
  readonly permanent: string;
};

/** At the end, on screen and paper: where this table can be found again, and what it rests on. */
export function NWaySources({ versions, permanent }: NWaySourcesProps) {
  return (
    <footer className={styles.foot}>
      <p>
        <strong>Permanent address</strong> <a href={permanent}>{permanent}</a>
      </p>
      <ul>
        {versions.map((version, index) => (
          <li key={`${version.id} ${String(index)}`}>
            <strong>{sideLetter(index).toUpperCase()}</strong>{' '}
            <Link href={readerPath(addressOf(version))}>{version.treaty.title}</Link>.{' '}
            {STANDING[version.standing]}, {languageName(version.lang).english}, version{' '}
            {version.number}. {version.notice}
          </li>
        ))}
      </ul>
    </footer>
  );
}
