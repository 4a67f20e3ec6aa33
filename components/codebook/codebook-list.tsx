import Link from 'next/link';
import type { Codebook } from '@/lib/core/annotation/codebook';
import styles from './codebook-form.module.css';

type Listed = Omit<Codebook, 'codes'> & { readonly size: number };

/** Codebooks one may classify by, with whose they are. */
export function CodebookList({ codebooks }: { readonly codebooks: readonly Listed[] }) {
  return (
    <ul className={styles.list}>
      {codebooks.map((codebook) => (
        <li key={codebook.id}>
          <Link href={`/codebooks/${codebook.id}`}>{codebook.name}</Link>{' '}
          <span className={styles.about}>
            {codebook.size === 1 ? 'one code' : `${codebook.size} codes`}, {whose(codebook)}
          </span>
          {codebook.description !== '' && <p>{codebook.description}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Whose a codebook is, in words. */
export function whose({ kind, group }: Pick<Codebook, 'kind' | 'group'>): string {
  if (kind === 'shipped') return 'comes with Concordat';
  return kind === 'group' ? `of the group ${group?.name}` : 'yours alone';
}
