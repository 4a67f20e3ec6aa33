/**
 * The elements that stand around a piece of marked text, from the outside in. Part of `markedHtml`, which
 * opens and closes them as a stack.
 */

import { escapeHtml } from '@/lib/core/text/html';
import type { SharedMark, TextMark } from './marks';

/** One element around a piece of text; pieces with the same key share one element. */
export type Layer = {
  readonly key: string;
  readonly open: string;
  readonly close: string;
  /** It stays open where a sign stands in it. */
  readonly holdsSigns?: boolean;
};

type NoteMark = Extract<TextMark, { kind: 'note' }>;

/**
 * Notes a piece names at most besides those that begin there: hundreds of notes on one clause must not
 * make a page of hundreds times hundreds of ids. `data-depth` counts them all.
 */
const MAX_NAMED_NOTES = 8;

/** The elements around a piece that these marks cover, from the outside in. */
export function layersOf(covering: readonly TextMark[], seen: Set<string>): Layer[] {
  const layers: Layer[] = [];
  if (covering.some((mark) => mark.kind === 'fold')) {
    layers.push({ key: 'fold', open: '<span class="fold">', close: '</span>' });
  }
  const variant = covering.find((mark) => mark.kind === 'variant');
  if (variant?.kind === 'variant') {
    const { place } = variant;
    const open = `<span class="variant" data-place="${place}">`;
    layers.push({ key: `variant ${place}`, open, close: '</span>' });
  }
  layers.push(...sharedLayers(covering, seen));
  const transfer = covering.find((mark) => mark.kind === 'transfer');
  if (transfer?.kind === 'transfer') {
    const id = anchorOf(transfer.anchor, seen);
    const key = `transfer ${transfer.start}`;
    layers.push({ key, open: `<span class="transfer"${id}>`, close: '</span>' });
  }
  for (const kind of ['deletion', 'insertion'] as const) {
    const mark = covering.find((candidate) => candidate.kind === kind);
    if (mark?.kind === 'deletion' || mark?.kind === 'insertion')
      layers.push(changeLayer(mark, seen));
  }
  const reworded = covering.find((mark) => mark.kind === 'reworded');
  if (reworded?.kind === 'reworded') {
    const tag = reworded.inB ? 'ins' : 'del';
    const key = `${tag} reworded ${reworded.start}`;
    layers.push({ key, open: `<${tag} class="reworded">`, close: `</${tag}>` });
  }
  const spelled = covering.find((mark) => mark.kind === 'spelling');
  if (spelled?.kind === 'spelling') {
    const of = spelled.ofA ? attribute('data-of', 'a') : '';
    const open = `<span class="spelling"${of}>`;
    layers.push({ key: `spelling ${spelled.start}`, open, close: '</span>' });
  }
  const notes = covering.filter((mark): mark is NoteMark => mark.kind === 'note');
  if (notes.length > 0) layers.push(noteLayer(notes, seen));
  return layers;
}

/** The levels of shared words, from whole sentences inwards: of each the passage that starts first. */
const SHARED_LAYERS: readonly (readonly SharedMark['level'][])[] = [
  ['sentence'],
  ['order'],
  ['words', 'form', 'formula'],
  ['concept'],
];

function sharedLayers(covering: readonly TextMark[], seen: Set<string>): Layer[] {
  const shared = covering.filter((mark): mark is SharedMark => mark.kind === 'shared');
  if (shared.length === 0) return [];
  return SHARED_LAYERS.flatMap((levels) => {
    const mark = shared.find(({ level }) => levels.includes(level));
    return mark ? [sharedLayer(mark, seen)] : [];
  });
}

function sharedLayer(mark: SharedMark, seen: Set<string>): Layer {
  const { level, passage, words, texts } = mark;
  const data = [
    passage === undefined ? '' : attribute('data-p', passage),
    words === undefined ? '' : attribute('data-words', String(words)),
    texts === undefined ? '' : attribute('data-texts', String(texts)),
  ].join('');
  return {
    key: `shared ${level} ${passage} ${mark.start}`,
    open: `<span class="shared" data-level="${level}"${data}${anchorOf(mark.anchor, seen)}>`,
    close: '</span>',
    holdsSigns: level === 'sentence' || level === 'order',
  };
}

function changeLayer(
  mark: Extract<TextMark, { kind: 'deletion' | 'insertion' }>,
  seen: Set<string>,
): Layer {
  const tag = mark.kind === 'deletion' ? 'del' : 'ins';
  const moved = mark.moved === true ? attribute('data-moved', '') : '';
  const binds = mark.obligation === true ? attribute('data-duty', '') : '';
  const data = `data-change="${mark.change}"${moved}${binds}`;
  return {
    key: `${mark.kind} ${mark.change} ${mark.start}`,
    open: `<${tag} class="change" ${data}${anchorOf(mark.anchor, seen)}>`,
    close: `</${tag}>`,
  };
}

/** An id is given once, to the first piece. */
function anchorOf(anchor: string | undefined, seen: Set<string>): string {
  if (anchor === undefined || seen.has(`anchor ${anchor}`)) return '';
  seen.add(`anchor ${anchor}`);
  return attribute('id', anchor);
}

function noteLayer(notes: readonly NoteMark[], seen: Set<string>): Layer {
  const ids = [...new Set(notes.map((note) => note.id))];
  const first = ids.filter((id) => !seen.has(`note ${id}`));
  for (const id of first) seen.add(`note ${id}`);
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
      : [...new Set([...first, ...ids])].slice(0, Math.max(MAX_NAMED_NOTES, first.length));
  const data =
    attribute('data-notes', named.join(' ')) + attribute('data-depth', String(ids.length));
  // Pieces of the same notes share an element: a fold or change between them has closed it already.
  return {
    key: `note ${ids.join(' ')}${own}`,
    open: `<mark class="note"${data}${own}${entry}>`,
    close: '</mark>',
  };
}

/** An attribute with its leading blank. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}
