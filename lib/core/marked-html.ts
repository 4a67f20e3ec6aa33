/**
 * The one function that turns stored text into HTML. Text with its changes and notes becomes one
 * string per provision: built once, escaped in one place, cached with the comparison, and held by one
 * element, which serves four times as many requests as an element per mark.
 *
 * Two promises, both held by property tests: what a browser shows of the output is the text, character
 * for character, so that offsets in the page are offsets in the store; and no input can produce a tag
 * or an attribute other than the ones written here.
 */

import { escapeHtml, splitsSurrogatePair } from './text';
import { tokenize } from './tokens';

/** A stretch of text to mark: half-open UTF-16 offsets. */
export type TextMark = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'deletion' | 'insertion';
      /** Number of the change, the same on both sides of a comparison; counted from 1. */
      readonly change: number;
    }
  | { readonly kind: 'fold' }
  | { readonly kind: 'note'; readonly id: string; readonly own?: boolean }
);

/** A paragraph or point: its range in the unit's text. */
export type TextBlock = {
  readonly eId: string;
  readonly number?: string;
  readonly start: number;
  readonly end: number;
};

export type MarkedText = {
  readonly text: string;
  /** Paragraphs in document order, none inside another. What lies between them is shown unnumbered. */
  readonly blocks: readonly TextBlock[];
  readonly marks: readonly TextMark[];
  /** eId of the unit, for text outside all blocks. */
  readonly eId?: string;
  /** When given, each block gets the id `{idPrefix}{eId}`. */
  readonly idPrefix?: string;
};

/** One element around a piece of text; pieces with the same key share one element. */
type Layer = { readonly key: string; readonly open: string; readonly close: string };

type NoteMark = Extract<TextMark, { kind: 'note' }>;

/**
 * Notes a piece names at most, those that begin there first: a thousand notes on one clause must not
 * make a page of a thousand times a thousand ids. `data-depth` counts them all.
 */
const MAX_NAMED_NOTES = 32;

/** Note ids go into space-separated lists and element ids. */
const NOTE_ID = /^[A-Za-z0-9_-]+$/;

/**
 * HTML of a text: one `<p class="para">` per block, joined by "\n". Inside it, from the outside in:
 * `span.fold`, `del.change` or `ins.change` with `data-change`, `mark.note` with `data-notes` (the ids
 * of the notes on this piece, 32 at most) and `data-depth` (their number). The first piece of a note carries
 * `data-first`, can be focused, and names its gloss (`gloss-{id}`) by `aria-details`.
 *
 * An empty mark is ignored, as is a mark on the line break between two blocks; of two overlapping
 * changes the one that starts first is shown. A mark that would cut a surrogate pair is widened.
 * Throws RangeError on offsets outside the text, start after end, overlapping or unordered blocks, a
 * change number below 1 and a note id with other characters than letters, digits, `-` and `_`.
 * O(n + m log m + m · p) for m marks, of which p lie on one place.
 */
export function markedHtml(input: MarkedText): string {
  const { text, blocks } = input;
  const marks = checkMarks(text, input.marks);
  checkBlocks(text, blocks);
  const seen = new Set<string>();
  let html = '';
  let at = 0;
  for (const block of blocks) {
    html += looseHtml(input, marks, at, block.start, seen);
    html += blockHtml(input, marks, block, seen);
    at = block.end;
  }
  return html + looseHtml(input, marks, at, text.length, seen, blocks.length === 0);
}

