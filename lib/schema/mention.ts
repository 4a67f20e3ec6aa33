import { z } from 'zod';
import { MOST_SIDES, parseSides, type TextAddress } from '@/lib/core/address/version-address';
import './sentences';

/** What the API of clauses to mention accepts. */

const NEAR = `Name the texts at hand, up to ${MOST_SIDES}, with commas: udhr:en,udhr:ru@v1.`;
/** Far longer than six addresses are. */
const LONGEST_NEAR = 2_000;

export const clausesQuerySchema = z.strictObject({
  q: z
    .string('Say in q what is mentioned: “Art. 4”, “iran 3(3)” or words of a heading.')
    .max(100, 'What is mentioned has at most 100 characters.')
    .refine((value) => !value.includes('\0'), 'q may not contain NUL characters.'),
  near: z
    .string()
    .max(LONGEST_NEAR, NEAR)
    .default('')
    .transform((value, context): readonly TextAddress[] => {
      if (value === '') return [];
      const parts = value.split(',', MOST_SIDES + 1);
      const texts = parts.flatMap((part) =>
        (parseSides(part) ?? []).flatMap(({ slug, lang, name }) =>
          lang === undefined ? [] : [{ slug, lang, ...(name !== undefined && { name }) }],
        ),
      );
      if (texts.length === parts.length && texts.length <= MOST_SIDES) return texts;
      context.addIssue({ code: 'custom', message: NEAR });
      return z.NEVER;
    }),
});
