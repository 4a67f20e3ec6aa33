/**
 * A comparison as one stream of pieces: the words of both texts, in an order that holds both. Read
 * without what is deleted or moved away, the stream is B; read without what is inserted or moved here,
 * it is A. Line breaks are pieces of their own, because in a document of tracked changes the end of a
 * paragraph is inserted and deleted like a word. Tracked changes and parallel segmentation are two
 * ways of writing this one stream.
 *
 * Reference: ECMA-376 part 1, 17.13.5 (revisions); TEI P5, 12.2.3 (parallel segmentation).
 */

import type { Change, Move } from '@/lib/core/comparison/comparison';
import type { VersionText } from '@/lib/core/treaty/provision';
import type { ExportedComparison } from '../document/exported-comparison';
import { exactChanges } from './exact-changes';
import { type Block, type RedlinePassage, redlinePassages } from './passages';
import {
  cutLines,
  type RedlineStretch,
  type StretchStatus,
  stretchesOf,
  withMoves,
  wordsOf,
} from './stretches';

/** Where a piece begins in the stored text of a unit. */
type Place = { readonly eId: string; readonly at: number };

export type Piece = {
  /** One "\n", or words without one. */
  readonly text: string;
  readonly status: StretchStatus;
  readonly role: 'group-title' | 'title' | 'text';
  /** Number of the move the piece belongs to, from 0. */
  readonly move?: number;
  /** The words are the other text's in other letters. */
  readonly spelling?: true;
  readonly left?: Place;
  readonly right?: Place;
};

export type StreamPassage = { readonly passage: RedlinePassage; readonly pieces: readonly Piece[] };

/** The whole comparison as pieces, passage by passage. O(text). */
export function streamOf(
  exported: Pick<ExportedComparison, 'left' | 'right' | 'comparison'>,
): StreamPassage[] {
  const passages = redlinePassages(exported);
  const moved = passages.filter(({ kind }) => kind === 'moved').length;
  const weaver = new Weaver(exported.left, moved);
  return passages.map((passage) => ({ passage, pieces: weaver.piecesOf(passage) }));
}

type Sides = { readonly left: readonly Block[]; readonly right: readonly Block[] };
/** A block's address and where its text begins in the joined text of its side. */
type Start = { readonly eId: string; readonly at: number };
type Starts = { readonly left: readonly Start[]; readonly right: readonly Start[] };

class Weaver {
  readonly #lang: string;
  #nextMove: number;

  constructor({ lang }: VersionText, firstFreeMove: number) {
    this.#lang = lang;
    this.#nextMove = firstFreeMove;
  }

