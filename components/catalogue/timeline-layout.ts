/**
 * Where the treaties stand on the catalogue's time line. Horizontal places are percentages of the
 * width, so that one drawing fits a telephone and a wall; time is linear. A treaty is one row: a
 * tick for the signature and a bar for the time in force, open towards today where it still is.
 */

import type { OverviewDate, TreatyOverview } from '@/lib/core/treaty/treaty-record';

type TimelineBar = {
  readonly x: number;
  readonly width: number;
  /** Still in force: the bar runs up to today and is open there. */
  readonly open: boolean;
};

export type TimelineRow = {
  readonly treaty: TreatyOverview;
  readonly signedX?: number;
  readonly bar?: TimelineBar;
  /** Where the label hangs: from its start in the left part of the strip, from its end in the right. */
  readonly labelX: number;
  readonly labelAnchor: 'start' | 'end';
};

export type TimelineLayout = {
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
  readonly todayX: number;
  /** Oldest signature first. Treaties without any date are left out. */
  readonly rows: readonly TimelineRow[];
};

const MS_PER_DAY = 86_400_000;
/** Beyond this share of the width a label no longer fits to the right of its mark. */
const LABEL_TURNS_AT = 55;
const TICK_YEARS = [1, 2, 5, 10, 20, 50, 100];
const MAX_TICKS = 10;

/** Years since year 0 with fraction, in the middle of what the precision leaves open. */
export function yearsOf(date: Pick<OverviewDate, 'value' | 'precision'>): number {
  const [year = 0, month = 1, day = 1] = date.value.split('-').map(Number);
  if (date.precision === 'year') return year + 0.5;
  if (date.precision === 'month') return year + (month - 0.5) / 12;
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return year + (Date.UTC(year, month - 1, day) - start + MS_PER_DAY / 2) / length;
}

function tickStep(span: number): number {
  return TICK_YEARS.find((step) => span / step <= MAX_TICKS) ?? 100;
}

function datesOf(treaty: TreatyOverview): number[] {
  return [treaty.signed, treaty.inForce, treaty.ended].flatMap((date) =>
    date === undefined ? [] : [yearsOf(date)],
  );
}

/** `today` is an ISO date: this function reads no clock. O(n log n). */
export function layoutTimeline(treaties: readonly TreatyOverview[], today: string): TimelineLayout {
  const now = yearsOf({ value: today, precision: 'day' });
  const dated = treaties.filter((treaty) => datesOf(treaty).length > 0);
  const years = [now, ...dated.flatMap(datesOf)];
  const step = tickStep(Math.max(...years) - Math.min(...years));
  const from = Math.floor(Math.min(...years) / step) * step;
  const to = Math.max(...years) + step * 0.15;
  const place = (year: number) => Math.round(((year - from) / (to - from)) * 10_000) / 100;

  const ticks = [];
  for (let year = from; year <= to; year += step) ticks.push({ year, x: place(year) });
  const rows = dated
    .map((treaty) => rowOf(treaty, now, place))
    .sort((a, b) => Math.min(...datesOf(a.treaty)) - Math.min(...datesOf(b.treaty)));
  return { ticks, todayX: place(now), rows };
}

function rowOf(treaty: TreatyOverview, now: number, place: (year: number) => number): TimelineRow {
  const { signed, inForce, ended } = treaty;
  const signedX = signed && place(yearsOf(signed));
  const open = ended === undefined && treaty.status === 'in-force';
  const end = ended ? yearsOf(ended) : open ? now : undefined;
  const start = inForce && yearsOf(inForce);
  const bar =
    start !== undefined && end !== undefined && end >= start
      ? { x: place(start), width: place(end) - place(start), open }
      : undefined;
  const left = signedX ?? bar?.x ?? place(Math.min(...datesOf(treaty)));
  const right = Math.max(left, bar ? bar.x + bar.width : left);
  return left <= LABEL_TURNS_AT
    ? { treaty, signedX, bar, labelX: left, labelAnchor: 'start' }
    : { treaty, signedX, bar, labelX: right, labelAnchor: 'end' };
}
