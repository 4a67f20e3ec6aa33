/**
 * The clauses of a unit: sentences, and the points of enumerations behind their opening words. An opening
 * that ends in a colon, or right before "(a)", is said again before each of its points; the points of a
 * point go on in the same way.
 */

import { type Clause, type ClauseToken, clauseTokens } from './clause';

export type UnitClause = {
  readonly tokens: Clause;
  /** Index of the first token that is the clause's own: before it stand opening words. */
  readonly own: number;
};

/** A stretch of text: a sentence, an opening or a point. */
type Piece = {
  readonly start: number;
  readonly end: number;
  /** Kind of its label: "a" for letters, "i" for roman, "1" for "(1)" or "1)", "-" for a dash. */
  readonly label: string | undefined;
  readonly number: string;
  /** It opens a line of the text. */
  readonly line?: boolean;
};

/** A line's label; a number with a full stop ("1.") numbers a paragraph and makes no point. */
const LABEL = /^\(?(?:([ivx]{1,5})|([a-zа-яё]{1,2})|(\d{1,2}))\)\s*|^[-–—•]\s+/u;
const PARAGRAPH = /^(?:\d{1,3}|[IVX]{1,5})(?:\.\d{1,3})*\.\s*/u;
/** A label within a line: behind a mark, or behind a mark and "and". */
const INLINE_LABEL =
  /(?<=[:;,.–—][ \n]?|[:;,] ?(?:and|or|и|или) )\((?:[a-zа-яё]|[ivx]{1,5}|\d{1,2})\)(?=\s?[\p{L}"“«])/gu;
/** Deeper nesting is read as a sentence of its own. */
const DEEPEST = 4;
/** Characters of a label with the blanks behind it. */
const LONGEST_LABEL = 40;
/** Tokens of an opening that are said again before each of its points. */
const LONGEST_OPENING = 300;
/** Tokens of a clause: what is longer is no sentence, and some rules look back from every word of one. */
const LONGEST_CLAUSE = 1000;

/** The clauses of a text in order; one of more than a thousand words and marks is left out. O(n). */
export function clausesOf(text: string): UnitClause[] {
  const pieces = text.split('\n').reduce<{ at: number; pieces: Piece[] }>(
    (state, line) => {
      state.pieces.push(...piecesOfLine(text, state.at, state.at + line.length));
      return { at: state.at + line.length + 1, pieces: state.pieces };
    },
    { at: 0, pieces: [] },
  ).pieces;
  return readPieces(text, pieces);
}

function piecesOfLine(text: string, start: number, end: number): Piece[] {
  const line = text.slice(start, end);
  const cuts = [0, ...Array.from(line.matchAll(INLINE_LABEL), ({ index }) => index)];
  return cuts
    .flatMap((cut, index) => {
      const piece = labelled(line, cut, cuts[index + 1] ?? line.length);
      return sentencesOf(line, piece);
    })
    .map((piece, index) => ({
      ...piece,
      start: piece.start + start,
      end: piece.end + start,
      line: index === 0,
    }))
    .filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** Numbers of paragraphs before a label: "2. 1. (a)". */
const MOST_NUMBERS = 3;

function labelled(line: string, start: number, end: number): Piece {
  let from = start;
  let number = '';
  for (let numbers = 0; ; numbers += 1) {
    while (from < end && /\s/.test(line.charAt(from))) from += 1;
    // A label is short: what stands far behind is not looked at for each of them.
    const paragraph = PARAGRAPH.exec(line.slice(from, Math.min(end, from + LONGEST_LABEL)));
    if (paragraph === null || numbers >= MOST_NUMBERS) break;
    number = number === '' ? paragraph[0] : number;
    from += paragraph[0].length;
  }
  const match = LABEL.exec(line.slice(from, Math.min(end, from + LONGEST_LABEL)));
  if (match === null) return { start: from, end, label: undefined, number };
  const [whole, roman, letter, digit] = match;
  const label =
    roman !== undefined ? 'i' : letter !== undefined ? 'a' : digit !== undefined ? '1' : '-';
  return {
    start: from + whole.length,
    end,
    label,
    number: roman ?? letter ?? digit ?? '-',
  };
}

/** A sentence ends behind a mark before a capital, a bracket or a quotation mark. */
const SENTENCE_END = /[.!?…]["”»)]?(?=\s+["“«(]?[\p{Lu}\p{N}]|\p{Lu}\p{Ll})/gu;
/** Behind these words, or behind one letter, the stop is that of an abbreviation. */
const ABBREVIATED =
  /(?:^|[\s(])(?:No|Nos|Art|Arts|art|arts|para|paras|Para|Paras|Sec|sec|Mr|Mrs|Ms|Dr|St|Vol|vol|pp?|cf|Cf|eg|ie|e\.g|i\.e|viz|Inc|Ltd|Co|U\.S|U\.N|\p{L}|ст|п|г|гг|др|т\.е|т\.д|т\.п|им)$/u;
/** How many characters before a stop tell whether it is an abbreviation's. */
const LOOK_BACK = 12;

function sentencesOf(line: string, piece: Piece): Piece[] {
  const { start, end } = piece;
  const words = line.slice(start, end);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: mark, index } of words.matchAll(SENTENCE_END)) {
    const before = words.slice(Math.max(from, index - LOOK_BACK), index);
    if (mark.startsWith('.') && ABBREVIATED.test(before)) continue;
    const to = index + mark.length;
    pieces.push({ ...piece, start: start + from, end: start + to, ...(from > 0 && UNLABELLED) });
    from = to;
  }
  pieces.push({ ...piece, start: start + from, end, ...(from > 0 && UNLABELLED) });
  return pieces;
}

const UNLABELLED = { label: undefined, number: '' };

type Opening = {
  readonly tokens: readonly ClauseToken[];
  /** Its points are conditions of one duty, not duties: "may refuse if: (a) …". */
  readonly joins: boolean;
};

/** Words at the end of an opening behind which conditions are listed. */
const LISTING = new Set('if where when whenever unless если когда'.split(' '));
/** The label of a line without one that goes on with an enumeration: its number may stand elsewhere. */
const LINE = 'line';

/** Reads pieces one after the other; `openings` are those whose points are being read. */
function readPieces(text: string, pieces: readonly Piece[]): UnitClause[] {
  const clauses: (UnitClause & { readonly opening: Opening | undefined })[] = [];
  let openings: Opening[] = [];
  let labels: (string | undefined)[] = [];
  const all = withLines(text, pieces);
  for (const [index, piece] of all.entries()) {
    if (piece.label === undefined) [openings, labels] = [[], []];
    else {
      const depth = labels.indexOf(labelOf(piece, labels));
      if (depth >= 0)
        [openings, labels] = [openings.slice(0, depth + 1), labels.slice(0, depth + 1)];
      else if (openings.length > labels.length) labels = [...labels, piece.label];
    }
    const own = withoutNumber(clauseTokens(text, piece.start, piece.end));
    if (own.length === 0) continue;
    const opening = openings.at(-1);
    const tokens = [...(opening?.tokens ?? []), ...joined(own, opening !== undefined)];
    const next = all[index + 1]?.label;
    const opens = next !== undefined && isOpening(own, next, labels) && openings.length < DEEPEST;
    if (opens && tokens.length <= LONGEST_OPENING) {
      const kept = withoutEnd(tokens);
      openings = [...openings, { tokens: kept, joins: LISTING.has(kept.at(-1)?.low ?? '') }];
      continue;
    }
    const last = clauses.at(-1);
    const joins = opening?.joins === true && last?.opening === opening;
    if (joins && last !== undefined && last.tokens.length + own.length <= LONGEST_CLAUSE) {
      clauses[clauses.length - 1] = { ...last, tokens: [...last.tokens, ...joined(own, true)] };
    } else clauses.push({ tokens, own: opening?.tokens.length ?? 0, opening });
  }
  return clauses.filter(({ tokens }) => tokens.length <= LONGEST_CLAUSE);
}

/** Lines behind a colon are points though they bear no label, until one ends in a full stop. */
function withLines(text: string, pieces: readonly Piece[]): Piece[] {
  const labelled: Piece[] = [];
  for (const piece of pieces) {
    const last = labelled.at(-1);
    const before = last === undefined ? '' : text.slice(last.start, last.end).trimEnd();
    const small = /^\s*\p{Ll}/u.test(text.slice(piece.start, piece.start + 4));
    const goesOn = last?.label === LINE && (small || !/[.!?]$/.test(before));
    const isPoint =
      piece.label === undefined && piece.line === true && (before.endsWith(':') || goesOn);
    labelled.push(isPoint ? { ...piece, label: LINE } : piece);
  }
  return labelled;
}

/** "(i)" among "(g), (h)" is a letter. */
function labelOf(piece: Piece, labels: readonly (string | undefined)[]): string | undefined {
  if (
    piece.label === 'i' &&
    !labels.includes('i') &&
    labels.at(-1) === 'a' &&
    piece.number === 'i'
  ) {
    return 'a';
  }
  return piece.label;
}

function isOpening(
  own: readonly ClauseToken[],
  next: string,
  labels: readonly (string | undefined)[],
): boolean {
  const last = own.at(-1)?.low ?? '';
  if (last === ':') return true;
  if (labels.includes(next)) return false;
  return last === '—' || last === '–' || last === '-' || (own.at(-1)?.word ?? false);
}

/** "5. If …" within a line: the number of a paragraph. */
function withoutNumber(tokens: readonly ClauseToken[]): readonly ClauseToken[] {
  const [first, second] = tokens;
  const numbered = second?.low === '.' && /^\d{1,2}$/.test(first?.low ?? '') && tokens.length > 3;
  return numbered ? tokens.slice(2) : tokens;
}

function withoutEnd(tokens: readonly ClauseToken[]): ClauseToken[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.word === false && tokens[end - 1]?.low !== ')') end -= 1;
  return tokens.slice(0, end);
}

function joined(own: readonly ClauseToken[], isPoint: boolean): readonly ClauseToken[] {
  const [first, ...rest] = own;
  return isPoint && first !== undefined ? [{ ...first, joint: true }, ...rest] : own;
}
