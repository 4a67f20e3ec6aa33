/**
 * Corrections of an outline by a person. Each is a small step that can be kept, replayed and undone; none
 * loses a character of the source: what is renumbered keeps its printed label, what is reworded its
 * printed words, what is left out stays in the list.
 */

import { CLOSING_LINE } from './closing-words';
import type { OutlineEdit, OutlineItem, OutlineRole } from './outline';
import { inRole, leftOutItem } from './outline-heads';
import { mergedItem, splitItem } from './outline-joints';
import { isGroupRole } from './outline-place';
import { readHeading } from './read-heading';

/** The outline after all edits, in their order. Throws RangeError, whose message says what cannot be. */
export function applyEdits(
  outline: readonly OutlineItem[],
  edits: readonly OutlineEdit[],
): readonly OutlineItem[] {
  return edits.reduce(applyEdit, outline);
}

/** One step. O(n). */
function applyEdit(outline: readonly OutlineItem[], edit: OutlineEdit): readonly OutlineItem[] {
  const index = outline.findIndex(({ id }) => id === edit.id);
  const item = outline[index];
  if (!item) throw new RangeError('What is to be changed is not there any more.');
  if (edit.kind === 'merge') return merged(outline, index, item);
  const changed = edit.kind === 'split' ? split(outline, item, edit) : [changedItem(item, edit)];
  return [...outline.slice(0, index), ...changed, ...outline.slice(index + 1)];
}

function changedItem(
  item: OutlineItem,
  edit: Exclude<OutlineEdit, { kind: 'merge' | 'split' }>,
): OutlineItem {
  switch (edit.kind) {
    case 'renumber':
      return renumbered(item, edit.number);
    case 'retitle':
      return retitled(item, edit.heading);
    case 'reword':
      return reworded(item, edit.text);
    case 'retype':
      return inRole(item, edit.role);
    case 'drop':
      if (item.role === 'left-out') throw new RangeError('It is left out already.');
      return leftOutItem(item);
    case 'take':
      if (item.role !== 'left-out') throw new RangeError('It is in the text already.');
      if (edit.role === 'left-out') throw new RangeError('Say what it is to be in the text.');
      return inRole(item, edit.role);
  }
}

function merged(
  outline: readonly OutlineItem[],
  index: number,
  item: OutlineItem,
): readonly OutlineItem[] {
  const at = outline.findLastIndex(({ role }, place) => place < index && role !== 'left-out');
  const host = outline[at];
  if (!host) throw new RangeError('Nothing stands before it that it could be merged into.');
  return outline
    .map((one, place) => (place === at ? mergedItem(host, item) : one))
    .filter((_one, place) => place !== index);
}

function split(
  outline: readonly OutlineItem[],
  item: OutlineItem,
  { at, role, line }: Extract<OutlineEdit, { kind: 'split' }>,
): OutlineItem[] {
  if (isGroupRole(item.role)) throw new RangeError('A heading cannot be split.');
  const known = new Set(outline.map(({ id }) => id));
  let id = `${item.id}.${at}`;
  for (let turn = 2; known.has(id); turn += 1) id = `${item.id}.${at}.${turn}`;
  return splitItem(item, { at, role, ...(line !== undefined && { line }) }, id);
}

const NUMBERED = new Set(['part', 'chapter', 'section', 'article', 'annex']);

function renumbered(item: OutlineItem, wanted: string): OutlineItem {
  if (!NUMBERED.has(item.role)) throw new RangeError('This has no number.');
  const number = oneLine(wanted);
  if (number === (item.number ?? '')) return item;
  const { number: before, ...rest } = item;
  const first = item.first ?? { role: item.role, ...(before !== undefined && { number: before }) };
  return {
    ...rest,
    ...(number !== '' && { number }),
    ...(item.name !== undefined && { first }),
  };
}

/** A heading that is the first line of the text moves from there. */
function retitled(item: OutlineItem, wanted: string): OutlineItem {
  if (item.role === 'left-out' || item.role === 'title') {
    throw new RangeError('This has no heading.');
  }
  const heading = oneLine(wanted);
  const { heading: _before, ...rest } = item;
  const titled = { ...rest, ...(heading !== '' && { heading }) };
  const [first = '', ...below] = item.text.split('\n');
  const apart = item.parts || item.joints || item.printed !== undefined;
  if (heading === '' || first !== heading || below.length === 0 || apart) return titled;
  const { inline, ...own } = titled;
  const label = item.label === '' ? first : `${item.label}${inline ? ' ' : '\n'}${first}`;
  return { ...own, label, text: below.join('\n') };
}

function reworded(item: OutlineItem, wanted: string): OutlineItem {
  if (isGroupRole(item.role)) throw new RangeError('A heading has no text of its own.');
  if (item.role === 'left-out') throw new RangeError('Take it into the text first.');
  const words = wanted.normalize('NFC').split(/[\r\n]+/);
  const text = words
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
  if (text === '') throw new RangeError('It needs words. To leave it out, drop it.');
  if (text === item.text) return item;
  const { printed = item.text, joints = [], ...rest } = item;
  const signs = [item.signs ?? '', ...joints.map((joint) => joint.item.signs ?? '')].join('');
  return {
    ...rest,
    text,
    ...(printed !== text && { printed }),
    ...(signs !== '' && { signs }),
    ...(item.parts && { parts: stretched(item, text) }),
  };
}

/** Parts keep their places before and behind what was changed. */
function stretched({ text: before, parts = [] }: OutlineItem, text: string) {
  const least = Math.min(before.length, text.length);
  let head = 0;
  while (head < least && before[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const moved = (offset: number) => {
    if (offset <= head) return offset;
    if (offset >= before.length - tail) return offset + text.length - before.length;
    return Math.min(offset, text.length - tail);
  };
  return parts.map((part) => ({ ...part, start: moved(part.start), end: moved(part.end) }));
}

function oneLine(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What the words behind an offset of an item's text are most likely to be, were they an item. */
export function roleBehind({ text, joints }: OutlineItem, at: number): OutlineRole {
  const joint = joints?.find((one) => one.from <= at && at <= one.at);
  if (joint) return joint.item.role;
  const line = text.slice(at).trimStart().split('\n', 1)[0] ?? '';
  const level = readHeading(line)?.level ?? 'article';
  if (CLOSING_LINE.test(line)) return 'testimonium';
  if (level === 'title') return 'part';
  return level === 'clause' ? 'article' : level;
}
