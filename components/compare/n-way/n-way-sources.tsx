import Link from 'next/link';
import { STANDING } from '@/components/reader/verification';
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
        {versions.map(({ id, treaty, standing, lang, number, notice }, index) => (
          <li key={`${id} ${String(index)}`}>
            <strong>{sideLetter(index).toUpperCase()}</strong>{' '}
            <Link href={`/treaties/${treaty.slug}/${lang}/v${number}`}>{treaty.title}</Link>.{' '}
            {STANDING[standing]}, {languageName(lang).english}, version {number}. {notice}
          </li>
        ))}
      </ul>
    </footer>
  );
}
