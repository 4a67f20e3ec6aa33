/**
 * What pages and the read API say about a treaty: the record with a summary of its texts, and the
 * one-line overview that the catalogue lists. Notes are counted for the reader who asks: a note
 * that the reader may not see is in no number.
 */

import type { Visibility } from '@/lib/core/access/visibility';
import type { DatePrecision, ExpressionSummary, Treaty } from './treaty';

/** A treaty with its texts. `noteCount` counts the notes the actor may see. */
export type TreatyRecord = Treaty & {
  readonly expressions: readonly ExpressionSummary[];
  readonly noteCount: number;
  /** Whether it is the reader's own to publish, change and delete. */
  readonly own: boolean;
  readonly visibility: Visibility;
  /** Whether the reader may add readings: the record is shipped and nobody's own. */
  readonly takesReadings: boolean;
  /** Counts its changes. */
  readonly revision: number;
};

/** The preferred reading of a date; `disputed` when sources give another one as well. */
export type OverviewDate = {
  /** ISO 8601, cut to its precision. */
  readonly value: string;
  readonly precision: DatePrecision;
  readonly disputed: boolean;
};

/** One row of the catalogue. Dates are absent where no source gives one. */
export type TreatyOverview = Pick<
  Treaty,
  'slug' | 'title' | 'shortTitle' | 'status' | 'parties'
> & {
  readonly signed?: OverviewDate;
  readonly inForce?: OverviewDate;
  readonly ended?: OverviewDate;
  readonly visibility: Visibility;
  readonly articleCount: number;
  /** BCP 47 tags of the stored texts. */
  readonly languages: readonly string[];
  readonly noteCount: number;
};
