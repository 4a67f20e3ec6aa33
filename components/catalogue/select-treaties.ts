/** Which treaties the catalogue shows for a query, and in what order. Pure, O(n log n). */

import { languageName } from '@/lib/core/language/language';
import type { OverviewDate, TreatyOverview } from '@/lib/core/treaty/treaty-record';
import type { CatalogueQuery, SortKey } from './catalogue-query';

/** Without case, accents and dashes, so that `dprk-russia` finds "DPRK–Russia". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function searchText(treaty: TreatyOverview): string {
  const parties = treaty.parties.flatMap((party) => [party.name, party.code]);
  const languages = treaty.languages.flatMap((tag) => Object.values(languageName(tag)));
  const years = [treaty.signed, treaty.inForce, treaty.ended].map((date) => date?.value ?? '');
  return fold(
    [treaty.shortTitle, treaty.title, treaty.slug, ...parties, ...languages, ...years].join(' '),
  );
}

const collator = new Intl.Collator('en', { numeric: true });
const byTitle = (a: TreatyOverview, b: TreatyOverview) =>
  collator.compare(a.shortTitle, b.shortTitle) || collator.compare(a.slug, b.slug);

/** A year counts as its beginning; a missing date as undefined, which always goes last. */
const byDate = (date: OverviewDate | undefined) => date?.value;

const SORT_VALUES: Record<SortKey, (treaty: TreatyOverview) => string | number | undefined> = {
  title: (treaty) => treaty.shortTitle,
  signed: (treaty) => byDate(treaty.signed),
  'in-force': (treaty) => byDate(treaty.inForce),
  status: (treaty) => treaty.status,
  articles: (treaty) => treaty.articleCount,
  languages: (treaty) => treaty.languages.length,
  notes: (treaty) => treaty.noteCount,
};

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

/**
 * The treaties that hold every word of the search (in a title, a party, a language or a year) and
 * have the status asked for, sorted; equal ones by title, those without a value last.
 */
export function selectTreaties(
  treaties: readonly TreatyOverview[],
  query: CatalogueQuery,
): TreatyOverview[] {
  const words = fold(query.q).split(' ');
  const sortValue = SORT_VALUES[query.sort];
  const direction = query.descending ? -1 : 1;
  return treaties
    .filter((treaty) => query.status === undefined || treaty.status === query.status)
    .filter((treaty) => {
      const text = searchText(treaty);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => {
      const [valueA, valueB] = [sortValue(a), sortValue(b)];
      if (valueA === undefined || valueB === undefined) {
        if (valueA === valueB) return byTitle(a, b);
        return valueA === undefined ? 1 : -1;
      }
      return direction * compareValues(valueA, valueB) || byTitle(a, b);
    });
}
