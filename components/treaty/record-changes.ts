import { formatDate } from '@/components/ui/format-date';
import { languageName } from '@/lib/core/language/language';
import type { Source, Treaty } from '@/lib/core/treaty/treaty';
import { STATUS_LABELS, TREATY_RELATION_LABELS } from '@/lib/core/treaty/treaty-labels';

/** What a change of a record took away from one part of it and what it put there, as lines of words. */
export type PartChange = {
  readonly part: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};

/** What stands in `after` and not in `before`, and the other way round, part by part of the record. */
export function recordChanges(before: Treaty, after: Treaty): PartChange[] {
  return PARTS.flatMap(({ part, lines }) => {
    const [old, now] = [before, after].map((record) => [...new Set(lines(record))]) as [
      string[],
      string[],
    ];
    const removed = old.filter((line) => !now.includes(line));
    const added = now.filter((line) => !old.includes(line));
    if (removed.length > 0 || added.length > 0) return [{ part, removed, added }];
    // The same lines in another order.
    const isMoved = old.join('\n') !== now.join('\n');
    return isMoved ? [{ part: `Order: ${part.toLowerCase()}`, removed: old, added: now }] : [];
  });
}

type Part = { readonly part: string; readonly lines: (treaty: Treaty) => string[] };

const PARTS: readonly Part[] = [
  { part: 'Title', lines: ({ title }) => [title] },
  { part: 'Short title', lines: ({ shortTitle }) => [shortTitle] },
  { part: 'Status', lines: ({ status }) => [STATUS_LABELS[status]] },
  { part: 'Parties', lines: ({ parties }) => parties.map(({ name }) => name) },
  {
    part: 'Titles in other languages',
    lines: ({ titles }) => titles.map(({ lang, title }) => `${language(lang)}: ${title}`),
  },
  { part: 'Life of the treaty', lines: eventLines },
  { part: 'Record', lines: factLines },
  {
    part: 'Related treaties',
    lines: ({ relations }) =>
      relations.map(({ kind, title, note }) =>
        sentences(`${TREATY_RELATION_LABELS[kind]}: ${title}`, note),
      ),
  },
  {
    part: 'Authentic text',
    lines: ({ authenticTexts }) =>
      authenticTexts.map(({ lang, source }) => `${language(lang)}${from([source])}`),
  },
];

function eventLines({ events }: Treaty): string[] {
  return events.flatMap(({ label, place, readings }) =>
    ownReadings(readings).map(({ date, statement, preferred, sources }) => {
      const where = place === undefined ? '' : `, ${place}`;
      const chosen = preferred && readings.length > 1 ? ' (preferred)' : '';
      return sentences(`${label}: ${formatDate(date)}${where}${chosen}${from(sources)}`, statement);
    }),
  );
}

function factLines({ facts }: Treaty): string[] {
  return facts.flatMap(({ label, readings }) =>
    ownReadings(readings).map(({ value, note, preferred, sources }) => {
      const chosen = preferred && readings.length > 1 ? ' (preferred)' : '';
      return sentences(`${label}: ${value}${chosen}${from(sources)}`, note);
    }),
  );
}

/** What readers added is no change of the record. */
function ownReadings<R extends { readonly contributed?: unknown }>(readings: readonly R[]): R[] {
  return readings.filter(({ contributed }) => contributed === undefined);
}

function language(lang: string): string {
  return languageName(lang).english;
}

function sentences(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first}. ${second}`;
}

function from(sources: readonly Source[]): string {
  const names = sources.map(({ title, url, partial }) =>
    title === undefined || title === url ? url : partial ? title : `${title}, ${url}`,
  );
  return names.length === 0 ? '' : ` [${names.join('; ')}]`;
}
