/** The steps of a correction as a person takes them: each is made, said in words, and shown. */

import { roleBehind } from '@/lib/core/segmentation/edit-outline';
import type { TextLine } from '@/lib/core/segmentation/lines';
import type { OutlineEdit, OutlineItem, OutlineRole } from '@/lib/core/segmentation/outline';
import { lineAt } from '@/lib/core/segmentation/outline-lines';
import { itemName, nextPlace, splitPlaces, wordPlaces } from './item-words';
import type { WalkPlace } from './use-place';

/** The item that is at hand after a step, by the outline after it. */
type Then = (items: readonly OutlineItem[]) => string | undefined;

/** Makes a step; answers whether it could be. */
type Make = (edit: OutlineEdit, words: string, then?: Then) => boolean;

/** What can be done with the item at hand. */
export function stepsOf(place: WalkPlace, lines: readonly TextLine[]) {
  const { item } = place;
  const make: Make = (edit, words, then) => {
    const next = place.change(edit);
    if ('refused' in next) {
      place.setSaid(next.refused);
      return false;
    }
    place.setSaid(words);
    place.setCaret(0);
    place.select(then?.(next.outline) ?? edit.id, { items: next.outline });
    return true;
  };
  return {
    make,
    merge: () => item && merge(place, item, make),
    split: () => item && split(place, item, { make, lines }),
    drop: () => item && drop(item, make),
    retype: (role: OutlineRole) => item !== undefined && retype(item, role, make),
    moveCaret: (forward: boolean, byWord: boolean) =>
      item && moveCaret(place, item, { forward, byWord }),
    back: (which: 'undo' | 'redo') => back(place, which),
  };
}

function merge({ outline, index }: WalkPlace, item: OutlineItem, make: Make): void {
  const host = outline.findLast(({ role }, at) => at < index && role !== 'left-out');
  const words = `Merged into ${host ? itemName(host) : 'what is before'}.`;
  make({ kind: 'merge', id: item.id }, words, () => host?.id);
}

function split(
  { caret, setSaid }: WalkPlace,
  item: OutlineItem,
  { make, lines }: { make: Make; lines: readonly TextLine[] },
): void {
  if (caret <= 0) {
    setSaid('Choose where: click in the text, or press the left and right arrow keys.');
    return;
  }
  const role = roleBehind(item, caret);
  const line = lineAt(item, caret, lines);
  make({ kind: 'split', id: item.id, at: caret, role, line }, 'Split in two.', (items) => {
    return items[items.findIndex(({ id }) => id === item.id) + 1]?.id;
  });
}

/** Leaves out, or takes back as what it was. */
function drop(item: OutlineItem, make: Make): void {
  const { id, role, was } = item;
  if (role !== 'left-out') {
    make({ kind: 'drop', id }, `${itemName(item)} is left out. It stays in the list.`);
    return;
  }
  const before = was?.role ?? roleBehind(item, 0);
  make({ kind: 'take', id, role: before }, 'Taken back into the text.');
}

function retype({ id, role: before }: OutlineItem, role: OutlineRole, make: Make): boolean {
  if (role === 'left-out') return make({ kind: 'drop', id }, 'Left out. It stays in the list.');
  const kind = before === 'left-out' ? 'take' : 'retype';
  return make({ kind, id, role }, 'The kind was changed.');
}

function moveCaret(
  { caret, setCaret, setSaid }: WalkPlace,
  item: OutlineItem,
  { forward, byWord }: { forward: boolean; byWord: boolean },
): void {
  const next = nextPlace(byWord ? wordPlaces(item) : splitPlaces(item), caret, forward);
  const place = !forward && next === caret ? 0 : next;
  setCaret(place);
  const words = item.text.slice(place, place + 60).replaceAll('\n', ' ');
  setSaid(place > 0 ? `Split before: ${words}` : 'No place is chosen.');
}

function back(place: WalkPlace, which: 'undo' | 'redo'): void {
  const made = place[which]();
  place.setCaret(0);
  if (!made) place.setSaid('There is nothing more.');
  else {
    place.setSaid(which === 'undo' ? 'Undone.' : 'Made again.');
    place.select(made.edit.id, { items: made.outline });
  }
}
