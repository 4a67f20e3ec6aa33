/**
 * Where a text's articles, groups of articles and annexes begin. Candidates are lines and, in files that
 * lost their breaks, places inside lines; which of them are headings the count tells
 * (`heading-sequence.ts`). The text is parted where the count starts anew: an annex, an attached protocol,
 * a chapter with numbers of its own, a second text. A text without articles may number sections, clauses
 * or plain paragraphs.
 */

import { CLOSING_LINE } from './closing-words';
import { articleFamilies, type Candidates, candidatesOf } from './heading-candidates';
import { gapBetween, type HeadingCandidate, headingRuns, isFirst } from './heading-sequence';
import { endsWithStop, type TextLine } from './lines';
import { ownHeadingWord } from './own-heading-word';
import { type Piece, partLines } from './part-lines';
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

export type Refusal = {
  readonly line: number;
  readonly heading: Heading;
  readonly quoted: boolean;
};

export type Structure = {
  readonly lines: readonly TextLine[];
  readonly stretches: readonly Stretch[];
  /** Lines from, to (exclusive) of a table of contents. */
  readonly contents?: readonly [from: number, to: number];
  /** Lines that look like headings and are none. */
  readonly refused: readonly Refusal[];
};

/** Fewer headings than these are no structure. */
const MIN_ARTICLES = 3;
/** An annex is announced, so two articles are enough there; so are two whose headings leave no doubt. */
const MIN_SURE_ARTICLES = 2;
const MAX_GAP_BEFORE_ARTICLE = 4;

/** The structure of a text; without stretches when its articles cannot be told. O(n · 400). */
export function findStructure(source: readonly TextLine[]): Structure {
  const pieces = partLines(source);
  const found = candidatesOf(pieces);
  const word = ownHeadingWord(source);
  const isCounted = word !== undefined && word.count > found.articles.length;
  const byWord = isCounted ? structureOf(pieces, candidatesOf(pieces, word.own)) : undefined;
  return (
    byWord ??
    structureOf(pieces, found) ?? {
      lines: source,
      stretches: [],
      refused: refusals([], found.articles),
    }
  );
}

function structureOf(pieces: readonly Piece[], found: Candidates): Structure | undefined {
  for (const articles of articleFamilies(found, pieces)) {
    const runs = headingRuns(articles).map((run) =>
      run.map((i) => articles[i] as HeadingCandidate),
    );
    const kept = soundRuns(runs, articles, pieces);
    if (kept.runs.length === 0) continue;
    return settle(pieces, found, articles, kept);
  }
  return undefined;
}

type Runs = {
  readonly runs: readonly (readonly HeadingCandidate[])[];
  readonly contents?: readonly HeadingCandidate[];
};

/** Without tables of contents and without runs too short to be sure. */
function soundRuns(
  runs: readonly HeadingCandidate[][],
  articles: readonly HeadingCandidate[],
  pieces: readonly Piece[],
): Runs {
  const [first, second] = runs;
  const listed = first && second && isContents(first, second, pieces);
  const rest = (listed ? runs.slice(1) : runs).filter((run, index) => isSound(run, index));
  const [main = []] = rest;
  if (!isMain(main)) return { runs: [] };
  const before = listed ? first : articles.filter(({ line }) => line < (main[0]?.line ?? 0));
  const contents = isContents(before, main, pieces) && before;
  return { runs: rest, ...(contents && { contents }) };
}

function isMain(run: readonly HeadingCandidate[]): boolean {
  return run.length >= MIN_ARTICLES || isPlainPair(run);
}

function isSound(run: readonly HeadingCandidate[], index: number): boolean {
  if (index === 0) return true;
  const opener = run[0]?.opener;
  if (opener === 'group') return true;
  return run.length >= (opener === 'annex' ? MIN_SURE_ARTICLES : MIN_ARTICLES);
}

/** "Article 1" and "Article 2", each a line of its own with at most a title: a text of two articles. */
function isPlainPair([first, second, ...more]: readonly HeadingCandidate[]): boolean {
  if (!first || !second || more.length > 0) return false;
  const plain = [first.heading, second.heading].every(
    (heading) => heading.form === 'own' || (heading.form === 'parted' && isTitleLike(heading)),
  );
  const { key } = first.heading;
  return plain && isFirst(key) && gapBetween(key, second.heading.key) === 0;
}

/** No sentence follows the number. */
function isTitleLike({ form, rest }: Heading): boolean {
  return form === 'own' || (rest.length <= 120 && !/[.;,]$/.test(rest));
}

const LEADER = /(?:[.…·_]{3,}|\s{3,})\s?\p{Nd}{1,4}$/u;

/** A list of headings with hardly a word between them, which the next run repeats. */
function isContents(
  run: readonly HeadingCandidate[],
  next: readonly HeadingCandidate[],
  pieces: readonly Piece[],
): boolean {
  if (run.length < 2 || next.length < 0.6 * run.length) return false;
  const bare = run.filter(({ line }, index) => {
    if (LEADER.test(pieces[line]?.text.slice(-60) ?? '')) return true;
    const own = pieces.slice(line + 1, run[index + 1]?.line ?? line + 2);
    const stops = [pieces[line], ...own].some((piece) => endsWithStop(piece?.text ?? ''));
    return own.length <= 2 && !stops;
  });
  return bare.length >= 0.8 * run.length;
}

