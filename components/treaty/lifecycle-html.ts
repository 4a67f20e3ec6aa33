import { warningBadge } from '@/components/ui/badge-html';
import { formatDate } from '@/components/ui/format-date';
import { type Html, html } from '@/lib/core/text/html';
import { type EventReading, isDisputed, type LifecycleEvent } from '@/lib/core/treaty/treaty';
import { type CitedSource, eventAnchor } from './collect-citations';
import { contributedHtml } from './contributed-html';
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
    ({ date, statement, sources, contributed }) =>
      html`<li><span class="${styles.also}">${also}${formatDate(date)}</span>${
        statement && `. ${statement}`
      }${referencesHtml(sources, citations)}${contributedHtml(contributed)}</li>`,
  );
  return html`<p class="${styles.date}">${uniqueDates(main ? [main] : ownOf(readings)).join(' or ')}</p><div><p class="${styles.label}">${label}${
    place && html`<span class="${styles.place}">, ${place}</span>`
  }${main && referencesHtml(main.sources, citations)}${contributedHtml(main?.contributed)}${
    isDisputed(event) && html` ${warningBadge('Sources differ')}`
  }</p>${main?.statement && html`<p class="${styles.statement}">${main.statement}</p>`}${
    variants.length > 0 && html`<ul class="${styles.others}">${variants}</ul>`
  }</div>`;
}

/** The record's own readings say the date, not those that were added to it. */
function ownOf(readings: readonly EventReading[]): readonly EventReading[] {
  const own = readings.filter(({ contributed }) => contributed === undefined);
  return own.length > 0 ? own : readings;
}

function uniqueDates(readings: readonly EventReading[]): string[] {
  return [...new Set(readings.map((reading) => formatDate(reading.date)))];
}
