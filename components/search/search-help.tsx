import Link from 'next/link';
import { searchHref } from '@/lib/core/address/search-query';
import styles from './search-page.module.css';

type Line = {
  /** What to type. */
  readonly q: string;
  readonly finds: string;
};

/** What a search understands, each line with words of which every store has some. */
const LINES: readonly Line[] = [
  { q: 'military assistance', finds: 'clauses with both words, in any of their forms' },
  { q: '"armed attack"', finds: 'these words one behind the other' },
  { q: '="armed attack"', finds: 'the words exactly as they are written' },
  { q: 'aggress*', finds: 'every word that begins so' },
  { q: 'assistance OR support', finds: 'either; also AND, NOT and parentheses' },
  { q: 'sanctions NOT energy', finds: 'the one without the other' },
  { q: 'assistance NEAR delay', finds: 'words that stand near each other' },
  { q: 'North Korea', finds: 'treaties of a party, by any of its names: КНДР, 북한, 朝鲜' },
  { q: 'Art. 4 dprk-russia', finds: 'the clause itself' },
  { q: 'lang:ru помощь', finds: 'in one language; also party: treaty: after: before: topic: in:' },
];

/** How to ask, with examples that can be tried. */
export function SearchHelp() {
  return (
    <section aria-labelledby="how-to-ask">
      <h2 id="how-to-ask">How to ask</h2>
      <dl className={styles.syntax}>
        {LINES.map(({ q, finds }) => (
          <div key={q} className={styles.line}>
            <dt>
              <Link href={searchHref({ q })} prefetch={false}>
                <code>{q}</code>
              </Link>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.told}>
        <kbd>/</kbd> goes to the search from every page, <kbd>j</kbd> and <kbd>k</kbd> through what
        was found. <Link href="/help#searching">More in the help</Link>
      </p>
    </section>
  );
}
