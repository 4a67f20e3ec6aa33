/**
 * The address of the witnesses of a text: `/treaties/{slug}/{lang}/witnesses?base=@v2&with=kcna,tass@v1`.
 * A text of the language is named by its short name and a version, where it is not the newest: `kcna`,
 * `kcna@v2`. The main text has no name: it is `@v2`, and its newest version is the language itself, `en`.
 */

import { type CompareOptions, EXACT } from '@/lib/core/comparison/comparison';
import { MOST_SIDES } from './version-address';

/** A text of a language; its newest version where none is named. */
export type WitnessRef = { readonly name: string; readonly version?: number };

export type WitnessQuery = {
  /** What the others are read against; undefined for the preferred text, or the main one. */
  readonly base?: WitnessRef;
  /** Empty: all there are. */
  readonly with: readonly WitnessRef[];
  readonly options: CompareOptions;
};

/** A base and its witnesses are so many texts as a comparison takes. */
export const MOST_WITNESSES = MOST_SIDES - 1;

const REF = /^([a-z0-9]+(?:-[a-z0-9]+)*)?(?:@v([1-9]\d{0,5}))?$/;

/** Reads the query; what is malformed is left out. `lang`: may stand before a name, `en~kcna` or `en@v1`. */
export function parseWitnessQuery(query: URLSearchParams, lang: string): WitnessQuery {
  const refs = (parameter: string) =>
    query
      .getAll(parameter)
      .flatMap((value) => value.split(','))
      .flatMap((word) => parseWitnessRef(word, lang) ?? []);
  const [base] = refs('base');
  const named = new Map(refs('with').map((ref) => [formatWitnessRef(ref), ref]));
  const ignored = new Set(query.getAll('ignore').flatMap((value) => value.split(',')));
  return {
    ...(base && { base }),
    with: [...named.values()].slice(0, MOST_WITNESSES),
    options: {
      ...EXACT,
      ignoreCase: ignored.has('case'),
      ignorePunctuation: ignored.has('punctuation'),
      ignoreSpelling: ignored.has('spelling'),
    },
  };
}

function parseWitnessRef(word: string, lang: string): WitnessRef | undefined {
  const inLanguage = word === lang || word.startsWith(`${lang}@`) || word.startsWith(`${lang}~`);
  const own = inLanguage ? word.slice(lang.length).replace(/^~/, '') : word;
  const [matched, name = '', version] = REF.exec(own) ?? [];
  if (matched === undefined || (word === '' && version === undefined)) return undefined;
  return { name, ...(version !== undefined && { version: Number(version) }) };
}

/** A text as the query names it: '' for the newest of the main one, which the path calls by its language. */
export function formatWitnessRef({ name, version }: WitnessRef): string {
  return version === undefined ? name : `${name}@v${version}`;
}

/** The path of the witnesses of a text. */
export function witnessesPath(slug: string, lang: string, query?: WitnessQuery): string {
  const { base, with: others = [], options } = query ?? {};
  const ignored = [
    ...(options?.ignoreCase ? ['case'] : []),
    ...(options?.ignorePunctuation ? ['punctuation'] : []),
    ...(options?.ignoreSpelling ? ['spelling'] : []),
  ];
  const parts = [
    ...(base ? [`base=${formatWitnessRef(base) || lang}`] : []),
    ...(others.length > 0
      ? [`with=${others.map((ref) => formatWitnessRef(ref) || lang).join()}`]
      : []),
    ...(ignored.length > 0 ? [`ignore=${ignored.join()}`] : []),
  ];
  const search = parts.length > 0 ? `?${parts.join('&')}` : '';
  return `/treaties/${slug}/${lang}/witnesses${search}`;
}
