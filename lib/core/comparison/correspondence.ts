/**
 * A table of correspondence: for each article of one text what answers it in the other, in the form that
 * lawyers know from the annexes of recast acts of the European Union. The table of B is made like that of A, so an
 * empty cell is kept on either side: what is new, and what was left out.
 */

import type { LinkRelation } from './comparison';

export const CORRESPONDENCE_GROUNDS = [
  /** The provisions are linked. */
  'link',
  /** A further correspondence of a paragraph. */
  'also',
  /** It answers in part, where nothing answers as a whole. */
  'partly',
  /** A sentence of it stands there. */
  'transfer',
] as const;

export type CorrespondenceGround = (typeof CORRESPONDENCE_GROUNDS)[number];

export type CorrespondingPlace = {
  /** Of an article-level provision of the other text or of a paragraph or point in it. */
  readonly eId: string;
  readonly by: CorrespondenceGround;
  /** Similarity in 0..1. */
  readonly score: number;
  /** What the row's provision is to it; a transfer has none. */
  readonly relation?: LinkRelation;
};

export type CorrespondenceRow = {
  /** Of an article-level provision; of a paragraph or point where that answers something else than its article. */
  readonly eId: string;
  /** In document order of the other text; empty where nothing answers. */
  readonly answers: readonly CorrespondingPlace[];
};

/** Both tables, rows in document order, paragraphs behind their article. */
export type Correspondence = {
  readonly left: readonly CorrespondenceRow[];
  readonly right: readonly CorrespondenceRow[];
};
