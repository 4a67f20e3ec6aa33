/**
 * Where a text's articles, groups of articles and annexes begin. The text is parted where the count of
 * articles starts anew (an annex, an attached protocol, a law around a treaty, a table of contents);
 * in each stretch the headings are those that make a rising run, and fewer than three make none, unless
 * there are just the first and the second and both are plain titles.
 */

import { gapBetween, risingRun } from './heading-sequence';
import { endsWithStop, type TextLine } from './lines';
import { type Heading, type HeadingKey, readHeading } from './read-heading';

export type Mark = { readonly line: number; readonly heading: Heading };

/** A stretch of lines with a count of its own. */
export type Stretch = {
  /** The annex heading or other line that it begins with; undefined for the main text. */
  readonly opening?: Mark;
  /** Lines from, to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly articles: readonly Mark[];
  readonly groups: readonly Mark[];
};

type Place = Mark & { readonly afterStop: boolean };

/** Fewer headings than these are no structure. */
const MIN_ARTICLES = 3;
/** An annex is announced, so two articles are enough there; so are two whose headings leave no doubt. */
const MIN_SURE_ARTICLES = 2;
const MAX_GAP_BEFORE_ARTICLE = 4;

/** The stretches of a text; none when its articles cannot be told. O(n · 400). */
export function findStretches(lines: readonly TextLine[]): Stretch[] {
  const places = headingsOf(lines);
  const articles = places.filter(({ heading }) => heading.level === 'article');
  const groups = places.filter(({ heading }) => isGroupLevel(heading) && isTitleLike(heading));
  const annexes = annexesOf(places, articles);
  const cuts = [...annexes, ...restartsOf(articles, annexes)].sort(
    (one, other) => one.line - other.line,
  );
  const bounds = [{ line: 0 }, ...cuts.filter((cut, i) => cut.line !== cuts[i - 1]?.line)];
  const stretches = bounds.map((opening, index): Stretch => {
    const from = opening.line;
    const to = bounds[index + 1]?.line ?? lines.length;
    const inside = articles.filter(({ line }) => line >= from && line < to);
    const run = risingRun(inside).map((place) => inside[place] as Place);
    const ownGroups = groups.filter(({ line }) => line >= from && line < to);
    return {
      ...('heading' in opening && { opening }),
      from,
      to,
      articles: run,
      groups: groupsBefore(ownGroups, run, lines),
    };
  });
  return settle(stretches, lines);
}

function headingsOf(lines: readonly TextLine[]): Place[] {
  return lines.flatMap((line, index): Place[] => {
    const heading = readHeading(line.text);
    if (!heading) return [];
    const before = lines[index - 1];
    const afterStop = line.blankBefore || before === undefined || endsWithStop(before.text);
    return [{ line: index, heading, afterStop }];
  });
}

function isGroupLevel({ level }: Heading): boolean {
  return level === 'part' || level === 'chapter' || level === 'section';
}

/** No sentence follows the number. */
function isTitleLike({ form, rest }: Heading): boolean {
  return form === 'own' || (rest.length <= 120 && !/[.;,]$/.test(rest));
}

/** Annex headings behind which the count of articles does not simply go on. */
function annexesOf(places: readonly Place[], articles: readonly Place[]): Place[] {
  return places.filter(({ heading, afterStop, line }) => {
    if (heading.level !== 'annex' || !afterStop || !isTitleLike(heading)) return false;
    const before = articles.filter((place) => place.line < line);
    if (before.length < MIN_ARTICLES) return false;
    const last = before.findLast((place) => place.heading.form !== 'weak');
    const next = articles.find((place) => place.line > line && place.heading.form !== 'weak');
    if (!last || !next) return true;
    const gap = gapBetween(last.heading.key, next.heading.key);
    return gap === undefined || gap > 1 || isFirst(next.heading.key);
  });
}

/** Clear first articles that a second follows, behind others and no annex heading: the count starts anew. */
function restartsOf(articles: readonly Place[], annexes: readonly Place[]): { line: number }[] {
  const clear = articles.filter(({ heading }) => heading.form !== 'weak');
  return clear.flatMap(({ heading, line }, index) => {
    const [before, next] = [clear[index - 1], clear[index + 1]?.heading.key];
    const begins = isFirst(heading.key) && next && gapBetween(heading.key, next) === 0;
    if (!begins || !before || index < MIN_ARTICLES) return [];
    return annexes.some((annex) => annex.line > before.line && annex.line < line) ? [] : [{ line }];
  });
}

function isFirst([chapter, value, suffix]: HeadingKey): boolean {
  return chapter <= 1 && value === 1 && suffix === 0;
}

/** Group headings that an article follows with no more than a title between. */
function groupsBefore(
  groups: readonly Mark[],
  articles: readonly Mark[],
  lines: readonly TextLine[],
): Mark[] {
  const starts = [...groups, ...articles].map(({ line }) => line).sort((a, b) => a - b);
  return groups.filter(({ line }) => {
    const next = starts.find((start) => start > line);
    if (next === undefined || next - line > MAX_GAP_BEFORE_ARTICLE) return false;
    return lines.slice(line + 1, next).every(({ text }) => text.length <= 160);
  });
}

/**
 * What a stretch is. *Front matter* and *contents* stand before the main text and open it; a *fragment*, with
 * too few articles and no heading, is the end of what it follows; an *annex* has a heading but no articles.
 */
type Role = 'front matter' | 'contents' | 'body' | 'annex' | 'fragment';

function rolesOf(stretches: readonly Stretch[], lines: readonly TextLine[]): Role[] {
  let begun = false;
  return stretches.map((stretch, index) => {
    const role = begun ? roleBehind(stretch) : roleBefore(stretch, stretches[index + 1], lines);
    begun ||= role === 'body';
    return role;
  });
}

/** The role of a stretch with no main text before it; an annex heading makes no difference there. */
function roleBefore(stretch: Stretch, next: Stretch | undefined, lines: readonly TextLine[]): Role {
  if (!hasArticles(stretch, MIN_ARTICLES)) return 'front matter';
  return isContents(stretch, next, lines) ? 'contents' : 'body';
}

function roleBehind(stretch: Stretch): Role {
  if (hasArticles(stretch, stretch.opening ? MIN_SURE_ARTICLES : MIN_ARTICLES)) return 'body';
  return stretch.opening ? 'annex' : 'fragment';
}

function hasArticles({ articles }: Stretch, fewest: number): boolean {
  return articles.length >= fewest || isPlainPair(articles);
}

/** Joins stretches that hold nothing of their own to their neighbours. */
function settle(stretches: readonly Stretch[], lines: readonly TextLine[]): Stretch[] {
  const roles = rolesOf(stretches, lines);
  const body = roles.indexOf('body');
  const main = stretches[body];
  if (main === undefined) return [];
  const { to, articles, groups } = main;
  const settled: Stretch[] = [{ from: stretches[0]?.from ?? 0, to, articles, groups }];
  for (const [index, stretch] of stretches.entries()) {
    if (index <= body) continue;
    const before = settled.at(-1);
    if (roles[index] === 'annex') settled.push({ ...stretch, articles: [], groups: [] });
    else if (roles[index] === 'body') settled.push(stretch);
    else if (before !== undefined) settled[settled.length - 1] = { ...before, to: stretch.to };
  }
  return settled;
}

/** "Article 1" and "Article 2", each a line of its own with at most a title: a text of two articles. */
function isPlainPair([first, second, ...more]: readonly Mark[]): boolean {
  if (!first || !second || more.length > 0) return false;
  const plain = [first.heading, second.heading].every(
    (heading) => heading.form === 'own' || (heading.form === 'parted' && isTitleLike(heading)),
  );
  return (
    plain && isFirst(first.heading.key) && gapBetween(first.heading.key, second.heading.key) === 0
  );
}

/** A list of headings with hardly a word between them, which the next stretch repeats. */
function isContents(
  stretch: Stretch,
  next: Stretch | undefined,
  lines: readonly TextLine[],
): boolean {
  if (!next || next.articles.length < 0.6 * stretch.articles.length) return false;
  const { articles } = stretch;
  const bare = articles.filter(({ line }, index) => {
    const own = lines.slice(line + 1, articles[index + 1]?.line ?? line + 2);
    return own.length <= 1 && own.every(({ text }) => !endsWithStop(text));
  });
  return bare.length >= 0.8 * articles.length;
}
