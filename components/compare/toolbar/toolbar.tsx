import { compareHref, type ShowMode } from '@/lib/core/address/compare-query';
import { Choice } from './choice';
import { ExportMenu } from './export-menu';
import { FilterMenu, type FilterMenuProps } from './filter-menu';
import { IgnoreMenu } from './ignore-menu';
import { MoreMenu, type MoreMenuProps } from './more-menu';
import styles from './toolbar.module.css';
import { ToolbarMenus } from './toolbar-menus';

type ToolbarProps = MoreMenuProps &
  Pick<FilterMenuProps, 'filters'> & {
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
  const { sides, query, wording, filters, pinned, hasNotes } = props;
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown">
      {wording && <ModeChoice sides={sides} query={query} />}
      {wording && (
        <IgnoreMenu
          options={query.options}
          hrefWith={(options) => compareHref(sides, { ...query, options })}
        />
      )}
      <FilterMenu sides={sides} query={query} filters={filters} />
      <ExportMenu sides={pinned} query={query} hasNotes={hasNotes} />
      <MoreMenu {...props} />
      <ToolbarMenus />
    </section>
  );
}

function ModeChoice({ sides, query }: Pick<ToolbarProps, 'sides' | 'query'>) {
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">Show</legend>
      {MODES.map(({ mode, label }) => (
        <Choice
          key={mode}
          on={mode === query.show}
          href={compareHref(sides, { ...query, show: mode })}
        >
          {label}
        </Choice>
      ))}
    </fieldset>
  );
}
