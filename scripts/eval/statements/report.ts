/** What the measuring of statements found, and how it is printed. */

import { ELEMENTS, type Element } from '@/lib/core/comparison/statement';
import type { Family } from './held-texts';
import type { Counts, Score } from './score';

export type StatementReport = {
  readonly part: string;
  readonly texts: number;
  /** Of the English texts. */
  readonly all: Score;
  readonly families: readonly { readonly family: Family; readonly score: Score }[];
  readonly missing: readonly string[];
};

/** The F1 of exact spans that the table of obligations is meant to reach. */
const GOALS: Readonly<Record<Element, number>> = {
  when: 0.85,
  who: 0.9,
  force: 0.9,
  action: 0.8,
  to: 0.8,
  time: 0.8,
  means: 0.8,
  law: 0.8,
  except: 0.8,
  until: 0.8,
};

/** Of two case studies; the metadata there are of the same kind, the language and the statutes are others. */
const REFERENCE =
  'Published for comparison (Sleimi et al. 2020, statutes): precision .972 / .824, recall .949 / .924.';

export function reportText(report: StatementReport): string {
  const { all } = report;
  const spans = total(all, 'exact');
  const inWords = total(all, 'words');
  return [
    `Statements, ${report.part} part: ${report.texts} English texts, ${all.statements.labelled} labelled statements, ${all.statements.read} read`,
    ...(report.missing.length > 0
      ? [`  ${report.missing.length} labelled texts are not in the data folder or have changed`]
      : []),
    `  statements found    ${figures(all.statements)}`,
    `  class of force      ${share(all.force)} of those found`,
    '',
    '  element   spans  exact P     R    F1   goal   words P     R    F1   exact F1 within found',
    ...ELEMENTS.map((element) => {
      const { exact, words, found } = all.elements[element];
      const met = f1(exact) >= GOALS[element] ? 'met' : '';
      return `  ${element.padEnd(8)}${String(exact.labelled).padStart(7)}   ${figures(exact)}   ${decimal(GOALS[element])}   ${figures(words)}   ${decimal(f1(found))} ${met}`;
    }),
    `  all     ${String(spans.labelled).padStart(7)}   ${figures(spans)}         ${figures(inWords)}`,
    '',
    `  ${REFERENCE}`,
    '',
    '  family              labelled  found P     R    F1   force   who   force  action  when  all spans F1 (exact)',
    ...report.families
      .filter(({ score }) => score.statements.labelled > 0)
      .map(
        ({ family, score }) =>
          `  ${family.padEnd(18)}${String(score.statements.labelled).padStart(9)}    ${figures(score.statements)}   ${share(score.force)}  ${(['who', 'force', 'action', 'when'] as const).map((element) => decimal(f1(score.elements[element].exact))).join('   ')}   ${decimal(f1(total(score, 'exact')))}`,
      ),
    '',
  ].join('\n');
}

/** The report as data: counts and figures. */
export function reportJson(report: StatementReport): object {
  const { all, families, ...rest } = report;
  return {
    ...rest,
    ...scoreJson(all),
    families: families.map(({ family, score }) => ({ family, ...scoreJson(score) })),
  };
}

function scoreJson(score: Score): object {
  const rates = (counts: Counts) => ({
    ...counts,
    precision: precision(counts),
    recall: recall(counts),
    f1: f1(counts),
  });
  return {
    statements: rates(score.statements),
    force: { right: score.force.right, found: score.force.labelled },
    elements: Object.fromEntries(
      ELEMENTS.map((element) => {
        const { exact, words, found } = score.elements[element];
        return [element, { exact: rates(exact), words: rates(words), found: rates(found) }];
      }),
    ),
  };
}

function total(score: Score, kind: 'exact' | 'words' | 'found'): Counts {
  const sum = { right: 0, read: 0, labelled: 0 };
  for (const element of ELEMENTS) {
    const counts = score.elements[element][kind];
    sum.right += counts.right;
    sum.read += counts.read;
    sum.labelled += counts.labelled;
  }
  return sum;
}

function figures(counts: Counts): string {
  return [precision(counts), recall(counts), f1(counts)].map(decimal).join('  ');
}

function precision({ right, read }: Counts): number {
  return read === 0 ? 0 : right / read;
}

function recall({ right, labelled }: Counts): number {
  return labelled === 0 ? 0 : right / labelled;
}

function f1({ right, read, labelled }: Counts): number {
  return read + labelled === 0 ? 0 : (2 * right) / (read + labelled);
}

function share(counts: Counts): string {
  return decimal(recall(counts));
}

function decimal(value: number): string {
  return value.toFixed(3).replace(/^0/, '').padStart(5).slice(0, 5);
}
