import { SEARCHED } from '@/lib/core/address/search-query';
import { primaryLanguage } from '@/lib/core/language/language';
import { TOPICS, topicsOf } from '@/lib/core/language/terms/topics';
import { type CalledTreaty, matchNames } from '@/lib/core/search/match-names';
import { partiesNamed } from '@/lib/core/search/names';
import { type ParsedQuery, parseQuery, type QueryNode } from '@/lib/core/search/query';
import type { FieldTerm } from '@/lib/core/search/query-fields';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { PROVISION_KINDS } from '@/lib/core/treaty/provision';
import { STANDINGS } from '@/lib/core/treaty/treaty';

/** What was typed, as the store is asked it: words of texts, and what narrows the search. */
export type ReadQuery = {
  /** Undefined where no words are asked for. */
  readonly words?: QueryNode;
  /** The words where they are plain, as names of treaties are looked for by them. */
  readonly plain: readonly string[];
  readonly filters: SearchFilters;
  /** What was not read as it was written, a sentence each. */
  readonly remarks: readonly string[];
};

type Narrowing = Exclude<SearchFilters['not'], undefined>;

/** Reads a query; what it narrows is added to the filters that were chosen. Never throws. */
export function readQuery(
  q: string,
  chosen: SearchFilters,
  treaties: readonly CalledTreaty[],
): ReadQuery {
  const parsed = parseQuery(q);
  const remarks = remarksOf(parsed);
  let filters = chosen;
  for (const term of parsed.fields) {
    const read = readField(term, treaties);
    if (read === undefined) remarks.push(`Nothing is called ${term.field}:${term.value}.`);
    else filters = term.not ? { ...filters, not: both(filters.not, read) } : both(filters, read);
  }
  const { query } = parsed;
  return { ...(query && { words: query }), plain: plainWords(query), filters, remarks };
}

function remarksOf({ asWords, cut }: ParsedQuery): string[] {
  return [
    ...(asWords ? ['Read as plain words: the signs between them are no query.'] : []),
    ...(cut
      ? ['Only its beginning was read: a query has up to 1,000 characters and 32 words.']
      : []),
  ];
}

/** Both hold. */
function both<F extends SearchFilters>(one: F | undefined, other: SearchFilters): F {
  const together: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = together[name];
    if (!Array.isArray(known) || !Array.isArray(value)) together[name] = value;
    else if (name === 'party') together[name] = [...new Set([...known, ...value])];
    else together[name] = known.filter((item) => value.includes(item));
  }
  return together as F;
}

function readField(
  { field, value }: FieldTerm,
  treaties: readonly CalledTreaty[],
): Narrowing | SearchFilters | undefined {
  const yes = /^(?:yes|true)$/i.test(value);
  switch (field) {
    case 'party': {
      const codes = partiesNamed(value);
      return { party: codes.length > 0 ? codes : codesOf(value, treaties) };
    }
    case 'treaty':
      return some('treaty', slugsOf(value, treaties));
    case 'lang':
      return { lang: [value.toLowerCase()] };
    case 'after':
    case 'before':
      return { [field]: value };
    case 'topic':
      return some('topic', topicsCalled(value));
    case 'kind':
      return some(
        'kind',
        PROVISION_KINDS.filter((kind) => kind === value.toLowerCase()),
      );
    case 'standing':
      return some(
        'standing',
        STANDINGS.filter((one) => one.startsWith(hyphened(value))),
      );
    case 'verified':
      return { verified: yes };
    case 'mine':
      return yes ? { mine: true } : {};
    case 'in':
      return some(
        'in',
        SEARCHED.filter((place) => place === value.toLowerCase()),
      );
  }
}

function some(name: keyof SearchFilters, values: readonly string[]): SearchFilters | undefined {
  return values.length === 0 ? undefined : { [name]: values };
}

function hyphened(value: string): string {
  return value.trim().toLowerCase().replace(/\s+/g, '-');
}

/** Codes of parties that are no states, by their names in the records. */
function codesOf(value: string, treaties: readonly CalledTreaty[]): string[] {
  const wanted = value.toLowerCase();
  const codes = treaties.flatMap(({ parties }) =>
    parties.flatMap(({ code, name }) =>
      code.toLowerCase() === wanted || name.toLowerCase() === wanted ? code : [],
    ),
  );
  return codes.length > 0 ? [...new Set(codes)].slice(0, 1) : [value];
}

function slugsOf(value: string, treaties: readonly CalledTreaty[]): string[] {
  const exact = treaties.filter(({ slug }) => slug === value.toLowerCase());
  if (exact.length > 0) return exact.map(({ slug }) => slug);
  return matchNames(value.split(/\s+/).filter(Boolean), treaties)
    .filter(({ rest }) => rest.length === 0)
    .map(({ treaty }) => treaty.slug);
}

function topicsCalled(value: string): string[] {
  const wanted = hyphened(value);
  const exact = TOPICS.filter(({ id, label }) => id === wanted || hyphened(label) === wanted);
  const found = exact.length > 0 ? exact : TOPICS.filter(({ id }) => id.includes(wanted));
  return found.map(({ id }) => id);
}

function plainWords(query: QueryNode | undefined): string[] {
  if (query === undefined) return [];
  if (query.kind === 'word') return query.exact || query.prefix ? [] : [query.text];
  if (query.kind === 'phrase') return query.exact ? [] : query.words.split(/\s+/).filter(Boolean);
  if (query.kind !== 'and') return [];
  const parts = query.parts.map(plainWords);
  return parts.some((words) => words.length === 0) ? [] : parts.flat();
}

/** The languages that words of a script are most likely of, of those the term list knows. */
export function likelyLanguages(text: string): readonly string[] {
  if (/\p{Script=Hangul}/u.test(text)) return ['ko'];
  if (/\p{Script=Cyrillic}/u.test(text)) return ['ru'];
  if (/\p{Script=Arabic}/u.test(text)) return ['fa', 'ar'];
  if (/\p{Script=Han}/u.test(text)) return ['zh'];
  return ['en'];
}

/** Topics that the words name, by the concepts in them or by their label. */
export function topicsAsked(plain: readonly string[]): { id: string; label: string }[] {
  if (plain.length === 0) return [];
  const text = plain.join(' ');
  const ids = new Set(
    likelyLanguages(text).flatMap((lang) => topicsOf(text, primaryLanguage(lang))),
  );
  const called = text.toLowerCase();
  return TOPICS.filter(({ id, label }) => ids.has(id) || label.toLowerCase().includes(called));
}
