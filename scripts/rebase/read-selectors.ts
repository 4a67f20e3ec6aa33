import { z } from 'zod';
import { InputError } from '../command/input-error';
import { nameOf, readText } from '../command/read-file';
import { parseJson } from '../compare/read-entries';

const MOST_SELECTORS = 100_000;
const MOST_SHOWN = 5;

const offset = z.number().int().min(0);

const SELECTOR = z
  .object({
    id: z.union([z.string(), z.number()]),
    eId: z.string().min(1, 'is empty'),
    start: offset,
    end: offset,
    exact: z.string().nullish(),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
  })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'is not behind “start”' });

/** A place as a file gives it. */
export type GivenSelector = z.infer<typeof SELECTOR>;

/** Reads the places of a file. Throws InputError that names the entry. */
export function readSelectors(given: string): GivenSelector[] {
  const json = parseJson(given, readText(given));
  if (!Array.isArray(json)) {
    throw new InputError(
      `${nameOf(given)} is JSON, but no list of places. It should look like [{"id": "n1", "eId": "art_4", "start": 10, "end": 24, "exact": "…"}, …].`,
    );
  }
  if (json.length > MOST_SELECTORS) {
    throw new InputError(
      `${nameOf(given)} has ${json.length} places; at most ${MOST_SELECTORS} are carried at once. Cut it into parts.`,
    );
  }
  const problems: string[] = [];
  const selectors = json.flatMap((item: unknown, index): GivenSelector[] => {
    const read = SELECTOR.safeParse(item);
    if (read.success) return [read.data];
    problems.push(
      ...read.error.issues.map(
        ({ path, message }) =>
          `entry ${index + 1}${path.length > 0 ? `, “${path.join('.')}”` : ''}: ${message.replace(/^Invalid input: /, '')}`,
      ),
    );
    return [];
  });
  if (problems.length === 0) return selectors;
  const more = problems.length - MOST_SHOWN;
  throw new InputError(
    [
      `${nameOf(given)} cannot be read as a list of places:`,
      ...problems.slice(0, MOST_SHOWN).map((problem) => `  ${problem}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      'Each place needs an id, an eId, and the offsets start and end: {"id": "n1", "eId": "art_4", "start": 10, "end": 24, "exact": "…"}.',
    ].join('\n'),
  );
}
