import { Fragment, type ReactNode } from 'react';
import { formatDate } from '@/components/ui/format-date';
import type { OverviewDate, TreatyOverview } from '@/lib/core/treaty/treaty-record';
import { layoutTimeline, type TimelineRow } from './timeline-layout';
import styles from './timeline-strip.module.css';

/** Low, so that the list below begins in the first window; still a target for a finger. */
const ROW = 26;
const BAR_Y = 15;
const BAR_HEIGHT = 6;
const AXIS = 22;
/** More would push the list of treaties out of sight: they wait behind a line. */
const MOST_ROWS = 16;

type TimelineStripProps = {
  readonly treaties: readonly TreatyOverview[];
  /** ISO date of the day the page is made. */
  readonly today: string;
};

/** All treaties on one line of time: signature ticks and bars of the years in force. */
export function TimelineStrip({ treaties, today }: TimelineStripProps) {
  const { ticks, rows, todayX } = layoutTimeline(treaties, today);
  if (rows.length === 0) return null;
  const height = rows.length * ROW;
  const strip = (
    <figure className={styles.figure}>
      <svg className={styles.strip} width="100%" height={height + AXIS}>
        <title>Timeline of the treaties</title>
        <g>
          {ticks.map(({ year, x }, index) => (
            <Fragment key={year}>
              <line className={styles.grid} x1={`${x}%`} x2={`${x}%`} y1="0" y2={height} />
              <text
                className={styles.year}
                x={`${x}%`}
                y={height + 16}
                textAnchor={x < 3 ? 'start' : 'middle'}
                data-minor={index % 2 === 1 || undefined}
              >
                {year}
              </text>
            </Fragment>
          ))}
          <line
            className={styles.today}
            x1={`${todayX}%`}
            x2={`${todayX}%`}
            y1="0"
            y2={height + 6}
          />
        </g>
        {rows.map((row, index) => (
          <StripRow key={row.treaty.slug} row={row} top={index * ROW} />
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <LegendItem label="signed">
          <line className={styles.signed} x1="12" x2="12" y1="1" y2="13" />
        </LegendItem>
        <LegendItem label="in force">
          <rect className={styles.open} x="0" y="3" width="24" height={BAR_HEIGHT} />
        </LegendItem>
        <LegendItem label="was in force">
          <rect className={styles.closed} x="0.5" y="3" width="23" height={BAR_HEIGHT} />
        </LegendItem>
        <LegendItem label={`today, ${formatDate({ value: today, precision: 'day' })}`}>
          <line className={styles.today} x1="12" x2="12" y1="0" y2="14" />
        </LegendItem>
      </figcaption>
    </figure>
  );
  if (rows.length <= MOST_ROWS) return strip;
  return (
    <details>
      <summary>Timeline of {rows.length} treaties</summary>
      {strip}
    </details>
  );
}

function StripRow({ row, top }: { readonly row: TimelineRow; readonly top: number }) {
  const { treaty, signedX, bar, labelX, labelAnchor } = row;
  const barClass = bar?.open ? styles.open : styles.closed;
  return (
    <a href={`/treaties/${treaty.slug}`} className={styles.row}>
      <title>{spokenRow(treaty)}</title>
      <rect className={styles.hit} x="0" y={top} width="100%" height={ROW} />
      <text className={styles.label} x={`${labelX}%`} y={top + 11} textAnchor={labelAnchor}>
        {treaty.shortTitle}
      </text>
      {bar && (
        <rect
          className={barClass}
          x={`${bar.x}%`}
          y={top + BAR_Y}
          width={`${bar.width}%`}
          height={BAR_HEIGHT}
        />
      )}
      {signedX !== undefined && (
        <line
          className={styles.signed}
          x1={`${signedX}%`}
          x2={`${signedX}%`}
          y1={top + BAR_Y - 2}
          y2={top + BAR_Y + BAR_HEIGHT + 2}
        />
      )}
    </a>
  );
}

function LegendItem({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className={styles.legendItem}>
      <svg width="24" height="14" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </span>
  );
}

/** The row in words: "DPRK–Russia 2024: signed 19 June 2024 (sources differ), in force since …". */
function spokenRow(treaty: TreatyOverview): string {
  const say = (word: string, date: OverviewDate | undefined) =>
    date && `${word} ${formatDate(date)}${date.disputed ? ' (sources differ)' : ''}`;
  const facts = [
    say('signed', treaty.signed),
    say('in force since', treaty.inForce),
    say('ended', treaty.ended),
  ].filter((fact) => fact !== undefined);
  return `${treaty.shortTitle}: ${facts.join(', ')}`;
}
