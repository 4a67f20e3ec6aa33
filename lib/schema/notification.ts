import { z } from 'zod';
import { isUuid } from '@/lib/core/address/uuid';
import { isSlug } from '@/lib/core/address/version-address';
import './sentences';
import { withoutNul } from './without-nul';

/** What the API of notifications and of people to mention accepts. */

const id = z.string('must be an id').refine(isUuid, 'must be an id');

export const notificationQuerySchema = z.strictObject({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const readMarkSchema = z.union(
  [
    z.strictObject({ ids: z.array(id).min(1).max(100) }),
    z.strictObject({ until: z.iso.datetime({ offset: true }).transform((time) => new Date(time)) }),
  ],
  'Send the ids of up to 100 notifications, or until: the moment until which all are read.',
);

const q = withoutNul('Part of a name')
  .max(100, 'Part of a name has at most 100 characters.')
  .optional();

export const peopleQuerySchema = z.union(
  [
    z.strictObject({ group: id, q }),
    z.strictObject({ annotation: id, q }),
    z.strictObject({ treaty: z.string().refine(isSlug), q }),
  ],
  'Say where somebody is to be mentioned: group, annotation or treaty, one of them; q is part of a name.',
);
