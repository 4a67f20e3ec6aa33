import type {
  Contribution,
  EventKind,
  FactReading,
  LifecycleEvent,
  PartialDate,
  Source,
  Treaty,
  TreatyFact,
} from './treaty';
import { EVENT_LABELS } from './treaty-labels';

/** What a reader's source says of a fact, or of when an event happened. */
export type ContributedReading = {
  readonly contribution: Contribution;
  readonly about:
    | { readonly fact: string; readonly value: string }
    | { readonly event: EventKind; readonly date: PartialDate };
  readonly note?: string;
  readonly source: Source;
};

/**
 * A record with what readers added, in the order they did: behind the record's own readings, never
 * preferred, each with its name. What the record says itself is as it was. O(readings x statements).
 */
export function withReadings<T extends Pick<Treaty, 'facts' | 'events'>>(
  treaty: T,
  readings: readonly ContributedReading[],
): T {
  const facts = [...treaty.facts];
  const events = [...treaty.events];
  for (const reading of readings) {
    if ('fact' in reading.about) addToFact(facts, reading.about, reading);
    else addToEvent(events, reading.about, reading);
  }
  return { ...treaty, facts, events };
}

function addToFact(
  facts: TreatyFact[],
  { fact: key, value }: { readonly fact: string; readonly value: string },
  { note, source, contribution }: ContributedReading,
): void {
  const added: FactReading = {
    value,
    preferred: false,
    ...(note !== undefined && { note }),
    sources: [source],
    contributed: contribution,
  };
  const at = facts.findIndex((fact) => fact.key === key);
  const found = facts[at];
  if (found) facts[at] = { ...found, readings: [...found.readings, added] };
  // The record said it when the reading was added, and says it no more.
  else facts.push({ key, label: key.replaceAll('-', ' '), readings: [added] });
}

function addToEvent(
  events: LifecycleEvent[],
  { event: kind, date }: { readonly event: EventKind; readonly date: PartialDate },
  { note, source, contribution }: ContributedReading,
): void {
  const added = {
    date,
    ...(note !== undefined && { statement: note }),
    preferred: false,
    sources: [source],
    contributed: contribution,
  };
  const at = events.findIndex((event) => event.kind === kind);
  const found = events[at];
  if (found) events[at] = { ...found, readings: [...found.readings, added] };
  else events.push({ kind, label: EVENT_LABELS[kind], readings: [added] });
}
