import { warningBadge } from '@/components/ui/badge-html';
import { formatDate } from '@/components/ui/format-date';
import { type Html, html } from '@/lib/core/text/html';
import { type EventReading, isDisputed, type LifecycleEvent } from '@/lib/core/treaty/treaty';
import { type CitedSource, eventAnchor } from './collect-citations';
import styles from './lifecycle.module.css';
import { orderEvents } from './order-events';
import { referencesHtml } from './references-html';

/** The treaty's life in order, each step with every reading of it. */
export function lifecycleHtml(
  events: readonly LifecycleEvent[],
  citations: readonly CitedSource[],
): string {
  const steps = orderEvents(events).map(
    (event, index) =>
      html`<li id="${eventAnchor(index)}" class="${styles.event}" data-kind="${event.kind}">${stepHtml(event, citations)}</li>`,
  );
  return html`<ol class="${styles.events}">${steps}</ol>`.html;
}

function stepHtml(event: LifecycleEvent, citations: readonly CitedSource[]): Html {
  const { label, place, readings } = event;
  const preferred = readings.find((reading) => reading.preferred);
  const main = preferred ?? (isDisputed(event) ? undefined : readings[0]);
  const others = readings.filter((reading) => reading !== main);
  const also = main ? 'Also reported: ' : 'One account: ';
  const variants = others.map(
    ({ date, statement, sources }) =>
      html`<li><span class="${styles.also}">${also}${formatDate(date)}</span>${
        statement && `. ${statement}`
      }${referencesHtml(sources, citations)}</li>`,
  );
  return html`<p class="${styles.date}">${uniqueDates(main ? [main] : readings).join(' or ')}</p><div><p class="${styles.label}">${label}${
    place && html`<span class="${styles.place}">, ${place}</span>`
  }${main && referencesHtml(main.sources, citations)}${
    isDisputed(event) && html` ${warningBadge('Sources differ')}`
  }</p>${main?.statement && html`<p class="${styles.statement}">${main.statement}</p>`}${
    variants.length > 0 && html`<ul class="${styles.others}">${variants}</ul>`
  }</div>`;
}

function uniqueDates(readings: readonly EventReading[]): string[] {
  return [...new Set(readings.map((reading) => formatDate(reading.date)))];
}
