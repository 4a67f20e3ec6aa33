import { z } from 'zod';
import { NOTE_VISIBILITIES } from '@/lib/core/access/visibility';
import './sentences';

const many = {
  ids: z
    .array(z.uuid('This is not the id of a note.'))
    .min(1, 'Choose some notes.')
    .max(200, 'At most 200 notes are changed at once. Choose fewer.'),
};
const codeId = z.uuid('This is not the id of a code.');

/** What is done to many notes at once. */
export const notesActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('delete'), ...many }),
  z.strictObject({ act: z.literal('restore'), ...many }),
  z.strictObject({ act: z.literal('add-code'), code: codeId, ...many }),
  z.strictObject({ act: z.literal('remove-code'), code: codeId, ...many }),
  z.strictObject({
    act: z.literal('move'),
    visibility: z.enum(NOTE_VISIBILITIES),
    group: z.uuid('This is not the id of a group.').optional(),
    ...many,
  }),
]);
