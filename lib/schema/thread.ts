import { z } from 'zod';
import './sentences';
import { withoutNul } from './without-nul';

/** What the API accepts about threads, and about notes that are reported or hidden. */

export const newReplySchema = z.strictObject({ body: z.unknown() });

export const repliesQuerySchema = z.object({
  after: z.uuid('This is not the id of a reply.').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const reasonSchema = z.strictObject({
  reason: withoutNul('A reason')
    .trim()
    .min(3, 'Say in a few words why.')
    .max(500, 'A reason may have at most 500 characters.'),
});
