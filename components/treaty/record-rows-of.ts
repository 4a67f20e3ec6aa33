import type { Source, Treaty } from '@/lib/core/treaty/treaty';
import type { RowList } from './record-values';

/** What stands in the fields of one row when the form opens. */
export type RowWords = Readonly<Record<string, string>>;

/** A stored record as the rows of its form: a row a reading, in the record's order. */
export function recordRowsOf(treaty: Treaty): Readonly<Record<RowList, readonly RowWords[]>> {
  return {
    titles: treaty.titles.map(({ lang, title }) => ({ lang, title })),
    events: treaty.events.flatMap(({ kind, place = '', readings }) =>
      readings.map(({ date, statement = '', preferred, sources }, index) => ({
        kind,
        date: date.value,
        // The place is the event's own: said once.
        place: index === 0 ? place : '',
        statement,
        preferred: preferred ? 'yes' : '',
        ...sourceWords(sources),
      })),
    ),
    facts: treaty.facts.flatMap(({ label, readings }) =>
      readings.map(({ value, note = '', preferred, sources }) => ({
        label,
        value,
        note,
        preferred: preferred ? 'yes' : '',
        ...sourceWords(sources),
      })),
    ),
    relations: treaty.relations.map(({ kind, title, slug = '', note = '' }) => ({
      kind,
      title,
      slug,
      note,
    })),
    authenticTexts: treaty.authenticTexts.map(({ lang, source }) => ({
      lang,
      ...sourceWords([source]),
    })),
  };
}

/** Of a source known in part only, what is known of it is its title. */
function sourceWords([source]: readonly Source[]): RowWords {
  const { url = '', title = '', partial } = source ?? {};
  return partial ? { sourceTitle: title || url, url: '' } : { sourceTitle: title, url };
}
