import Link from 'next/link';
import type { ReactNode } from 'react';
import { type CompareQuery, compareHref, type ShowMode } from '@/lib/core/compare-query';
import { ExportMenu } from './export-menu';
import { FilterMenu, type FilterMenuProps } from './filter-menu';
import { Menu } from './menu';
import { MoreMenu, type MoreMenuProps } from './more-menu';
import styles from './toolbar.module.css';
import { ToolbarMenus } from './toolbar-menus';

type ToolbarProps = MoreMenuProps &
  Pick<FilterMenuProps, 'filters' | 'topics'> & {
    /** Whether wording is compared: across languages there is no change to show or ignore. */
    readonly wording: boolean;
    /** The sides with their versions: what is exported. */
    readonly pinned: string;
    readonly hasNotes: boolean;
  };

const MODES: readonly { readonly mode: ShowMode; readonly label: string }[] = [
  { mode: 'marked', label: 'Marked' },
  { mode: 'clean', label: 'Clean' },
  { mode: 'changes', label: 'Changes only' },
  { mode: 'unified', label: 'Unified' },
];

/** How the comparison is shown; every choice is an address. */
export function Toolbar(props: ToolbarProps) {
  const { sides, query, wording, filters, topics, pinned, hasNotes } = props;
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown">
      {wording && <ModeChoice sides={sides} query={query} />}
      {wording && <IgnoreMenu sides={sides} query={query} />}
      <FilterMenu sides={sides} query={query} filters={filters} topics={topics} />
      <ExportMenu sides={pinned} query={query} hasNotes={hasNotes} />
      <MoreMenu {...props} />
      <ToolbarMenus />
    </section>
  );
}

type Choice = Pick<ToolbarProps, 'sides' | 'query'>;

function ModeChoice({ sides, query }: Choice) {
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">Show</legend>
      {MODES.map(({ mode, label }) => (
        <Link
          key={mode}
          href={compareHref(sides, { ...query, show: mode })}
          className={styles.choice}
          aria-current={mode === query.show ? 'true' : undefined}
          scroll={false}
          prefetch={false}
        >
          {label}
        </Link>
      ))}
    </fieldset>
  );
}

const IGNORED = [
  { option: 'ignoreCase', label: 'case' },
  { option: 'ignorePunctuation', label: 'punctuation' },
  { option: 'ignoreNumbering', label: 'numbering' },
  { option: 'ignoreNames', label: 'names of the parties' },
] as const satisfies readonly { option: keyof CompareQuery['options']; label: string }[];

function IgnoreMenu({ sides, query }: Choice) {
  const { options } = query;
  const on = IGNORED.filter(({ option }) => options[option]).length;
  return (
    <Menu label="Ignore" count={on}>
      <p className={styles.explain}>Differences in these are not marked as changes.</p>
      <ul className={styles.list}>
        {IGNORED.map(({ option, label }) => (
          <li key={option}>
            <Toggle
              on={options[option]}
              href={compareHref(sides, {
                ...query,
                options: { ...options, [option]: !options[option] },
              })}
            >
              {label}
            </Toggle>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

type ToggleProps = {
  readonly on: boolean;
  readonly href: string;
  readonly children: ReactNode;
};

function Toggle({ on, href, children }: ToggleProps) {
  return (
    <Link
      href={href}
      className={styles.choice}
      aria-current={on ? 'true' : undefined}
      scroll={false}
      prefetch={false}
    >
      {children}
      {on && <span className="visually-hidden"> (ignored)</span>}
    </Link>
  );
}
