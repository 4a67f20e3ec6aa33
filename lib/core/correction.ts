/**
 * Corrections: what people say of an alignment against the engine. Each is one immutable statement
 * about the provisions of two versions; the engine works around them (`Pins`). Undoing one withdraws
 * it, so that a permanent link made before still shows what it showed.
 */

import type { Visibility } from './annotation';
import type { LinkRelation } from './comparison';

export const CORRECTION_KINDS = ['link', 'unlink', 'relabel'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** `left` and `right` are eIds of units of the two versions, in document order, never empty. */
export type Correction = {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Of a `relabel` always, of a `link` when its author named one. */
  readonly relation?: LinkRelation;
  readonly reason: string;
  readonly visibility: Visibility;
  readonly author: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly created: string;
  readonly withdrawn?: string;
};

/** A link that must stand, exactly so. `correction` is the id of the statement it comes from. */
export type PinnedLink = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation?: LinkRelation;
  readonly correction: string;
};

/** What corrections ask of the engine. `apart`: no link may hold one of `left` and one of `right`. */
export type Pins = {
  readonly links: readonly PinnedLink[];
  readonly apart: readonly {
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
  /** A relation for a link the engine itself finds with exactly these sides. */
  readonly relabels: readonly Required<PinnedLink>[];
};

export const NO_PINS: Pins = { links: [], apart: [], relabels: [] };
