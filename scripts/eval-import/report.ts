/** What an evaluation of the import found, and how it is printed. */

import type { FormFile } from './heading-forms';
import type { RealFile } from './real-files';
import type { ArticleFigures } from './score';
import { FORMS, type FormFigures, type FormTrouble } from './tota-forms';
import type { UdhrFigures } from './udhr-languages';

export type ImportReport = {
  readonly forms: readonly FormFigures[];
  readonly troubles: readonly FormTrouble[];
  readonly udhr?: UdhrFigures;
  readonly headingForms?: readonly FormFile[];
  readonly realFiles?: readonly RealFile[];
  readonly skipped: readonly string[];
  readonly seconds: number;
};

const MOST_WORST = 25;
const MOST_SHOWN = 3;

/** True where nothing crashed and no character was lost. */
export function isSound({ forms, troubles, realFiles = [] }: ImportReport): boolean {
  return (
    forms.every(({ coverage }) => coverage === 1) &&
    troubles.every(({ failed }) => failed?.outcome !== 'crashed') &&
    realFiles.every(({ outcome, coverage }) => outcome !== 'crashed' && coverage === 1)
  );
}

/** The report as a page of text; `list` adds what was missed in the tuned half, file by file. */
export function reportText(report: ImportReport, list = false): string {
  const lines = [
    ...formLines(report),
    ...(list ? troubleLines(report) : failureLines(report)),
    ...udhrLines(report),
    ...headingLines(report),
    ...realLines(report),
    ...report.skipped.map((section) => `skipped: ${section}`),
    `${report.seconds.toFixed(0)} s in all. ${isSound(report) ? 'No crash, and every character is accounted for.' : 'NOT SOUND: a file crashed a reader, or characters were lost.'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function formLines({ forms }: ImportReport): string[] {
  if (forms.length === 0) return [];
  const row = (form: FormFigures) =>
    [
      form.form.padEnd(9),
      verdict(form.all.f1, form.target),
      figures(form.all),
      `tuned ${f(form.tuned.f1)}`,
      `held out ${f(form.heldOut.f1)}`,
      `titles ${f(form.all.titled)}`,
      `whole ${f(form.all.whole)}`,
      `coverage ${percent(form.coverage)}`,
      `${form.files} files, ${form.all.articles} articles, ${form.seconds.toFixed(1)} s`,
    ].join('  ');
  return [
    'Trade agreements, article boundaries: F1 (precision/recall) and its target',
    ...forms.map((form) => `  ${row(form)}`),
    '  titles, whole: share of the found articles whose title stands apart as printed; that hold all their words',
    '  and no others. coverage: of the worst file. Tuned are the even places of the sorted list, held out the odd.',
  ];
}

/** What was not read at all, by form: a few of each. */
function failureLines({ troubles }: ImportReport): string[] {
  return FORMS.flatMap((form) => {
    const failed = troubles.filter((trouble) => trouble.form === form && trouble.failed);
    const more = failed.length - MOST_SHOWN;
    return [
      ...failed
        .slice(0, MOST_SHOWN)
        .map(({ file, failed }) => `  ${form} of ${file} ${why(failed)}`),
      ...(more > 0 ? [`  and ${more} more as ${form}`] : []),
    ];
  });
}

function why(failed: FormTrouble['failed']): string {
  return failed === undefined ? '' : `${failed.outcome}: ${failed.message.split('\n')[0]}`;
}

function troubleLines({ troubles }: ImportReport): string[] {
  return troubles.map(({ form, file, heldOut, missed, wrong, failed }) => {
    const counts = `${missed.length} missed, ${wrong.length} wrong`;
    const some = (list: readonly string[]) => list.slice(0, MOST_SHOWN).join(' | ');
    const detail = heldOut ? '(held out)' : `missed: ${some(missed)}; wrong: ${some(wrong)}`;
    return `  ${form} of ${file}: ${failed === undefined ? `${counts} ${detail}` : why(failed)}`;
  });
}

function udhrLines({ udhr }: ImportReport): string[] {
  if (udhr === undefined) return [];
  const { target, drawn, languages, all, allLanguages, worst } = udhr;
  const shown = worst.slice(0, MOST_WORST);
  return [
    `Declaration of Human Rights in ${languages} languages: ${verdict(drawn.f1, target)}  ${figures(drawn)}`,
    `  in all ${allLanguages} languages whose headings have figures: ${figures(all)}; ${worst.length} are below ${target}`,
    ...(shown.length > 0
      ? [`  worst: ${shown.map(({ language, f1 }) => `${language} ${f(f1)}`).join(', ')}`]
      : []),
  ];
}

function headingLines({ headingForms }: ImportReport): string[] {
  if (headingForms === undefined) return [];
  const langs = [...new Set(headingForms.map(({ lang }) => lang))];
  const right = headingForms.filter((form) => form.right);
  return [
    `Ways to write a heading, four articles each: ${right.length} of ${headingForms.length} files right`,
    ...langs.map((lang) => {
      const own = headingForms.filter((form) => form.lang === lang);
      const wrong = own.filter((form) => !form.right);
      const names = wrong.map(({ file, found }) => `${file} (${found})`).join(', ');
      return `  ${lang}: ${own.length - wrong.length} of ${own.length}${names && `; not: ${names}`}`;
    }),
  ];
}

function realLines({ realFiles }: ImportReport): string[] {
  if (realFiles === undefined) return [];
  const head = ['file', 'format', 'encoding', 'articles', 'issues', 'left out', 'coverage'];
  const rows = realFiles.map((row) =>
    row.outcome === 'read'
      ? [
          row.file,
          row.format ?? '',
          row.encoding ?? '',
          String(row.articles),
          String(row.issues),
          String(row.leftOut),
          percent(row.coverage),
        ]
      : [row.file, `${row.outcome}: ${row.message?.split('\n')[0] ?? ''}`],
  );
  const widths = head.map((_, column) =>
    Math.max(
      ...[head, ...rows].filter((row) => row.length > 2).map((row) => row[column]?.length ?? 0),
    ),
  );
  return [
    'Treaty texts as they are found',
    ...[head, ...rows].map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`,
    ),
  ];
}

function figures({ f1, precision, recall }: ArticleFigures): string {
  return `${f(f1)} (${f(precision)}/${f(recall)})`;
}

function verdict(f1: number, target: number): string {
  return `${f1 >= target ? 'reached' : 'BELOW  '} ${target.toFixed(2)}`;
}

function f(value: number): string {
  return value.toFixed(3);
}

/** Cut and not rounded: 99.999 % is not all. */
function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}
