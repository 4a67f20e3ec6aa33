/**
 * Notes as comments of a Word document. A note keeps its author and time; the words it is on are
 * marked in the stream of pieces, on A's words for a note on A and on B's for one on B. A note whose
 * place is not certain stands at the beginning and says so, so that none is dropped.
 *
 * Reference: ECMA-376 part 1, 17.13.4 (comments).
 */

import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import type { PlacedComment } from '../document/place-comments';
import { element } from '../document/xml';
import type { Piece } from '../redline/pieces';
import { paragraph, run, wordDate } from './runs';

/** `w:comment` elements. */
export function commentsXml(comments: readonly PlacedComment[]): string {
  return comments.map(commentXml).join('');
}

function commentXml({ id, note, side, place, quote }: PlacedComment): string {
  const where = `On ${side === 'left' ? 'A' : 'B'}, on words that have no certain place there: “${quote}”`;
  const lines = [...(place ? [] : [where]), ...noteBodyText(note.body).split('\n')];
  const { name } = note.creator;
  return element(
    'w:comment',
    {
      'w:id': id,
      'w:author': name,
      'w:date': wordDate(note.modified),
      'w:initials': initialsOf(name),
    },
    lines.map((line) => paragraph(run(line), { style: 'CommentText' })).join(''),
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 3)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

export function commentStart(id: number): string {
  return element('w:commentRangeStart', { 'w:id': id });
}

/** The end of a comment's range and the run that refers to it. */
export function commentEnd(id: number): string {
  const style = element('w:rPr', {}, element('w:rStyle', { 'w:val': 'CommentReference' }));
  const reference = element('w:commentReference', { 'w:id': id });
  return element('w:commentRangeEnd', { 'w:id': id }) + element('w:r', {}, style + reference);
}

/** A piece, the edge of a comment's range, or the call of an endnote on a side. */
export type Commented =
  | { readonly piece: Piece }
  | { readonly endnote: number; readonly side: 'left' | 'right' }
  | { readonly comment: number; readonly edge: 'start' | 'end' };

/**
 * Pieces cut where comments begin and end, with the edges between them. A comment that finds no
 * piece (its unit is not in the file) is opened and closed at the beginning. O(pieces · comments of
 * their unit).
 */
export function withComments(
  pieces: readonly Piece[],
  comments: readonly PlacedComment[],
): Commented[] {
  if (comments.length === 0) return pieces.map((piece) => ({ piece }));
  const byUnit = new Map<string, PlacedComment[]>();
  for (const comment of comments) {
    const key = `${comment.side} ${comment.place?.eId ?? ''}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), comment]);
  }
  const seen = new Set<number>();
  const stream = pieces.flatMap((piece) => {
    const edges = [...edgesIn(piece, 'left', byUnit), ...edgesIn(piece, 'right', byUnit)];
    for (const { comment } of edges) seen.add(comment);
    return cutAt(piece, edges);
  });
  const unseen = comments.filter(({ id }) => !seen.has(id));
  const opening = unseen.flatMap(({ id }): Commented[] => [
    { comment: id, edge: 'start' },
    { comment: id, edge: 'end' },
  ]);
  return [...opening, ...stream];
}

/** An edge by its offset in the words of a piece. */
type Edge = { readonly comment: number; readonly edge: 'start' | 'end'; readonly at: number };

function edgesIn(
  piece: Piece,
  side: 'left' | 'right',
  byUnit: ReadonlyMap<string, readonly PlacedComment[]>,
): Edge[] {
  const here = piece[side];
  if (!here) return [];
  const length = piece.text.length;
  return (byUnit.get(`${side} ${here.eId}`) ?? []).flatMap(({ id, place }): Edge[] => {
    if (!place) return [];
    const [from, to] = [place.start - here.at, place.end - here.at];
    return [
      ...(from >= 0 && from < length ? [{ comment: id, edge: 'start' as const, at: from }] : []),
      ...(to > 0 && to <= length ? [{ comment: id, edge: 'end' as const, at: to }] : []),
    ];
  });
}

function cutAt(piece: Piece, edges: readonly Edge[]): Commented[] {
  const stream: Commented[] = [];
  let at = 0;
  const upTo = (end: number) => {
    if (end > at) stream.push({ piece: sliceOf(piece, at, end) });
    at = end;
  };
  const isBreak = piece.text === '\n';
  // An end before a start at the same place, so that neighbours do not overlap.
  const order = (edge: Edge) => edge.at * 2 + (edge.edge === 'start' ? 1 : 0);
  for (const edge of [...edges].sort((one, other) => order(one) - order(other))) {
    upTo(isBreak ? 0 : edge.at);
    stream.push({ comment: edge.comment, edge: edge.edge });
  }
  upTo(piece.text.length);
  return stream;
}

function sliceOf(piece: Piece, from: number, to: number): Piece {
  const { left, right } = piece;
  return {
    ...piece,
    text: piece.text.slice(from, to),
    ...(left && { left: { ...left, at: left.at + from } }),
    ...(right && { right: { ...right, at: right.at + from } }),
  };
}
