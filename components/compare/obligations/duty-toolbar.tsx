import Form from 'next/form';
import Link from 'next/link';
import { Choice } from '@/components/compare/toolbar/choice';
import choice from '@/components/compare/toolbar/choice.module.css';
import filter from '@/components/compare/toolbar/filter-menu.module.css';
import { Menu } from '@/components/compare/toolbar/menu';
import { QueryFields } from '@/components/compare/toolbar/query-fields';
import { MODES, ModeChoice } from '@/components/compare/toolbar/toolbar';
import styles from '@/components/compare/toolbar/toolbar.module.css';
import { ToolbarMenus } from '@/components/compare/toolbar/toolbar-menus';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import {
  type CompareQuery,
  compareHref,
  formatCompareQuery,
} from '@/lib/core/address/compare-query';
import { mirrorQuery } from '@/lib/core/address/comparison-address';
import { DUTY_ORDERS, DUTY_RELATIONS } from '@/lib/core/address/duty-query';
import { FORCES } from '@/lib/core/comparison/statement';
import {
  areFiltered,
  countDuties,
  type Duty,
  withoutDutyFilters,
} from '@/lib/core/presentation/duties';
import {
  DUTY_RELATION_WORDS,
  ELEMENT_ORDER,
  ELEMENT_WORDS,
  FORCE_NAMES,
} from '@/lib/core/presentation/statement-words';

type DutyToolbarProps = {
  /** The sides as the address gives them, the other way round, and with their versions. */
  readonly sides: string;
  readonly swapped?: string;
  readonly pinned: string;
  readonly query: CompareQuery;
  /** All duties, whatever is filtered. */
  readonly duties: readonly Duty[];
  readonly permanent: string;
  /** Private corrections of cells that hold here, and the address that says them itself. */
  readonly privateCells?: { readonly count: number; readonly permanent: string } | undefined;
  /** How many corrections of cells hold. */
  readonly corrected: number;
};

/** Three and more texts are shown in fewer ways. */
const N_WAY = [
  { mode: 'marked', label: 'Texts' },
  { mode: 'obligations', label: 'Obligations' },
] as const;

/** How the obligations are shown; every choice is an address. */
export function DutyToolbar(props: DutyToolbarProps) {
  const { sides, swapped, query } = props;
  const plain = withoutDutyFilters(query);
  return (
    <section className={styles.toolbar} aria-label="How the obligations are shown">
      <ModeChoice
        sides={sides}
        query={{ ...plain, show: 'obligations' }}
        modes={swapped === undefined ? N_WAY : MODES}
      />
      <fieldset className={styles.group}>
        <legend className="visually-hidden">Order</legend>
        {DUTY_ORDERS.map((order) => (
          <Choice
            key={order}
            on={query.duties.order === order}
            href={compareHref(sides, { ...query, duties: { ...query.duties, order } })}
          >
            By {order}
          </Choice>
        ))}
      </fieldset>
      <DutyFilterMenu {...props} />
      <DutyExportMenu {...props} />
      <DutyMoreMenu {...props} />
      <ToolbarMenus />
    </section>
  );
}

