import Link from 'next/link';
import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import type { DutyRelation } from '@/lib/core/address/duty-query';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { languageName } from '@/lib/core/language/language';
import {
  countDuties,
  type Duty,
  type DutyTable,
  isDuty,
  withoutDutyFilters,
} from '@/lib/core/presentation/duties';
import { dutiesInWords } from '@/lib/core/presentation/statement-words';
import styles from './obligations-view.module.css';

type DutySummaryProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  readonly table: DutyTable;
};

const COUNT_WORDS: Readonly<Record<DutyRelation, string>> = {
  'only-a': 'only in A',
  'only-b': 'only in B',
  opposed: 'opposed',
  reworded: 'reworded',
  same: 'in the same words',
};

const ASKED_FIRST = ['only-a', 'only-b', 'opposed', 'reworded', 'same'] as const;

/** Which duties exist in one text and not in the other, in a sentence, each figure leading to its rows. */
export function DutySummary(props: DutySummaryProps) {
  const { table } = props;
  const { duties, read } = table;
  const strict = duties.filter(isDuty);
  const others = duties.filter((duty) => !isDuty(duty));
  const pair = table.versions.length === 2;
  return (
    <section className={styles.summary} aria-label="Summary of the obligations">
      {read.every(Boolean) && pair && (
        <>
          <p className={styles.answer}>
            <strong>{dutiesInWords(strict.length)}</strong> (what must or must not be done):{' '}
            <Figures {...props} duties={strict} duty />.
          </p>
          {others.length > 0 && (
            <p>
              Besides {others.length}{' '}
              {others.length === 1
                ? 'permission, right or statement of how things are'
                : 'permissions, rights and statements of how things are'}
              : <Figures {...props} duties={others} />.
            </p>
          )}
        </>
      )}
      {!pair && (
        <p className={styles.answer}>
          {duties.length} rows; {duties.filter(inSeveral).length} of them in more than one text.
          Choose a topic, or a row “alone”, to see one matter in all of them.
        </p>
      )}
      <Unread table={table} />
      <p className={styles.how}>
        Every cell is the text’s own words, read by rule, and leads to its place. What was read
        wrongly can be corrected.
      </p>
    </section>
  );
}

function inSeveral({ statements }: Duty): boolean {
  return statements.filter((statement) => statement !== undefined).length > 1;
}

type FiguresProps = DutySummaryProps & {
  readonly duties: readonly Duty[];
  /** The figures are of duties alone, and so are the rows that they lead to. */
  readonly duty?: boolean;
};

function Figures({ sides, query, duties, duty = false }: FiguresProps) {
  const { relations } = countDuties(duties);
  const found = ASKED_FIRST.filter((relation) => (relations.get(relation) ?? 0) > 0);
  if (found.length === 0) return <>none</>;
  const plain = withoutDutyFilters(query);
  const forces = duty
    ? (['obligation', 'prohibition'] as const)
    : (['permission', 'right', 'constitutive'] as const);
  return found.map((relation, index) => (
    <span key={relation}>
      {index > 0 && (index === found.length - 1 ? ' and ' : ', ')}
      <Link
        href={compareHref(sides, {
          ...plain,
          duties: { ...plain.duties, relations: [relation], forces },
        })}
        scroll={false}
        prefetch={false}
      >
        {relations.get(relation)} {COUNT_WORDS[relation]}
      </Link>
    </span>
  ));
}

/** Of texts in languages that have no rules yet. */
function Unread({ table: { versions, read } }: Pick<DutySummaryProps, 'table'>) {
  const unread = versions.flatMap((version, side) => (read[side] ? [] : [{ version, side }]));
  return unread.map(({ version, side }) => (
    <p key={version.id + String(side)} className={styles.unread}>
      {sideLetter(side).toUpperCase()}: statements are not read yet in{' '}
      {languageName(version.lang).english}. Its duties are not missing; they are not known.
    </p>
  ));
}
