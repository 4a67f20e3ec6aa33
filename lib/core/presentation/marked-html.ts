/**
 * The one function that turns stored text into HTML. Text with its changes and notes becomes one
 * string per provision: built once, escaped in one place, cached with the comparison, and held by one
 * element, which serves four times as many requests as an element per mark.
 *
 * Two promises, both held by property tests: what a browser shows of the output is the text, character
 * for character, so that offsets in the page are offsets in the store; and no input can produce a tag
 * or an attribute other than the ones written here.
 */

import { escapeHtml } from '@/lib/core/text/html';
import { attribute, type Layer, layersOf } from './mark-layers';
import { checkMarks, checkPoints, checkRange, type TextMark, type TextPoint } from './marks';

/** A paragraph or point: its range in the unit's text. */
export type TextBlock = {
  readonly eId: string;
  readonly number?: string;
  /** What a reader must know of these words in particular; said beside them and never among them. */
  readonly remark?: string;
  readonly start: number;
  readonly end: number;
  /** Its words were checked against no source: `data-unchecked`. */
  readonly unchecked?: boolean;
};

export type MarkedText = {
  readonly text: string;
  /** Paragraphs in document order, none inside another. What lies between them is shown unnumbered. */
  readonly blocks: readonly TextBlock[];
  readonly marks: readonly TextMark[];
  /** Signs between characters; one that falls between two paragraphs stands at the end of the first. */
  readonly points?: readonly TextPoint[];
  /** eId of the unit, for text outside all blocks. */
  readonly eId?: string;
  /** Whether the text outside all blocks was checked against no source. */
  readonly unchecked?: boolean;
  /** When given, each block gets the id `{idPrefix}{eId}`. */
  readonly idPrefix?: string;
};

/** What a call has checked and already written: ids and first pieces are given once. */
type Writing = MarkedText & {
  readonly marks: readonly TextMark[];
  readonly points: readonly TextPoint[];
  readonly seen: Set<string>;
};

/**
 * HTML of a text: one `<p class="para">` per block, joined by "\n", with `data-unchecked` where its words
 * were checked against no source. Inside it, from the outside in:
 * `span.fold`, `span.variant`, `span.shared` with `data-level` (and `data-p`, the passage, `data-words`,
 * `data-texts`), `span.transfer`, `del.change` or `ins.change` with `data-change` (and `data-moved`,
 * `data-duty`, where they hold), `del.reworded` or `ins.reworded`, `span.spelling` (with `data-of` for A's
 * spelling in a redline, which is not seen), `mark.note` with `data-notes` (the
 * ids of notes on this piece: all that begin there, and others up to 8) and `data-depth` (their number). The first piece of a
 * note carries `data-first`, can be focused, and names its gloss (`gloss-{id}`) by `aria-details`.
 * Between the pieces stand the points, which hold no text: `span.break`, `a.partner`, `span.duty`,
 * `a.variant-sign`, `a.answer` with `data-p` and `data-sign`, `span.only`.
 *
 * An empty mark is ignored, as is a mark on the line break between two blocks; of two overlapping
 * changes the one that starts first is shown. A mark that would cut a surrogate pair is widened.
 * Throws RangeError on offsets outside the text, start after end, overlapping or unordered blocks, a
 * change number below 1 and a note id with other characters than letters, digits, `-` and `_`.
 * O(n + m log m + m · p) for m marks, of which p lie on one place.
 */
export function markedHtml(input: MarkedText): string {
  const { text, blocks } = input;
  checkBlocks(text, blocks);
  const writing: Writing = {
    ...input,
    marks: checkMarks(text, input.marks),
    points: checkPoints(text, input.points ?? []),
    seen: new Set(),
  };
  let html = '';
  let at = 0;
  for (const block of blocks) {
    html += looseHtml(writing, at, block.start) + blockHtml(writing, block);
    at = block.end;
  }
  return html + looseHtml(writing, at, text.length, blocks.length === 0);
}

