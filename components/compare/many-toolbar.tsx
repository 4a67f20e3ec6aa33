import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { CompareQuery, ShowMode } from '@/lib/core/compare-query';
import { formatSides } from '@/lib/core/side';
import { FilterMenu, type FilterMenuProps } from './filter-menu';
import { type ManyAddress, manyHref } from './many-address';
import { Menu } from './menu';
import { QueryFields } from './query-fields';
import styles from './toolbar.module.css';
import { ToolbarMenus } from './toolbar-menus';

type ManyToolbarProps = Pick<FilterMenuProps, 'filters' | 'topics'> & {
  readonly address: ManyAddress;
  /** Whether wording is compared: across languages there is no change to show or ignore. */
  readonly wording: boolean;
  /** The address that pins every version and correction. */
  readonly permanent: string;
  /** Treaties that can be read beside these; none when the table is full. */
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
};

const MODES: readonly { readonly mode: ShowMode; readonly label: string }[] = [
  { mode: 'marked', label: 'Marked' },
  { mode: 'clean', label: 'Clean' },
  { mode: 'unified', label: 'Unified' },
];

const IGNORED = [
  { option: 'ignoreCase', label: 'case' },
  { option: 'ignorePunctuation', label: 'punctuation' },
  { option: 'ignoreNumbering', label: 'numbering' },
  { option: 'ignoreNames', label: 'names of the parties' },
] as const satisfies readonly { option: keyof CompareQuery['options']; label: string }[];

/** How the table is shown; every choice is an address. */
export function ManyToolbar(props: ManyToolbarProps) {
  const { address, wording, permanent, treaties, filters, topics } = props;
  const sides = formatSides(address.sides);
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown">
      {wording && <WordingChoices {...address} />}
      <FilterMenu sides={sides} query={address.query} filters={filters} topics={topics} />
      {treaties.length > 0 && (
        <Menu label="Add a side">
          <form action={`/compare/${sides}`} className={styles.adding}>
            <QueryFields query={address.query} />
            <SelectField label="Treaty" name="with" defaultValue="" required>
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
        </Menu>
      )}
      <a href={permanent} className={styles.choice} data-permanent-link="">
        Permanent link
      </a>
      <ToolbarMenus />
    </section>
  );
}

function WordingChoices({ sides, query }: ManyAddress) {
  const { options } = query;
  const href = (change: Partial<CompareQuery>) =>
    manyHref({ sides, query: { ...query, ...change } });
  return (
    <>
      <fieldset className={styles.group}>
        <legend className="visually-hidden">Show</legend>
        {MODES.map(({ mode, label }) => (
          <Choice key={mode} on={mode === query.show} href={href({ show: mode })}>
            {label}
          </Choice>
        ))}
      </fieldset>
      <Menu label="Ignore" count={IGNORED.filter(({ option }) => options[option]).length}>
        <p className={styles.explain}>Differences in these are not marked as changes.</p>
        <ul className={styles.list}>
          {IGNORED.map(({ option, label }) => (
            <li key={option}>
              <Choice
                on={options[option]}
                href={href({ options: { ...options, [option]: !options[option] } })}
              >
                {label}
              </Choice>
            </li>
          ))}
        </ul>
      </Menu>
    </>
  );
}

type ChoiceProps = { readonly on: boolean; readonly href: string; readonly children: string };

function Choice({ on, href, children }: ChoiceProps) {
  return (
    <Link
      href={href}
      className={styles.choice}
      aria-current={on ? 'true' : undefined}
      scroll={false}
      prefetch={false}
    >
      {children}
    </Link>
  );
}
