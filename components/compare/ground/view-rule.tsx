import Link from 'next/link';
import type { CompareQuery, ShowMode } from '@/lib/core/address/compare-query';
import styles from './view-rule.module.css';

type ViewRuleProps = {
  readonly query: CompareQuery & { readonly show: ShowMode };
  /** Whether the address says how the page is shown, or the sides did. */
  readonly chosen: boolean;
  readonly different: boolean;
  /** Whether wording is compared. */
  readonly wording: boolean;
  /** How many rows of a redline show what they share. */
  readonly rewritten: number;
  readonly hrefWith: (change: Partial<CompareQuery>) => string;
};

/** By which rule the page is shown as it is, and the other way with one press. */
export function ViewRule(props: ViewRuleProps) {
  const { query, chosen, different, wording, rewritten, hrefWith } = props;
  const link = (words: string, change: Partial<CompareQuery>) => (
    <Link href={hrefWith(change)} scroll={false} prefetch={false}>
      {words}
    </Link>
  );
  if (query.show === 'ground') {
    const why = different && !chosen ? ', because A and B are different treaties' : '';
    return (
      <p className={styles.rule}>
        {wording
          ? `Shown as shared ground${why}: what they have in common is marked, and what stands on one side only is plain.`
          : `Shown as shared ground${why}: concepts of the term list are marked. Wording is not compared across languages.`}{' '}
        {wording && link('Mark what differs instead', { show: 'marked' })}
      </p>
    );
  }
  if (query.show !== 'marked' || !different || !wording) return null;
  const also = query.rewritten === undefined ? rewritten : 0;
  return (
    <p className={styles.rule}>
      A and B are different treaties: nothing was deleted or inserted, marks show what stands in one
      only. {link('Show what they share', { show: 'ground' })}
      {also > 0 && (
        <>
          {' · '}
          {also === 1 ? '1 row is' : `${also} rows are`} rewritten throughout (less than 30% alike,
          or 80% of both sides marked) and shown as shared ground.{' '}
          {link('Show every row word by word', { rewritten: 'marked' })}
        </>
      )}
      {query.rewritten === 'marked' && (
        <>
          {' · '}
          {link('Show rows rewritten throughout as shared ground', { rewritten: undefined })}
        </>
      )}
    </p>
  );
}
