/** Conditions in a query that are not words of the text: `party:iran`, `after:2020`. */

export const QUERY_FIELDS = [
  'party',
  'treaty',
  'lang',
  'after',
  'before',
  'topic',
  'kind',
  'standing',
  'verified',
  'mine',
  'in',
] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

/** A condition, of all that is found; `value` without quotation marks. */
export type FieldTerm = {
  readonly field: QueryField;
  readonly value: string;
  readonly not?: true;
};

const FIELD = /^([a-z]{2,10}):(.+)$/isu;
const EDGE_QUOTES = /^["“”„«]|["“”»]$/gu;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const YES_NO = /^(?:yes|no|true|false)$/i;
const VALUES: Partial<Record<QueryField, RegExp>> = {
  after: DATE,
  before: DATE,
  verified: YES_NO,
  mine: YES_NO,
  in: /^(?:treaties|texts|notes|quotations)$/i,
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i,
};

/** The condition that a word is; undefined for a word, and for a value that the field cannot have. */
export function readField(word: string): FieldTerm | undefined {
  const [, name = '', written = ''] = FIELD.exec(word) ?? [];
  const field = QUERY_FIELDS.find((known) => known === name.toLowerCase());
  const value = written.replace(EDGE_QUOTES, '').trim();
  if (field === undefined || value === '') return undefined;
  if (VALUES[field]?.test(value) === false) return undefined;
  return { field, value };
}
