import { z } from 'zod';
import { CODE_COLOURS } from '@/lib/core/annotation/code-colour';
import { MOST_CODES_OF_NOTE } from '@/lib/core/annotation/codebook';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import './sentences';
import { withoutNul } from './without-nul';

/** What the write API accepts of a codebook. Unknown members are refused, not dropped. */

const words = (most: number, name: string) =>
  withoutNul(name)
    .transform(normalise)
    .refine((value) => value.length <= most, `${name} may have at most ${most} characters.`);

const name = words(120, 'The name').refine((value) => !isBlank(value), 'A codebook needs a name.');

/** Of a code; what its members may hold is the law of `faultsOfCodes`. */
export const codeSchema = z.strictObject({
  notation: words(40, 'A notation'),
  label: words(200, 'A label'),
  definition: words(4000, 'A definition').default(''),
  colour: z.enum(CODE_COLOURS).default('grey'),
  parent: words(40, 'A notation').optional(),
});

const members = {
  name: name.optional(),
  description: words(2000, 'The description').optional(),
  open: z.boolean().optional(),
  codes: z.array(codeSchema).optional(),
  file: words(400_000, 'The file').optional(),
};

export const newCodebookSchema = z
  .strictObject({ ...members, group: z.uuid('This is not the id of a group.').optional() })
  .refine((request) => request.name !== undefined || request.file !== undefined, {
    path: ['name'],
    message: 'A codebook needs a name, or a file that has one.',
  });

export const codebookChangeSchema = z
  .strictObject(members)
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: 'Nothing is changed: give a name, a description, codes or a file.',
  });

export const codesOfNoteSchema = z.strictObject({
  codes: z
    .array(z.uuid('This is not the id of a code.'))
    .max(MOST_CODES_OF_NOTE, `A note may have at most ${MOST_CODES_OF_NOTE} codes.`),
});

export const codebooksQuerySchema = z.object({
  codes: z
    .enum(['all'], { error: 'Codebooks are listed with codes=all, or without codes.' })
    .optional(),
});
