/**
 * The beginning of a note, for pages and lists that hold many: the same blocks and formats, up to a
 * number of characters. What could make a page heavy counts as characters too: addresses of links, and
 * every node, for a thousand empty paragraphs are no shorter than a thousand letters.
 */

import { excerpt } from '@/lib/core/text/excerpt';
import type {
  NoteBlock,
  NoteBody,
  NoteInline,
  NoteLink,
  NoteList,
  NoteListItem,
} from './note-body';

/** What a node weighs besides its text: its tags. */
const NODE = 4;

/** How much may still be taken; `cut` once something was left out. */
type Room = { left: number; cut: boolean };

/** A body and whether it is all of it. */
export type CutBody = { readonly body: NoteBody; readonly cut: boolean };

/** The first `limit` characters of a body, with an ellipsis where it is cut. O(limit). */
export function cutBody(body: NoteBody, limit: number): CutBody {
  const room: Room = { left: limit, cut: false };
  const children = taken(body.root.children, room, cutBlock);
  return room.cut
    ? { body: { root: { type: 'root', children } }, cut: true }
    : { body, cut: false };
}

/** As many of the nodes as there is room for. */
function taken<T>(nodes: readonly T[], room: Room, take: (node: T, room: Room) => T): T[] {
  const kept: T[] = [];
  for (const node of nodes) {
    if (room.cut || room.left < NODE) {
      room.cut = true;
      break;
    }
    room.left -= NODE;
    kept.push(take(node, room));
  }
  return kept;
}

function cutBlock(block: NoteBlock, room: Room): NoteBlock {
  if (block.type === 'list') return cutList(block, room);
  // Its children are of fewer kinds, which the compiler tells apart by the block alone.
  if (block.type === 'code') {
    return { ...block, children: taken(block.children, room, cutInline) };
  }
  return { ...block, children: taken(block.children, room, cutInline) };
}

function cutList(list: NoteList, room: Room): NoteList {
  return { ...list, children: taken(list.children, room, cutItem) };
}

function cutItem(item: NoteListItem, room: Room): NoteListItem {
  const children = taken(item.children, room, (child, rest) =>
    child.type === 'list' ? cutList(child, rest) : cutInline(child, rest),
  );
  return { ...item, children };
}

function cutInline<T extends NoteInline>(inline: T, room: Room): T {
  if (inline.type === 'text') return { ...inline, text: cutText(inline.text, room) };
  if (inline.type === 'linebreak') return inline;
  if (inline.type === 'mention') {
    // Half of a label would name something else: the last one may go a little over.
    room.left = Math.max(0, room.left - inline.label.length);
    return inline;
  }
  return cutLink(inline, room) as T;
}

/** An address too long for what is left is not shown: half of it would lead elsewhere. */
function cutLink(link: NoteLink, room: Room): NoteLink {
  const fits = link.url.length <= room.left;
  if (fits) room.left -= link.url.length;
  const children = taken(link.children, room, cutInline);
  if (!fits) room.cut = true;
  return { ...link, url: fits ? link.url : '', children };
}

function cutText(text: string, room: Room): string {
  if (text.length <= room.left) {
    room.left -= text.length;
    return text;
  }
  const beginning = excerpt(text, room.left);
  room.left = 0;
  room.cut = true;
  return beginning;
}
