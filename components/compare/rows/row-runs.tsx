import { Fragment, type ReactNode } from 'react';
import type { RowFilter } from '@/lib/core/address/compare-query';
import { type FoldPart, foldParts, foldRuns } from '@/lib/core/presentation/row-folds';
import type { Provision } from '@/lib/core/treaty/provision';
import { FoldKeeper } from './fold-keeper';
import { RowFold } from './row-fold';
import { RowKeys } from './row-keys';

type Row = {
  readonly key: string;
  readonly units: readonly Provision[];
  readonly answers: readonly RowFilter[];
};

type RowRunsProps<R extends Row> = {
  readonly rows: readonly R[];
  /** The side that a row is folded for; undefined for rows that stay. */
  readonly foldedSide: (row: R) => string | undefined;
  readonly render: (rows: readonly R[]) => ReactNode;
};

/** The rows of a comparison, runs of one-sided ones folded, with the keys that walk through them. */
export function RowRuns<R extends Row>({ rows, foldedSide, render }: RowRunsProps<R>) {
  return (
    <>
      {foldRuns(rows, foldedSide).map((run) => {
        const key = `${run.kind} ${run.rows[0]?.key}`;
        if (run.kind === 'rows') return <Fragment key={key}>{render(run.rows)}</Fragment>;
        const parts: readonly FoldPart[] = foldParts(run.rows, foldedSide);
        return (
          <RowFold key={key} parts={parts}>
            {render(run.rows)}
          </RowFold>
        );
      })}
      <RowKeys />
      <FoldKeeper />
    </>
  );
}
