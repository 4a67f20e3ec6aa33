import { Fragment } from 'react';
import { FoldKeeper } from '@/components/compare/rows/fold-keeper';
import { RowFold } from '@/components/compare/rows/row-fold';
import { ServedHtml } from '@/components/ui/served-html';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { type Duty, headTopic } from '@/lib/core/presentation/duties';
import { type FoldPart, foldRuns } from '@/lib/core/presentation/row-folds';
import { placeOf } from '@/lib/core/presentation/statement-place';
import styles from './duty.module.css';
import { type DutyPage, dutyHtml } from './duty-html';

type DutyListProps = {
  readonly page: DutyPage;
  readonly duties: readonly Duty[];
  /** The side that a duty is folded for; undefined for those that stay. */
  readonly foldedSide: (duty: Duty) => string | undefined;
};

/** The duties in their order, under their topics where they are sorted so, runs of one-sided ones folded. */
export function DutyList({ page, duties, foldedSide }: DutyListProps) {
  const groups = page.query.duties.order === 'topic' ? byTopic(duties) : [{ label: '', duties }];
  return (
    <>
      {groups.map((group) => (
        <Fragment key={group.label}>
          {group.label !== '' && <h2 className={styles.topic}>{group.label}</h2>}
          {foldRuns(group.duties, foldedSide).map((run) => {
            const key = `${run.kind} ${run.rows[0]?.key}`;
            const rows = <Duties key={key} page={page} duties={run.rows} />;
            if (run.kind === 'rows') return rows;
            return (
              <RowFold key={key} parts={foldParts(run.rows, page, foldedSide)}>
                {rows}
              </RowFold>
            );
          })}
        </Fragment>
      ))}
      <FoldKeeper />
    </>
  );
}

function Duties({ page, duties }: Pick<DutyListProps, 'page' | 'duties'>) {
  return (
    <ServedHtml
      className={styles.duty}
      blocks={duties.map((duty) => ({
        key: duty.key,
        id: duty.key,
        attributes: { 'data-relation': duty.relation ?? 'many' },
        html: dutyHtml(duty, page),
      }))}
    />
  );
}

function byTopic(duties: readonly Duty[]): { label: string; duties: Duty[] }[] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    const label = headTopic(duty)?.label ?? 'On no topic of the list';
    groups.set(label, [...(groups.get(label) ?? []), duty]);
  }
  return [...groups].map(([label, own]) => ({ label, duties: own }));
}

function foldParts(
  duties: readonly Duty[],
  { table }: DutyPage,
  foldedSide: DutyListProps['foldedSide'],
): FoldPart[] {
  return table.versions.flatMap((version, side) => {
    const letter = sideLetter(side).toUpperCase();
    const own = duties.filter((duty) => foldedSide(duty) === letter);
    const places = own
      .flatMap(({ statements }) => statements[side] ?? [])
      .map((statement) => {
        return placeOf(version, statement);
      });
    if (own.length === 0) return [];
    return [{ letter, count: own.length, unchecked: 0, names: [...new Set(places)].join(', ') }];
  });
}
