import { z } from 'zod';
import { isUuid } from '@/lib/core/address/uuid';
import {
  isPinned,
  MOST_SIDES,
  parseSides,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import './sentences';

/** What the stream of notes is asked: the versions that a page shows, and when it was made. */

const WHAT = `Name the versions that are shown, one to ${MOST_SIDES}, with commas: udhr:en@v1,udhr:ru@v1.`;

/** Far longer than six addresses are. */
const LONGEST = 2_000;

const texts = z
  .string(WHAT)
  .max(LONGEST, WHAT)
  .transform((value, context): readonly VersionAddress[] => {
    const parts = value.split(',', MOST_SIDES + 1);
    const found = parts.flatMap((part) => parseSides(part) ?? []).filter(isPinned);
    if (found.length === parts.length && found.length <= MOST_SIDES) return found;
    context.addIssue({ code: 'custom', message: WHAT });
    return z.NEVER;
  });

export const liveNotesSchema = z.strictObject({
  texts,
  since: z.iso
    .datetime({ offset: true, error: 'since is the time the page was made, in ISO 8601.' })
    .transform((time) => new Date(time))
    .optional(),
  /** Whose page it is: the id of a person, empty for a visitor. */
  person: z
    .string()
    .refine((value) => value === '' || isUuid(value), 'person is the id of a person, or empty.')
    .optional(),
});
