import { compareHref, type ShowMode } from '@/lib/core/address/compare-query';
import { Choice } from './choice';
import { ExportMenu } from './export-menu';
import { FilterMenu, type FilterMenuProps } from './filter-menu';
import { IgnoreMenu } from './ignore-menu';
import { LevelMenu } from './level-menu';
import { MoreMenu, type MoreMenuProps } from './more-menu';
import styles from './toolbar.module.css';
import { ToolbarMenus } from './toolbar-menus';

type ToolbarProps = MoreMenuProps &
  Pick<FilterMenuProps, 'filters'> & {
    /** Whether wording is compared: across languages there is no change to show or ignore. */
    readonly wording: boolean;
    /** Whether the texts can be read for what they share: words of one language, or concepts of two. */
    readonly sharing: boolean;
    /** The sides with their versions: what is exported. */
    readonly pinned: string;
    readonly hasNotes: boolean;
  };

type Mode = { readonly mode: ShowMode; readonly label: string };

export const MODES: readonly Mode[] = [
  { mode: 'ground', label: 'Shared ground' },
  { mode: 'marked', label: 'Marked' },
  { mode: 'clean', label: 'Clean' },
  { mode: 'changes', label: 'Changes only' },
  { mode: 'unified', label: 'Unified' },
  { mode: 'correspondence', label: 'Correspondence' },
  { mode: 'obligations', label: 'Obligations' },
];

/** Views in which nothing is marked as changed, so that no difference can be ignored. */
const UNCHANGED: readonly (ShowMode | undefined)[] = ['ground', 'correspondence', 'obligations'];

/** Where no wording is compared there is nothing to merge, fold or hide. */
const ACROSS: readonly Mode[] = [
  { mode: 'ground', label: 'Shared ground' },
  { mode: 'marked', label: 'Clean' },
  { mode: 'correspondence', label: 'Correspondence' },
  { mode: 'obligations', label: 'Obligations' },
];

/** How the comparison is shown; every choice is an address. */
export function Toolbar(props: ToolbarProps) {
  const { sides, query, wording, sharing, filters, pinned, hasNotes } = props;
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown">
      {sharing && <ModeChoice sides={sides} query={query} modes={wording ? MODES : ACROSS} />}
      {query.show === 'ground' && (
        <LevelMenu
          unmarked={query.unmarked}
          wording={wording}
          hrefWith={(unmarked) => compareHref(sides, { ...query, unmarked })}
        />
      )}
      {wording && !UNCHANGED.includes(query.show) && (
        <IgnoreMenu
          options={query.options}
          hrefWith={(options) => compareHref(sides, { ...query, options })}
        />
      )}
      {query.show !== 'correspondence' && (
        <FilterMenu sides={sides} query={query} filters={filters} />
      )}
      <ExportMenu sides={pinned} query={query} hasNotes={hasNotes} />
      <MoreMenu {...props} />
      <ToolbarMenus />
    </section>
  );
}

type ModeChoiceProps = Pick<ToolbarProps, 'sides' | 'query'> & {
  readonly modes: readonly Mode[];
};

/** The ways to show a comparison, the one in use among them. */
export function ModeChoice({ sides, query, modes }: ModeChoiceProps) {
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">Show</legend>
      {modes.map(({ mode, label }) => (
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
