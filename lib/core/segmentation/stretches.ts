/**
 * A text as stretches of lines, each with a count of its own: behind the heading of an annex, in a group
 * whose articles count anew, from the title of a second text.
 */

import { endsWithStop, type TextLine } from './lines';
import type { Heading } from './read-heading';

export type Mark = { readonly line: number; readonly heading: Heading };

/** A stretch of lines with a count of its own. */
export type Stretch = {
  /** The heading of an annex that it begins with. */
  readonly opening?: Mark;
  /** The number of the group whose articles count anew. */
  readonly inGroup?: true;
  /** Lines from, to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly articles: readonly Mark[];
  readonly groups: readonly Mark[];
};

type Parts = {
  readonly lines: readonly TextLine[];
  readonly runs: readonly (readonly Mark[])[];
  readonly groupOpened: ReadonlySet<number | undefined>;
  readonly groups: readonly Mark[];
  readonly annexes: readonly Mark[];
};

/** The stretches, in the order of the text. O(lines). */
export function stretchesOf({ lines, runs, groupOpened, groups, annexes }: Parts): Stretch[] {
  const openings: { line: number; opening?: Mark; inGroup?: true }[] = [
    ...annexes.map((opening) => ({ line: opening.line, opening })),
    ...runs.slice(1).flatMap(([start], index) => {
      const last = runs[index]?.at(-1)?.line ?? 0;
      const line = start?.line ?? 0;
      if (between(annexes, last, line)) return [];
      const group = between(groups, last, line);
      return groupOpened.has(line) && group
        ? [{ line: group.line, inGroup: true as const }]
        : [{ line: textBefore(lines, last, line) }];
    }),
  ].sort((one, other) => one.line - other.line);
  const articles = runs.flat();
  let [article, group] = [0, 0];
  return [{ line: 0 }, ...openings].map((opening, index, all): Stretch => {
    const to = all[index + 1]?.line ?? lines.length;
    const { line: from, ...kind } = opening;
    const [firstArticle, firstGroup] = [article, group];
    while ((articles[article]?.line ?? to) < to) article += 1;
    while ((groups[group]?.line ?? to) < to) group += 1;
    return {
      ...kind,
      from,
      to,
      articles: articles.slice(firstArticle, article),
      groups: groups.slice(firstGroup, group),
    };
  });
}

/** The first mark between two lines; marks ascend. O(log n). */
function between(marks: readonly Mark[], after: number, before: number): Mark | undefined {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.line ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  const found = marks[low];
  return found && found.line < before ? found : undefined;
}

const TEXT_TITLE =
  /^(?:agreement|treaty|convention|protocol|memorandum|соглашение|договор|конвенция|протокол|меморандум|угода|договір|accord|traité|convenio|acuerdo|tratado|اتفاقية|اتفاق|معاهدة|موافقت|معاهده|abkommen|vertrag|.{0,40}(?:협정|조약|의정서)$|.{0,40}(?:协定|条约|议定书|協定|條約)$)/iu;
const MAX_LINES_OF_A_BEGINNING = 80;

/** Where a second text begins above its first article: at its title, else at the article. */
function textBefore(lines: readonly TextLine[], last: number, article: number): number {
  const least = Math.max(last + 1, article - MAX_LINES_OF_A_BEGINNING);
  for (let line = least; line < article; line += 1) {
    const { text, blankBefore } = lines[line] as TextLine;
    const before = lines[line - 1];
    const apart = blankBefore || endsWithStop(before?.text ?? '');
    if (apart && text.length <= 200 && !endsWithStop(text) && TEXT_TITLE.test(text)) return line;
  }
  return article;
}
