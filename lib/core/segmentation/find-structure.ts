/**
 * Where a text's articles, groups of articles and annexes begin. Candidates are lines and, in files that
 * lost their breaks, places inside lines; which of them are headings the count tells
 * (`heading-sequence.ts`). The text is parted where the count starts anew: an annex, an attached protocol,
 * a chapter with numbers of its own, a second text. A text without articles may number sections, clauses
 * or plain paragraphs.
 */

import { CLOSING_LINE } from './closing-words';
import { articleFamilies, type Candidates, candidatesOf } from './heading-candidates';
import { gapBetween, type HeadingCandidate, isFirst } from './heading-sequence';
import { endsWithStop, type TextLine } from './lines';
import { type CountedWord, ownHeadingWord } from './own-heading-word';
import { type Piece, partLines } from './part-lines';
import type { Heading } from './read-heading';
import { type Mark, type Stretch, stretchesOf } from './stretches';

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
  /** More looks like headings than a text of its length has. */
  readonly crowded?: true;
};

/** Fewer headings than these are no structure. */
const MIN_ARTICLES = 3;
/** An annex is announced, so two articles are enough there; so are two whose headings leave no doubt. */
const MIN_SURE_ARTICLES = 2;
const MAX_GAP_BEFORE_ARTICLE = 4;
const OUTNUMBERING = 2;
/** More headings than the longest collections of laws have, unless the text is long in proportion. */
const MOST_HEADINGS = 10_000;
const CHARACTERS_OF_AN_ARTICLE = 100;

/** The structure of a text; without stretches when its articles cannot be told. O(n · 400). */
export function findStructure(source: readonly TextLine[]): Structure {
  const characters = source.reduce((sum, { text }) => sum + text.length, 0);
  const most = Math.max(MOST_HEADINGS, characters / CHARACTERS_OF_AN_ARTICLE);
  const pieces = partLines(source, most);
  const found = candidatesOf(pieces, most);
  if (!found) return { lines: source, stretches: [], refused: [], crowded: true };
  const word = ownHeadingWord(source);
  const byWord =
    word && outnumbers(word, found)
      ? structureOf(pieces, candidatesOf(pieces, most, word.own))
      : undefined;
  return (
    byWord ??
    structureOf(pieces, found) ?? {
      lines: source,
      stretches: [],
      refused: refusals([], found.articles),
    }
  );
}

/**
 * Whether a text's own word, and not the known ones, heads its articles: an article may hold a longer
 * list than there are articles, whose numbers stand alone.
 */
function outnumbers({ own, count }: CountedWord, { articles }: Candidates): boolean {
  if (articles.length < MIN_ARTICLES) return true;
  return own.word !== '' && count > OUTNUMBERING * articles.length;
}

function structureOf(
  pieces: readonly Piece[],
  found: Candidates | undefined,
): Structure | undefined {
  if (!found) return undefined;
  for (const { articles, runs } of articleFamilies(found, pieces)) {
    const chosen = runs.map((run) => run.map((i) => articles[i] as HeadingCandidate));
    const kept = soundRuns(chosen, articles, pieces);
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

const LEADER = /(?:(?<![.…·_])[.…·_]{3,}|(?<!\s)\s{3,})\s?\p{Nd}{1,4}$/u;

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
  // Where sections take the place of articles they are no groups besides.
  const units = new Set(taken.map(({ line }) => line));
  const groups = groupsBefore(found.groups, taken, pieces).filter(
    ({ line }) => line > (contents?.at(-1)?.line ?? -1) && !units.has(line),
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