function DutyFilterMenu({ sides, query, duties }: DutyToolbarProps) {
  const counts = countDuties(duties);
  const { relations, forces, elements } = query.duties;
  const inForce = relations.length + forces.length + elements.length + (query.text === '' ? 0 : 1);
  const cleared = withoutDutyFilters(query);
  const kept = { ...cleared, topics: query.topics };
  const lists = [
    {
      ...{
        legend: 'How they stand to each other',
        name: 'duty',
        chosen: relations as readonly string[],
      },
      options: DUTY_RELATIONS.map((value) => {
        return { value, label: DUTY_RELATION_WORDS[value], count: counts.relations.get(value) };
      }),
    },
    {
      ...{ legend: 'Force', name: 'force', chosen: forces as readonly string[] },
      options: FORCES.map((value) => {
        return { value, label: FORCE_NAMES[value], count: counts.forces.get(value) };
      }),
    },
    {
      ...{ legend: 'Which say', name: 'has', chosen: elements as readonly string[] },
      options: ELEMENT_ORDER.map((value) => {
        return { value, label: ELEMENT_WORDS[value], count: counts.elements.get(value) };
      }),
    },
  ];
  return (
    <Menu label="Filter" count={inForce}>
      <Form
        key={formatCompareQuery(query)}
        action={`/compare/${sides}`}
        className={filter.form}
        scroll={false}
        prefetch={false}
      >
        <QueryFields query={kept} />
        <TextField
          label="Words in the clause"
          name="q"
          type="search"
          defaultValue={query.text}
          maxLength={200}
          autoComplete="off"
        />
        {lists.map((list) => (
          <OptionGroup key={list.name} {...list} />
        ))}
        <p className={filter.actions}>
          <Button type="submit" tone="primary" size="s">
            Show these duties
          </Button>
          {areFiltered(query) && (
            <Link href={compareHref(sides, cleared)} scroll={false} prefetch={false}>
              Show all
            </Link>
          )}
        </p>
      </Form>
    </Menu>
  );
}

type OptionGroupProps = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: readonly string[];
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number | undefined;
  }[];
};

function OptionGroup({ legend, name, chosen, options }: OptionGroupProps) {
  const offered = options.filter(({ value, count }) => count || chosen.includes(value));
  if (offered.length === 0) return null;
  return (
    <fieldset className={filter.options}>
      <legend>{legend}</legend>
      {offered.map(({ value, label, count = 0 }) => (
        <label key={value} className={choice.choice}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <span>{label}</span>
          <span className={filter.count}>{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

const FORMATS = [
  { format: 'obligations-csv', label: 'Statements as CSV' },
  { format: 'obligations-docx', label: 'Word table' },
  { format: 'ig-script', label: 'IG Script (Institutional Grammar)' },
  { format: 'obligations-json', label: 'Statements as JSON' },
] as const;

function DutyExportMenu({ pinned, swapped, query }: DutyToolbarProps) {
  const { oneSided: _, ...shown } = query;
  const written = formatCompareQuery(shown);
  // A Word table has room for two texts.
  const formats = FORMATS.filter(({ format }) => swapped || format !== 'obligations-docx');
  return (
    <Menu label="Export">
      <ul className={styles.list}>
        {formats.map(({ format, label }) => (
          <li key={format} className={styles.format}>
            <a
              href={`/api/v1/compare/${pinned}/export?format=${format}&${written}`}
              className={choice.choice}
              download=""
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

function DutyMoreMenu(props: DutyToolbarProps) {
  const { sides, swapped, query, permanent, privateCells, corrected } = props;
  const current = query.duties.cells === 'current';
  const cells = current ? 'none' : 'current';
  return (
    <Menu label="More">
      <ul className={styles.list}>
        {swapped !== undefined && (
          <li>
            <Choice on={false} href={compareHref(swapped, mirrorQuery(query))}>
              Swap
            </Choice>
          </li>
        )}
        <li>
          <a href={permanent} className={choice.choice} data-permanent-link="">
            Permanent link
          </a>
        </li>
        {privateCells && (
          <li className={styles.note}>
            For others it opens without {privateCells.count} private{' '}
            {privateCells.count === 1 ? 'correction' : 'corrections'}.{' '}
            <a href={privateCells.permanent} data-permanent-link="">
              Permanent link with {privateCells.count === 1 ? 'it' : 'them'}, without your name
            </a>
          </li>
        )}
        {(corrected > 0 || !current) && (
          <li>
            <Choice
              on={false}
              href={compareHref(sides, { ...query, duties: { ...query.duties, cells } })}
            >
              {current ? 'Leave out corrections of cells' : 'Show with the corrections in force'}
            </Choice>
          </li>
        )}
      </ul>
    </Menu>
  );
}
