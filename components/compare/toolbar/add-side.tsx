import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { CompareQuery } from '@/lib/core/address/compare-query';
import { QueryFields } from './query-fields';
import styles from './toolbar.module.css';

export type AddSideProps = {
  readonly label: string;
  /** As addresses write them. */
  readonly sides: string;
  readonly query: CompareQuery;
  /** Treaties that can be read beside these. */
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
};

/** One treaty more beside those compared: a plain form, so that it works without a script. */
export function AddSide({ label, sides, query, treaties }: AddSideProps) {
  return (
    <form action={`/compare/${sides}`} className={styles.adding}>
      <QueryFields query={query} />
      <SelectField label={label} name="with" defaultValue="" required>
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
  );
}
