import { searchHref } from '@/lib/core/address/search-query';
import type { SearchAnswer } from '@/lib/core/search/search-result';

/** A line of what is offered while somebody types: where it leads, and what it is. */
export type Suggestion = {
  readonly href: string;
  readonly label: string;
  /** What it is, or where it stands. */
  readonly about: string;
  /** Of the label, where it is not the page's own. */
  readonly lang?: string;
};

const MOST_TREATIES = 4;
const MOST_HITS = 4;

/**
 * What is offered for words, at most eleven lines: the place that they name, treaties by their names, the
 * best clauses, and the whole answer. O(hits).
 */
export function suggestionsOf(answer: SearchAnswer): Suggestion[] {
  const { q, direct, treaties, groups, didYouMean } = answer;
  const hits = groups
    .flatMap(({ treaty, hits: found }) => found.map((hit) => ({ treaty, hit })))
    .slice(0, MOST_HITS);
  return [
    ...(direct ? [{ href: direct.href, label: direct.label, about: 'Go there' }] : []),
    ...treaties.slice(0, MOST_TREATIES).map(({ slug, shortTitle, matched }) => ({
      href: `/treaties/${slug}`,
      label: shortTitle,
      about: matched === undefined ? 'Treaty' : `Treaty · ${matched}`,
    })),
    ...hits.map(({ treaty, hit }) => ({
      href: hit.href,
      label: hit.snippet.text.trim(),
      about: `${treaty.shortTitle}, ${hit.citation}`,
      lang: hit.lang,
    })),
    ...(didYouMean === undefined
      ? []
      : [{ href: searchHref({ q: didYouMean }), label: didYouMean, about: 'Did you mean' }]),
    { href: searchHref({ q }), label: 'All that was found', about: foundWords(answer) },
  ];
}

/** How much was found, in words: `more than 1,000 clauses, 3 notes`. */
export function foundWords({
  total,
  atLeast,
  noteTotal,
}: Pick<SearchAnswer, 'total' | 'atLeast' | 'noteTotal'>): string {
  const clauses = `${atLeast ? 'more than ' : ''}${counted(total, 'clause')}`;
  return noteTotal === 0 ? clauses : `${clauses}, ${counted(noteTotal, 'note')}`;
}

/** `1 clause`, `1,200 clauses`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
