import { Badge } from '@/components/ui/badge';
import { formatDate } from '@/components/ui/format-date';
import { type EventReading, isDisputed, type LifecycleEvent } from '@/lib/core/treaty/treaty';
import { type CitedSource, eventAnchor } from './collect-citations';
import styles from './lifecycle.module.css';
import { orderEvents } from './order-events';
import { References } from './references';

type LifecycleProps = {
  readonly events: readonly LifecycleEvent[];
  readonly citations: readonly CitedSource[];
};

/** The treaty's life in order, each step with every reading of it. */
export function Lifecycle({ events, citations }: LifecycleProps) {
  return (
    <ol className={styles.events}>
      {orderEvents(events).map((event, index) => (
        <li
          key={eventAnchor(index)}
          id={eventAnchor(index)}
          className={styles.event}
          data-kind={event.kind}
        >
          <Step event={event} citations={citations} />
        </li>
      ))}
    </ol>
  );
}

function Step({
  event,
  citations,
}: {
  readonly event: LifecycleEvent;
  readonly citations: readonly CitedSource[];
}) {
  const preferred = event.readings.find((reading) => reading.preferred);
  const main = preferred ?? (isDisputed(event) ? undefined : event.readings[0]);
  const others = event.readings.filter((reading) => reading !== main);
  return (
    <>
      <p className={styles.date}>
        {uniqueDates(main ? [main] : event.readings).map((date, index) => (
          <span key={date}>
            {index > 0 && ' or '}
            {date}
          </span>
        ))}
      </p>
      <div>
        <p className={styles.label}>
          {event.label}
          {event.place && <span className={styles.place}>, {event.place}</span>}
          {main && <References sources={main.sources} citations={citations} />}
          {isDisputed(event) && (
            <>
              {' '}
              <Badge tone="warn">Sources differ</Badge>
            </>
          )}
        </p>
        {main?.statement && <p className={styles.statement}>{main.statement}</p>}
        {others.length > 0 && (
          <ul className={styles.others}>
            {others.map((reading) => (
              <li key={`${reading.date.value} ${reading.statement}`}>
                <span className={styles.also}>
                  {main ? 'Also reported: ' : 'One account: '}
                  {formatDate(reading.date)}
                </span>
                {reading.statement && `. ${reading.statement}`}
                <References sources={reading.sources} citations={citations} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function uniqueDates(readings: readonly EventReading[]): string[] {
  return [...new Set(readings.map((reading) => formatDate(reading.date)))];
}