  piecesOf(passage: RedlinePassage): Piece[] {
    if (passage.kind === 'only') {
      const status = passage.side === 'left' ? 'deleted' : 'inserted';
      return oneSided([passage.block], passage.side, status);
    }
    const { link, left, right } = passage;
    if (passage.kind === 'moved') {
      const { side, move } = passage;
      return this.#woven(passage, link?.changes ?? [], []).flatMap((piece) =>
        half(piece, side, move),
      );
    }
    if (link && !link.changes) {
      return [...oneSided(left, 'left', 'deleted'), ...oneSided(right, 'right', 'inserted')];
    }
    return this.#woven(passage, link?.changes ?? [], link?.moves ?? []);
  }

  /** Titles and texts of both sides, read against each other. */
  #woven(sides: Sides, changes: readonly Change[], moves: readonly Move[]): Piece[] {
    const title = this.#titles(sides.left[0], sides.right[0]);
    if (sides.left[0]?.text === undefined) return title;
    const texts = { a: textOf(sides.left), b: textOf(sides.right), lang: this.#lang };
    const exact = exactChanges(texts.a, texts.b, changes, this.#lang);
    const plain = stretchesOf(exact, texts.a.length, texts.b.length);
    const stretches = withMoves(plain, moves, texts, this.#nextMove);
    this.#nextMove += moves.length;
    const starts = { left: startsOf(sides.left), right: startsOf(sides.right) };
    const pieces = stretches
      .flatMap((stretch) => cutLines(stretch, texts))
      .flatMap((line) => [
        pieceOf(line, wordsOf(line, texts), starts),
        ...this.#titlesAfter(line, sides, starts),
      ]);
    return [...title, ...pieces, { text: '\n', status: 'both', role: 'text' }];
  }

  /** The titles of further provisions of a link, where a line ends that parts them from the last. */
  #titlesAfter(line: RedlineStretch, sides: Sides, starts: Starts): Piece[] {
    const next = (blocks: readonly Block[], known: readonly Start[], end: number) =>
      blocks[known.findIndex(({ at }, index) => index > 0 && at === end)];
    const left = line.toA > line.fromA ? next(sides.left, starts.left, line.toA) : undefined;
    const right = line.toB > line.fromB ? next(sides.right, starts.right, line.toB) : undefined;
    return left || right ? this.#titles(left, right) : [];
  }

  #titles(left: Block | undefined, right: Block | undefined): Piece[] {
    const role = (left ?? right)?.text === undefined ? 'group-title' : 'title';
    if (!left || !right) {
      return titleLine((left ?? right)?.title ?? '', left ? 'deleted' : 'inserted', role);
    }
    const texts = { a: left.title, b: right.title };
    const changes = exactChanges(texts.a, texts.b, undefined, this.#lang);
    const words = stretchesOf(changes, texts.a.length, texts.b.length).map(
      (stretch): Piece => ({ text: wordsOf(stretch, texts), status: stretch.status, role }),
    );
    return [...words, { text: '\n', status: 'both', role }];
  }
}

/** What a piece of a moved provision is where it stood (`left`) or stands (`right`); nothing of the other side. */
function half(piece: Piece, side: 'left' | 'right', move: number): Piece[] {
  const { left, right, ...words } = piece;
  const elsewhere = side === 'left' ? 'inserted' : 'deleted';
  if (piece.status === elsewhere) return [];
  const status = side === 'left' ? 'moved-from' : 'moved-to';
  const place = side === 'left' ? left && { left } : right && { right };
  return [{ ...words, status: piece.status === 'both' ? status : piece.status, move, ...place }];
}

function oneSided(
  blocks: readonly Block[],
  side: 'left' | 'right',
  status: StretchStatus,
): Piece[] {
  return blocks.flatMap(({ provision, title, text }) => {
    if (text === undefined) return titleLine(title, status, 'group-title');
    let at = 0;
    const body = text.split('\n').flatMap((line): Piece[] => {
      const start = { [side]: { eId: provision.eId, at } };
      const end: Piece = { text: '\n', status, role: 'text' };
      at += line.length + 1;
      return line === '' ? [end] : [{ text: line, status, role: 'text', ...start }, end];
    });
    return [...titleLine(title, status, 'title'), ...body];
  });
}

function titleLine(title: string, status: StretchStatus, role: Piece['role']): Piece[] {
  return [
    { text: title, status, role },
    { text: '\n', status, role },
  ];
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text ?? '').join('\n');
}

function startsOf(blocks: readonly Block[]): Start[] {
  let at = 0;
  return blocks.map(({ provision, text = '' }) => {
    const start = { eId: provision.eId, at };
    at += text.length + 1;
    return start;
  });
}

function pieceOf(line: RedlineStretch, words: string, starts: Starts): Piece {
  const { status, move, spelling, fromA, toA, fromB, toB } = line;
  return {
    text: words,
    status,
    role: 'text',
    ...(move !== undefined && { move }),
    ...(spelling && { spelling }),
    ...(toA > fromA && { left: placeIn(starts.left, fromA) }),
    ...(toB > fromB && { right: placeIn(starts.right, fromB) }),
  };
}

/** The unit that holds an offset of a side's joined text, and the offset in it. */
function placeIn(starts: readonly Start[], offset: number): Place {
  const unit = starts.findLast(({ at }) => at <= offset);
  return { eId: unit?.eId ?? '', at: offset - (unit?.at ?? 0) };
}
