/** What the search for clauses like one answers: all of it what the person who asks may see. */

import type { Force } from '@/lib/core/comparison/statement';
import type { ProvisionHit, TreatyHit } from './search-result';

/** The clause, or the words, that others are held against. */
export type LikeSubject = {
  readonly label: string;
  readonly text: string;
  readonly lang: string;
  readonly href?: string;
  readonly versionRef?: string;
  readonly eId?: string;
  readonly treaty?: TreatyHit;
  readonly forces: readonly Force[];
};

export type LikeHit = {
  readonly treaty: TreatyHit;
  readonly hit: ProvisionHit;
  /** From 0 to 1; undefined across languages, where words cannot be held against each other. */
  readonly likeness?: number;
  /** Ids of the topics that both speak of. */
  readonly topics: readonly string[];
  /** What its statements lay on somebody, as far as the rules for its language read them. */
  readonly forces: readonly Force[];
};

export type LikeAnswer = {
  readonly of: LikeSubject;
  /** The most alike first. */
  readonly hits: readonly LikeHit[];
  /** In other languages, by the concepts that the term list knows of it. */
  readonly translated: readonly LikeHit[];
  /** Treaties that share a party with the clause's own and have nothing like it. */
  readonly without: readonly TreatyHit[];
};
