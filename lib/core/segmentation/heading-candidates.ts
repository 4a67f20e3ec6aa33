/** What may be a heading: of articles, of groups of articles, of annexes; and what a text without articles counts. */

import { CLOSING_LINE } from './closing-words';
import { HEADING_LEVELS } from './heading-lexicon';
import { type HeadingCandidate, headingRuns } from './heading-sequence';
import { lineLabel } from './line-label';
import { endsWithStop } from './lines';
import type { OwnHeadingWord } from './own-heading-word';
import type { Piece } from './part-lines';
import { quotedLines } from './quoted-lines';
import { type Heading, readHeading } from './read-heading';

export type Candidates = {
  readonly articles: readonly HeadingCandidate[];
  readonly groups: readonly HeadingCandidate[];
  readonly annexes: readonly HeadingCandidate[];
  /** Sections, clauses and the like, which are articles where there are none. */
  readonly others: readonly HeadingCandidate[];
};

type Opener = NonNullable<HeadingCandidate['opener']>;

/**
 * Every line and place inside a line that reads as a heading, sorted by what it may be; undefined where
 * they are more than `most`. O(n).
 */
export function candidatesOf(
  pieces: readonly Piece[],
  most: number,
  word?: OwnHeadingWord,
): Candidates | undefined {
  const all = headingsOf(pieces, most, word);
  return all && sorted(all, pieces);
}

function headingsOf(
  pieces: readonly Piece[],
  most: number,
  word: OwnHeadingWord | undefined,
): HeadingCandidate[] | undefined {
  const quoted = quotedLines(pieces);
  let behindHeading = false;
  const all: HeadingCandidate[] = [];
  for (const [line, piece] of pieces.entries()) {
    const heading = readHeading(piece.text, word);
    const own = place(pieces, line);
    const afterStop = own.afterStop || behindHeading;
    behindHeading = heading?.form === 'own';
    if (heading) all.push({ ...own, afterStop, heading, quoted: quoted[line] ?? false });
    if (all.length > most) return undefined;
  }
  return all;
}

function sorted(all: readonly HeadingCandidate[], pieces: readonly Piece[]): Candidates {
  const own = all.filter((candidate) => !candidate.quoted);
  const groups = own.filter(({ heading }) => GROUP_LEVELS.has(heading.level) && !heading.reference);
  const annexes = own.filter(
    ({ heading }) => heading.level === 'annex' && !heading.reference && heading.form !== 'doubtful',
  );
  const openers = openersOf(pieces, groups, annexes);
  const articles = withOpeners(
    all.filter(({ heading }) => heading.level === 'article'),
    openers,
  );
  return {
    articles: marked(articles, pieces),
    groups,
    annexes,
    others: withOpeners(
      own.filter(({ heading }) => heading.level !== 'article' && heading.level !== 'annex'),
      openersOf(pieces, [], annexes),
    ),
  };
}

const GROUP_LEVELS: ReadonlySet<Heading['level']> = new Set([
  'part',
  'title',
  'chapter',
  'section',
]);

function place(pieces: readonly Piece[], line: number) {
  const piece = pieces[line];
  const before = pieces[line - 1];
  const blankBefore = piece?.gap === undefined && (piece?.blankBefore ?? true);
  return {
    line,
    blankBefore,
    afterStop: blankBefore || before === undefined || endsWithStop(before.text),
    inside: piece?.gap !== undefined,
  };
}

type Openers = readonly { readonly line: number; readonly kind: Opener }[];

function openersOf(
  pieces: readonly Piece[],
  groups: readonly HeadingCandidate[],
  annexes: readonly HeadingCandidate[],
): Openers {
  const closings = pieces.flatMap(({ text }, line) =>
    CLOSING_LINE.test(text) ? [{ line, kind: 'closing' as const }] : [],
  );
  const openers = [
    ...closings,
    ...groups
      .filter(({ heading }) => heading.form !== 'doubtful' && heading.rest.length <= 120)
      .map(({ line }) => ({ line, kind: 'group' as const })),
    ...annexes
      .filter(({ afterStop }) => afterStop)
      .map(({ line }) => ({ line, kind: 'annex' as const })),
  ];
  return openers.sort((one, other) => one.line - other.line);
}

/** An annex weighs more than a group that stands below it, a group more than a closing formula. */
const RANK: readonly Opener[] = ['closing', 'group', 'annex'];

function withOpeners(
  candidates: readonly HeadingCandidate[],
  openers: Openers,
): HeadingCandidate[] {
  let next = 0;
  return candidates.map((candidate) => {
    let rank = -1;
    for (; (openers[next]?.line ?? Number.POSITIVE_INFINITY) < candidate.line; next += 1) {
      rank = Math.max(rank, RANK.indexOf(openers[next]?.kind ?? 'closing'));
    }
    const opener = RANK[rank];
    return opener === undefined ? candidate : { ...candidate, opener };
  });
}

/** Where the source marks the headings of articles, the unmarked are doubtful. */
function marked(
  articles: readonly HeadingCandidate[],
  pieces: readonly Piece[],
): HeadingCandidate[] {
  const levels = articles.map(({ line }) => pieces[line]?.headingLevel);
  const count = levels.filter((level) => level !== undefined).length;
  if (count < 2) return [...articles];
  return articles.map((candidate, index) => ({
    ...candidate,
    marked: levels[index] !== undefined,
  }));
}

/** What may count as the articles of a text, and the runs in which it does. */
export type ArticleFamily = {
  readonly articles: readonly HeadingCandidate[];
  readonly runs: readonly (readonly number[])[];
};

/** The likeliest first. O(n · 400). */
export function* articleFamilies(
  found: Candidates,
  pieces: readonly Piece[],
): Generator<ArticleFamily> {
  yield familyOf(found.articles);
  const words = [...new Set(found.others.map(({ heading }) => heading.word))].slice(0, 40);
  const families = words.map((word) =>
    familyOf(
      found.others.filter(({ heading }) => heading.word === word),
      found.others.length,
    ),
  );
  const weight = ({ runs }: ArticleFamily) => runs.reduce((sum, run) => sum + run.length, 0);
  const level = ({ articles }: ArticleFamily) =>
    HEADING_LEVELS.indexOf(articles[0]?.heading.level ?? 'article');
  yield* families.sort((one, other) => weight(other) - weight(one) || level(other) - level(one));
  yield familyOf(numbered(pieces, '.'));
  yield familyOf(numbered(pieces, '、'));
}

function familyOf(articles: readonly HeadingCandidate[], among = articles.length): ArticleFamily {
  return { articles, runs: headingRuns(articles, among) };
}

/** Paragraphs that number a whole text: "1. …", "一、…". */
function numbered(pieces: readonly Piece[], sign: '.' | '、'): HeadingCandidate[] {
  return pieces.flatMap((piece, line): HeadingCandidate[] => {
    const label = piece.gap === undefined ? lineLabel(piece.text) : undefined;
    if (label?.level !== 'paragraph' || label.style !== sign) return [];
    const rest = piece.text.slice(label.length);
    const around = piece.text.slice(0, label.length).replace(label.printed, '').trim();
    const key = [label.value, 0, 0] as const;
    const form = rest === '' ? 'own' : 'parted';
    return [
      {
        ...place(pieces, line),
        quoted: false,
        heading: { level: 'article', word: '', printed: label.printed, key, form, rest, around },
      },
    ];
  });
}