/** Text between blocks: line breaks stay bare, words get a paragraph of the unit. */
function looseHtml(writing: Writing, start: number, end: number, always = false): string {
  const { text, eId } = writing;
  let from = start;
  let to = end;
  while (from < to && text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  if (from === to && !always) return text.slice(start, end);
  const data = eId === undefined ? '' : attribute('data-eid', eId);
  const body = piecesHtml(writing, from, to);
  return `${text.slice(start, from)}<p class="para"${data}${uncheckedData(writing)}>${body}</p>${text.slice(to, end)}`;
}

function blockHtml(writing: Writing, block: TextBlock): string {
  const { idPrefix } = writing;
  const id = idPrefix === undefined ? '' : attribute('id', idPrefix + block.eId);
  const number = block.number === undefined ? '' : attribute('data-number', block.number);
  const remark = block.remark === undefined ? '' : attribute('data-remark', block.remark);
  const data = `${id}${attribute('data-eid', block.eId)}${number}${remark}${uncheckedData(block)}`;
  return `<p class="para"${data}>${piecesHtml(writing, block.start, block.end)}</p>`;
}

function uncheckedData({ unchecked }: { readonly unchecked?: boolean }): string {
  return unchecked ? ' data-unchecked=""' : '';
}

/**
 * The text from..to with its marks and the signs that stand in it or before the next words. Elements
 * open and close as a stack, so they always nest.
 */
function piecesHtml(writing: Writing, from: number, to: number): string {
  const { text, seen } = writing;
  const inside = writing.marks.filter((mark) => mark.start < to && mark.end > from);
  const points = pointsUpTo(writing, from, to);
  const cuts = new Set([from, to, ...points.keys()]);
  for (const mark of inside) {
    cuts.add(Math.max(from, mark.start));
    cuts.add(Math.min(to, mark.end));
  }
  const offsets = [...cuts].sort((one, other) => one - other);
  let html = '';
  let open: Layer[] = [];
  for (const [index, at] of offsets.entries()) {
    const next = offsets[index + 1] ?? at;
    const covering = next === at ? [] : inside.filter((m) => m.start <= at && m.end >= next);
    const signs = points.get(at) ?? '';
    const layers = layersOf(covering, seen);
    const common = commonDepth(open, layers);
    const kept = signs === '' ? common : holdingDepth(layers, common);
    html += closeAll(open.slice(kept)) + signs;
    html += layers
      .slice(kept)
      .map((layer) => layer.open)
      .join('');
    html += escapeHtml(text.slice(at, next));
    open = layers;
  }
  return html + closeAll(open);
}

/** The signs not written before that belong to the paragraph from..to, by their place in it. */
function pointsUpTo({ text, points, seen }: Writing, from: number, to: number) {
  const placed = new Map<number, string>();
  if (points.length === 0) return placed;
  let until = to;
  while (text[until] === '\n') until += 1;
  for (const [index, point] of points.entries()) {
    const later = point.at >= until && until < text.length;
    if (later || seen.has(`point ${index}`)) continue;
    seen.add(`point ${index}`);
    const at = Math.min(Math.max(point.at, from), to);
    placed.set(at, (placed.get(at) ?? '') + pointHtml(point));
  }
  return placed;
}

function pointHtml(point: TextPoint): string {
  if (point.kind === 'obligation') {
    const title = attribute('title', `Change of obligation: ${point.words}`);
    return `<span class="duty"${attribute('data-words', point.words)}${title}></span>`;
  }
  if (point.kind === 'partner') {
    const data = attribute('href', point.href) + attribute('data-place', point.place);
    return `<a class="partner"${data}${attribute('aria-label', point.spoken)}></a>`;
  }
  if (point.kind === 'variant') {
    const data = `${attribute('id', point.id)}${attribute('href', point.href)} data-place="${point.place}"`;
    return `<a class="variant-sign"${data} aria-label="Variant ${point.place}"></a>`;
  }
  if (point.kind === 'answer') {
    const data = `${attribute('href', point.href)}${attribute('data-p', point.passage)}`;
    return `<a class="answer"${data}${attribute('data-sign', point.sign)}${attribute('aria-label', point.spoken)}></a>`;
  }
  if (point.kind === 'only') {
    return `<span class="only"${attribute('data-only', point.letter)}></span>`;
  }
  return `<span class="break" data-break="${point.kind}" data-change="${point.change}"></span>`;
}

function commonDepth(open: readonly Layer[], layers: readonly Layer[]): number {
  let depth = 0;
  while (depth < open.length && open[depth]?.key === layers[depth]?.key) depth += 1;
  return depth;
}

/** How many of the outermost layers stay open around a sign. */
function holdingDepth(layers: readonly Layer[], common: number): number {
  let depth = 0;
  while (depth < common && layers[depth]?.holdsSigns) depth += 1;
  return depth;
}

function closeAll(layers: readonly Layer[]): string {
  return layers
    .map((layer) => layer.close)
    .reverse()
    .join('');
}

function checkBlocks(text: string, blocks: readonly TextBlock[]): void {
  let end = 0;
  for (const block of blocks) {
    checkRange(text, block, `block ${block.eId}`);
    if (block.start < end) throw new RangeError(`block ${block.eId} begins inside the one before`);
    end = block.end;
  }
}
