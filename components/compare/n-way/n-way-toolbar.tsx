import {
  type CompareQuery,
  formatCompareQuery,
  type ShowMode,
} from '@/lib/core/address/compare-query';
import { formatSides } from '@/lib/core/address/version-address';
import { AddSide, type AddSideProps } from '../toolbar/add-side';
import { Choice } from '../toolbar/choice';
import choice from '../toolbar/choice.module.css';
import { TableExport } from '../toolbar/export-menu';
import { FilterMenu, type FilterMenuProps } from '../toolbar/filter-menu';
import { IgnoreMenu } from '../toolbar/ignore-menu';
import { Menu } from '../toolbar/menu';
import styles from '../toolbar/toolbar.module.css';
import { ToolbarMenus } from '../toolbar/toolbar-menus';
import { type NWayAddress, nWayHref } from './n-way-address';

type NWayToolbarProps = Pick<FilterMenuProps, 'filters'> & {
  readonly address: NWayAddress;
  /** Whether wording is compared: across languages there is no change to show or ignore. */
  readonly wording: boolean;
  /** The address that pins every version and correction. */
  readonly permanent: string;
  /** Treaties that can be read beside these; none when the table is full. */
  readonly treaties: AddSideProps['treaties'];
};

const MODES: readonly { readonly mode: ShowMode; readonly label: string }[] = [
  { mode: 'ground', label: 'Shared ground' },
  { mode: 'marked', label: 'Marked' },
  { mode: 'clean', label: 'Clean' },
  { mode: 'unified', label: 'Unified' },
  { mode: 'obligations', label: 'Obligations' },
];

/** How the table is shown; every choice is an address. */
export function NWayToolbar(props: NWayToolbarProps) {
  const { address, wording, permanent, treaties, filters } = props;
  const sides = formatSides(address.sides);
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown">
      {wording && <WordingChoices {...address} />}
      <FilterMenu sides={sides} query={address.query} filters={filters} />
      {treaties.length > 0 && (
        <Menu label="Add a side">
          <AddSide label="Treaty" sides={sides} query={address.query} treaties={treaties} />
        </Menu>
      )}
      <TableExport sides={sides} query={formatCompareQuery(address.query)} />
      <a href={permanent} className={choice.choice} data-permanent-link="">
        Permanent link
      </a>
      <ToolbarMenus />
    </section>
  );
}

function WordingChoices({ sides, query }: NWayAddress) {
  const href = (change: Partial<CompareQuery>) =>
    nWayHref({ sides, query: { ...query, ...change } });
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
      {query.show !== 'ground' && (
        <IgnoreMenu options={query.options} hrefWith={(options) => href({ options })} />
      )}
    </>
  );
}
