/** What the evaluation found, and how it is printed. */

import type { Compared, Outcome, Times } from './measure';

export type Report = {
  readonly set: string;
  readonly texts: number;
  readonly deleted: readonly { readonly length: number; readonly found: Compared }[];
  readonly deletedAmongNews: readonly { readonly length: number; readonly found: Compared }[];
  readonly edited: Compared;
  readonly survived: readonly { readonly revision: string; readonly found: Compared }[];
  readonly times: Times;
  readonly missing: readonly string[];
};

/** The report as a page of text. */
export function reportText(report: Report): string {
  const { set, texts, deleted, deletedAmongNews, edited, survived, times, missing } = report;
  return `${[
    `Notes carried to a new version: ${texts} texts, ${set}; beside it the order of Hypothesis`,
    'Noted words deleted: silently put on other words (goal: at most 0.2 % at every length)',
    ...deleted.map(({ length, found }) => deletedLine(`${length} characters`, found)),
    'The same with new articles in the text',
    ...deletedAmongNews.map(({ length, found }) => deletedLine(`${length} characters`, found)),
    'Noted words edited (goal: at least 84 % placed, at most 1 % placed wrongly)',
    `  ours: ${outcome(edited.ours)}`,
    `  Hypothesis: ${outcome(edited.hypothesis)}`,
    'Noted words kept to the letter (goal: none lost)',
    ...survived.flatMap(({ revision, found }) => [
      `  ${revision}, ours: ${outcome(found.ours)}`,
      `  ${revision}, Hypothesis: ${outcome(found.hypothesis)}`,
    ]),
    `Time of ${times.notes} notes (goal: under 1 s): ${ms(times.ours)}; Hypothesis ${ms(times.hypothesis)}, ` +
      `${(times.hypothesis / Math.max(1, times.ours)).toFixed(1)} times as long`,
    ...missing.map((what) => `skipped: ${what}`),
  ].join('\n')}\n`;
}

function deletedLine(name: string, { ours, hypothesis }: Compared): string {
  return (
    `  ${name}: ours ${share(ours.wrong, ours)} (${ours.wrong} of ${ours.notes}; asked ${share(ours.asked, ours)}), ` +
    `Hypothesis ${share(hypothesis.wrong, hypothesis)}`
  );
}

function outcome(found: Outcome): string {
  const { right, wrong, asked, lost, notes } = found;
  return (
    `right ${share(right, found)}, wrong ${share(wrong, found)} (${wrong}), asked ${share(asked, found)}, ` +
    `lost ${share(lost, found)} (${lost}) of ${notes}`
  );
}

function share(count: number, { notes }: Outcome): string {
  return `${((100 * count) / Math.max(1, notes)).toFixed(2)} %`;
}

function ms(time: number): string {
  return `${Math.round(time)} ms`;
}