/** Text between blocks: line breaks stay bare, words get a paragraph of the unit. */
function looseHtml(
  input: MarkedText,
  marks: readonly TextMark[],
  start: number,
  end: number,
  seen: Set<string>,
  always = false,
): string {
  const { text, eId } = input;
  let from = start;
  let to = end;
  while (from < to && text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  if (from === to && !always) return text.slice(start, end);
  const data = eId === undefined ? '' : attribute('data-eid', eId);
  const body = piecesHtml(text, marks, from, to, seen);
  return `${text.slice(start, from)}<p class="para"${data}>${body}</p>${text.slice(to, end)}`;
}

function blockHtml(
  { text, idPrefix }: MarkedText,
  marks: readonly TextMark[],
  block: TextBlock,
  seen: Set<string>,
): string {
  const id = idPrefix === undefined ? '' : attribute('id', idPrefix + block.eId);
  const number = block.number === undefined ? '' : attribute('data-number', block.number);
  const data = `${id}${attribute('data-eid', block.eId)}${number}`;
  return `<p class="para"${data}>${piecesHtml(text, marks, block.start, block.end, seen)}</p>`;
}

/** The text from..to with its marks. Elements open and close as a stack, so they always nest. */
function piecesHtml(
  text: string,
  marks: readonly TextMark[],
  from: number,
  to: number,
  seen: Set<string>,
): string {
  const inside = marks.filter((mark) => mark.start < to && mark.end > from);
  const cuts = new Set([from, to]);
  for (const mark of inside) {
    cuts.add(Math.max(from, mark.start));
    cuts.add(Math.min(to, mark.end));
  }
  const offsets = [...cuts].sort((one, other) => one - other);
  let html = '';
  let open: Layer[] = [];
  let at = from;
  for (const next of offsets.slice(1)) {
    const covering = inside.filter((mark) => mark.start <= at && mark.end >= next);
    const layers = layersOf(covering, seen);
    const kept = commonDepth(open, layers);
    html += closeAll(open.slice(kept));
    html += layers
      .slice(kept)
      .map((layer) => layer.open)
      .join('');
    html += escapeHtml(text.slice(at, next));
    open = layers;
    at = next;
  }
  return html + closeAll(open);
}

/** The elements around a piece that these marks cover, from the outside in. */
function layersOf(covering: readonly TextMark[], seen: Set<string>): Layer[] {
  const layers: Layer[] = [];
  if (covering.some((mark) => mark.kind === 'fold')) {
    layers.push({ key: 'fold', open: '<span class="fold">', close: '</span>' });
  }
  for (const kind of ['deletion', 'insertion'] as const) {
    const mark = covering.find((candidate) => candidate.kind === kind);
    if (mark === undefined || mark.kind !== kind) continue;
    const tag = kind === 'deletion' ? 'del' : 'ins';
    const open = `<${tag} class="change" data-change="${mark.change}">`;
    layers.push({ key: `${kind} ${mark.change}`, open, close: `</${tag}>` });
  }
  const notes = covering.filter((mark): mark is NoteMark => mark.kind === 'note');
  if (notes.length > 0) layers.push(noteLayer(notes, seen));
  return layers;
}

function noteLayer(notes: readonly NoteMark[], seen: Set<string>): Layer {
  const ids = [...new Set(notes.map((note) => note.id))];
  const first = ids.filter((id) => !seen.has(id));
  for (const id of first) seen.add(id);
  const own = notes.some((note) => note.own === true) ? attribute('data-own', '') : '';
  const entry =
    first.length === 0
      ? ''
      : attribute('data-first', first.join(' ')) +
        attribute('tabindex', '0') +
        attribute('aria-details', first.map((id) => `gloss-${id}`).join(' '));
  const named =
    ids.length <= MAX_NAMED_NOTES
      ? ids
      : [...new Set([...first, ...ids])].slice(0, MAX_NAMED_NOTES);
  const data =
    attribute('data-notes', named.join(' ')) + attribute('data-depth', String(ids.length));
  // Pieces of the same notes share an element: a fold or change between them has closed it already.
  return {
    key: `note ${ids.join(' ')}${own}`,
    open: `<mark class="note"${data}${own}${entry}>`,
    close: '</mark>',
  };
}

function commonDepth(open: readonly Layer[], layers: readonly Layer[]): number {
  let depth = 0;
  while (depth < open.length && open[depth]?.key === layers[depth]?.key) depth += 1;
  return depth;
}

function closeAll(layers: readonly Layer[]): string {
  return layers
    .map((layer) => layer.close)
    .reverse()
    .join('');
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

/** The marks that show, in order of their start, widened to whole characters. */
function checkMarks(text: string, marks: readonly TextMark[]): TextMark[] {
  return marks
    .map((mark) => {
      checkRange(text, mark, `${mark.kind} mark`);
      checkMarkName(mark);
      return { ...mark, ...wholeCharacters(text, mark) };
    })
    .filter((mark) => mark.start < mark.end)
    .sort((one, other) => one.start - other.start);
}

function checkMarkName(mark: TextMark): void {
  if (mark.kind === 'note' && !NOTE_ID.test(mark.id)) {
    throw new RangeError(`the note id ${JSON.stringify(mark.id)} is not letters, digits, - and _`);
  }
  if (mark.kind === 'deletion' || mark.kind === 'insertion') {
    if (Number.isSafeInteger(mark.change) && mark.change > 0) return;
    throw new RangeError(`the change number ${mark.change} is not a whole number from 1`);
  }
}

function checkBlocks(text: string, blocks: readonly TextBlock[]): void {
  let end = 0;
  for (const block of blocks) {
    checkRange(text, block, `block ${block.eId}`);
    if (block.start < end) throw new RangeError(`block ${block.eId} begins inside the one before`);
    end = block.end;
  }
}

type Range = { readonly start: number; readonly end: number };

function checkRange(text: string, { start, end }: Range, name: string): void {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (whole && 0 <= start && start <= end && end <= text.length) return;
  throw new RangeError(`${name} ${start}..${end} is not inside a text of ${text.length} units`);
}

function wholeCharacters(text: string, { start, end }: Range): Range {
  if (start === end) return { start, end };
  return {
    start: splitsSurrogatePair(text, start) ? start - 1 : start,
    end: splitsSurrogatePair(text, end) ? end + 1 : end,
  };
}

/** An unchanged run of more words than this folds in "changes only" mode … */
const FOLD_LONGER_THAN = 24;
/** … down to so many words at each end. */
const FOLD_CONTEXT = 6;

/**
 * The stretches that "changes only" mode hides: the middle of every run of more than 24 words in which
 * nothing changed, leaving 6 words at each end. `changed` are the ranges of this side, in order; a
 * range may be empty. O(n).
 */
export function foldRanges(text: string, changed: readonly Range[], lang: string): TextMark[] {
  const words = tokenize(text, lang).filter((token) => token.kind === 'word');
  const folds: TextMark[] = [];
  let from = 0;
  let next = 0;
  for (const range of [...changed, { start: text.length, end: text.length }]) {
    while (next < words.length && (words[next]?.start ?? 0) < from) next += 1;
    const first = next;
    while (next < words.length && (words[next]?.end ?? 0) <= range.start) next += 1;
    const start = words[first + FOLD_CONTEXT - 1]?.end;
    const end = words[next - FOLD_CONTEXT]?.start;
    if (next - first > FOLD_LONGER_THAN && start !== undefined && end !== undefined) {
      folds.push({ kind: 'fold', start, end });
    }
    from = range.end;
  }
  return folds;
}
