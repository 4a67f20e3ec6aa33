import { z } from 'zod';
import { PROVISION_KINDS } from '../../lib/core/treaty/provision';
import { InputError } from '../command/input-error';
import { nameOf } from '../command/read-file';

const MOST_ENTRIES = 5000;
const MOST_SHOWN = 5;

const optionalText = z.string().nullish();

const ENTRY = z.object({
  eId: z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
  text: z.string(),
  number: z.union([z.string(), z.number()]).nullish(),
  heading: optionalText,
  lang: optionalText,
  kind: z.enum(PROVISION_KINDS).nullish().catch(undefined),
  parent: optionalText,
  start: z.number().int().min(0).nullish(),
});

const TREATY = z.object({ slug: z.string(), title: z.string(), shortTitle: z.string() });

const DOCUMENT = z.object({
  title: optionalText,
  lang: optionalText,
  /** Of a version as the API gives it. */
  treaty: TREATY.nullish().catch(undefined),
  version: z.number().int().min(1).nullish().catch(undefined),
  standing: optionalText,
  provisions: z.array(z.unknown()),
});

export type Entry = z.infer<typeof ENTRY>;

/** What a JSON file says: its entries in document order and what it says of the whole. */
export type EntryFile = Omit<z.infer<typeof DOCUMENT>, 'provisions'> & {
  readonly entries: readonly Entry[];
};

/** True when a text is meant as JSON: by its name, or by how it begins. */
export function looksLikeJson(given: string, text: string): boolean {
  return /\.json$/i.test(given) || /^\s*(?:\[\s*[[{\]]|\{\s*["}])/.test(text);
}

/** Reads the entries of a JSON file. Throws InputError that names the entry. */
export function readEntries(given: string, text: string): EntryFile {
  const json = parseJson(given, text);
  if (Array.isArray(json)) return { entries: checkEntries(given, json) };
  const file = DOCUMENT.safeParse(json);
  if (!file.success) {
    throw new InputError(
      `${nameOf(given)} is JSON, but neither a list of provisions nor an object with “provisions”. It should look like [{"eId": "art_1", "text": "…"}, …].`,
    );
  }
  const { provisions, ...whole } = file.data;
  return { ...whole, entries: checkEntries(given, provisions) };
}

function checkEntries(given: string, list: readonly unknown[]): Entry[] {
  if (list.length > MOST_ENTRIES) {
    throw new InputError(
      `${nameOf(given)} has ${list.length} provisions; at most ${MOST_ENTRIES} are compared at once. Cut it into parts.`,
    );
  }
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const entries = list.flatMap((item, index): Entry[] => {
    const place = `entry ${index + 1}`;
    const entry = ENTRY.safeParse(item);
    if (!entry.success) {
      problems.push(...entry.error.issues.map((issue) => `${place}${wording(issue, item)}`));
      return [];
    }
    const earlier = seen.get(entry.data.eId);
    if (earlier !== undefined) {
      problems.push(`${place}: the eId “${entry.data.eId}” is that of entry ${earlier} already`);
    }
    seen.set(entry.data.eId, earlier ?? index + 1);
    return [entry.data];
  });
  if (problems.length === 0) return entries;
  const more = problems.length - MOST_SHOWN;
  throw new InputError(
    [
      `${nameOf(given)} cannot be compared as it is:`,
      ...problems.slice(0, MOST_SHOWN).map((problem) => `  ${problem}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      'Each entry needs an eId of its own and a text: {"eId": "art_1", "text": "…"}.',
    ].join('\n'),
  );
}

function wording(issue: z.core.$ZodIssue, item: unknown): string {
  const [field] = issue.path;
  if (field === undefined) return `: ${nameOfValue(item)} is not an object`;
  const known = typeof item === 'object' && item !== null && field in item;
  return known
    ? `, “${String(field)}”: ${issue.message.replace(/^Invalid input: /, '')}`
    : `: “${String(field)}” is missing`;
}

/** A list is not written out: it may be nested deeper than can be written. */
function nameOfValue(item: unknown): string {
  return Array.isArray(item) ? 'a list' : String(JSON.stringify(item)).slice(0, 40);
}

export function parseJson(given: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = placeOf(text, message);
    throw new InputError(
      `${nameOf(given)} is not valid JSON${place}: ${message.replace(/\s+/g, ' ').slice(0, 160)}`,
    );
  }
}

/** The line and column of a parser's complaint, where it gives the offset. */
function placeOf(text: string, message: string): string {
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return '';
  const lines = text.slice(0, Number(offset)).split('\n');
  return ` (line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1})`;
}
