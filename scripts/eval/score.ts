/**
 * Precision, recall and F1 of links against an incomplete reference. A predicted link counts when one of
 * its articles has a reference link; one between two articles of which the reference says nothing is
 * neither right nor wrong. For the reworded subsets a link counts where a reference link of one of its
 * articles is in the subset: the subset's precision is the share of right links among those.
 */

import type { Edge } from './split-variant';

export type Figures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Reference links. */
  readonly links: number;
};

/** Counts links of many pairs; `subset` says which reference links count. */
export class Tally {
  #right = 0;
  #wrong = 0;
  #missed = 0;

  /** Adds one pair of treaties: what was found against the reference links and their membership. */
  add(found: readonly Edge[], gold: readonly Edge[], subset: readonly boolean[]): void {
    const place = new Map(gold.map((edge, index) => [edge.join(' '), index]));
    const members = gold.filter((_, index) => subset[index]);
    const lefts = new Set(members.map(([left]) => left));
    const rights = new Set(members.map(([, right]) => right));
    const hit = new Set<number>();
    for (const edge of found) {
      const index = place.get(edge.join(' '));
      if (index !== undefined && subset[index]) hit.add(index);
      else if (index === undefined && (lefts.has(edge[0]) || rights.has(edge[1]))) this.#wrong += 1;
    }
    this.#right += hit.size;
    this.#missed += members.length - hit.size;
  }

  get figures(): Figures {
    const [right, wrong, missed] = [this.#right, this.#wrong, this.#missed];
    return {
      precision: right / Math.max(1, right + wrong),
      recall: right / Math.max(1, right + missed),
      f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
      links: right + missed,
    };
  }
}