/** Lays runs, groups and annexes out as stretches of lines that are whole again. */
function settle(
  pieces: readonly Piece[],
  found: Candidates,
  articles: readonly HeadingCandidate[],
  { runs, contents }: Runs,
): Structure {
  const taken = runs.flat();
  const groups = groupsBefore(found.groups, taken, pieces).filter(
    ({ line }) => line > (contents?.at(-1)?.line ?? -1),
  );
  const annexes = annexesThatOpen(found.annexes, taken, runs);
  const kept = new Set([...taken, ...groups, ...annexes].map(({ line }) => line));
  const { lines, moved, added } = whole(pieces, kept, taken[0]?.line ?? 0);
  const mark = ({ line, heading }: Mark): Mark => {
    const own = moved[line] ?? 0;
    const rest = `${heading.rest}${added.get(own) ?? ''}`.trim();
    return { line: own, heading: { ...heading, rest } };
  };
  const stretches = stretchesOf({
    lines,
    runs: runs.map((run) => run.map(mark)),
    groupOpened: new Set(
      runs.filter(([start]) => start?.opener === 'group').map(([start]) => moved[start?.line ?? 0]),
    ),
    groups: groups.map(mark),
    annexes: annexes.map(mark),
  });
  const listed = contents && ([contents[0], contents.at(-1)] as const);
  return {
    lines,
    stretches,
    ...(listed?.[0] &&
      listed[1] && {
        contents: [moved[listed[0].line] ?? 0, (moved[listed[1].line] ?? 0) + 1] as const,
      }),
    refused: refusals([...taken, ...(contents ?? [])], articles).map((refusal) => ({
      ...refusal,
      line: moved[refusal.line] ?? 0,
    })),
  };
}

/** Group headings that an article follows with no more than a title between. */
function groupsBefore(
  groups: readonly HeadingCandidate[],
  articles: readonly HeadingCandidate[],
  pieces: readonly Piece[],
): HeadingCandidate[] {
  const own = groups.filter(({ heading }) => isTitleLike(heading));
  const starts = [...own, ...articles].map(({ line }) => line).sort((a, b) => a - b);
  let after = 0;
  return own.filter(({ line }) => {
    while ((starts[after] ?? Number.POSITIVE_INFINITY) <= line) after += 1;
    const next = starts[after];
    if (next === undefined || next - line > MAX_GAP_BEFORE_ARTICLE) return false;
    return pieces.slice(line + 1, next).every(({ text }) => text.length <= 160);
  });
}

/** Annex headings behind which the count of articles does not simply go on. */
function annexesThatOpen(
  annexes: readonly HeadingCandidate[],
  taken: readonly HeadingCandidate[],
  runs: Runs['runs'],
): HeadingCandidate[] {
  const firsts = new Set(runs.map(([first]) => first));
  let after = 0;
  return annexes.filter(({ line, heading, afterStop }) => {
    while ((taken[after]?.line ?? Number.POSITIVE_INFINITY) <= line) after += 1;
    if (after === 0 || !afterStop || !isTitleLike(heading)) return false;
    const next = taken[after];
    return next === undefined || (next.opener === 'annex' && firsts.has(next));
  });
}

/** Lines without the cuts that came to nothing, where each piece went, and what was added to lines. */
function whole(
  pieces: readonly Piece[],
  kept: ReadonlySet<number>,
  first: number,
): { lines: TextLine[]; moved: number[]; added: Map<number, string> } {
  const lines: TextLine[] = [];
  const moved: number[] = [];
  const added = new Map<number, string>();
  pieces.forEach(({ gap, ...line }, index) => {
    const last = lines.length - 1;
    const before = lines[last];
    const closes = index > first && CLOSING_LINE.test(line.text);
    if (gap === undefined || kept.has(index) || closes || !before) {
      lines.push(gap === undefined ? line : { ...line, blankBefore: true });
    } else {
      const more = `${gap}${line.text}`;
      lines[last] = { ...before, text: before.text + more };
      added.set(last, (added.get(last) ?? '') + more);
    }
    moved.push(lines.length - 1);
  });
  return { lines, moved, added };
}

type Parts = {
  readonly lines: readonly TextLine[];
  readonly runs: readonly (readonly Mark[])[];
  readonly groupOpened: ReadonlySet<number | undefined>;
  readonly groups: readonly Mark[];
  readonly annexes: readonly Mark[];
};

function stretchesOf({ lines, runs, groupOpened, groups, annexes }: Parts): Stretch[] {
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

function refusals(
  taken: readonly HeadingCandidate[],
  articles: readonly HeadingCandidate[],
): Refusal[] {
  const lines = new Set(taken.map(({ line }) => line));
  return articles.flatMap(({ line, heading, inside, afterStop, quoted }): Refusal[] => {
    const plainReference = !afterStop && (heading.reference || heading.form === 'doubtful');
    return lines.has(line) || inside || plainReference ? [] : [{ line, heading, quoted }];
  });
}
