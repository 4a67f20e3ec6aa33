import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import {
  LONGEST_SEARCH,
  narrowed,
  type SearchQuery,
  searchMembers,
} from '@/lib/core/address/search-query';
import styles from './search-page.module.css';

/** The words of the page, to be changed: a plain form, with which the filters go. */
export function SearchForm({ query }: { readonly query: SearchQuery }) {
  const filters = searchMembers(narrowed({ ...query, q: '' }, {}));
  return (
    <search aria-label="These words">
      <form className={styles.form} method="get" action="/search">
        <TextField
          // Another address has other words.
          key={query.q}
          label="Find in texts, notes and treaties"
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          dir="auto"
        />
        {filters.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" tone="primary">
          Search
        </Button>
      </form>
    </search>
  );
}
