import { z } from 'zod';
import { parseSides, type TextAddress } from '@/lib/core/address/version-address';
import './sentences';

/** What may be decided of a place of a note in the newest version of its text. */

const LONGEST_EID = 200;
const LONGEST_TEXT = 200;
const offset = z.int().min(0).max(10_000_000);

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept') }),
  z.strictObject({ kind: z.literal('choose'), candidate: z.int().min(1).max(100) }),
  z.strictObject({
    kind: z.literal('place'),
    eId: z.string().min(1).max(LONGEST_EID),
    start: offset,
    end: offset,
  }),
  z.strictObject({ kind: z.literal('orphan') }),
  z.strictObject({ kind: z.literal('undo') }),
]);

export const placeDecisionSchema = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  decision,
});

/** The text of words such as `udhr:en` or `udhr:en~kcna`; undefined for anything else. */
export function textOfWords(words: string): TextAddress | undefined {
  const [side, ...more] = parseSides(words) ?? [];
  if (side?.lang === undefined || side.version !== undefined || more.length > 0) return undefined;
  const { slug, lang, name } = side;
  return { slug, lang, ...(name !== undefined && { name }) };
}

const text = z
  .string()
  .max(LONGEST_TEXT)
  .transform((words, context) => {
    const found = textOfWords(words);
    if (found) return found;
    context.addIssue({
      code: 'custom',
      message: `“${words}” is not the address of a text, such as udhr:en.`,
    });
    return z.NEVER;
  });

export const manyPlacesSchema = z.union([
  z.strictObject({
    accept: z.strictObject({ atLeast: z.number().min(0.7).max(1), text: text.optional() }),
  }),
  z.strictObject({
    undo: z.iso.datetime({ message: 'This is not the time that accepting answered.' }),
  }),
]);
