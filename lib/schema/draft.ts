import { z } from 'zod';
import { NOTE_VISIBILITIES } from '@/lib/core/access/visibility';
import { LONGEST_QUOTE, MOST_TARGETS } from '@/lib/core/annotation/annotation';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';

/** Input of the routes of drafts. What a device keeps is taken as it is, bounded, and read as untrusted. */

const plain = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'This text has broken characters.');
const offset = z.int().min(0).max(10_000_000);

const range = z.object({
  versionRef: plain(300),
  selector: z.object({
    eId: plain(200),
    position: z.object({ start: offset, end: offset }),
    quote: z.object({ exact: plain(LONGEST_QUOTE), prefix: plain(200), suffix: plain(200) }),
  }),
});

const content = z.object({
  id: plain(100),
  /** The open editor that wrote it last: whoever sent it knows it again. */
  editor: plain(100).optional(),
  /** Half-written words may be anything: they become what a note may hold. */
  body: z.unknown().transform((body) => mendNoteBody(body)),
  visibility: z.enum(NOTE_VISIBILITIES),
  at: z.iso.datetime('The time must be ISO 8601, such as 2026-11-28T09:00:00.000Z.'),
  revision: z.int().min(1).optional(),
  ranges: z.array(range).max(MOST_TARGETS).optional(),
});

export const draftSchema = z.strictObject({
  key: plain(8000).refine(
    (key) => /^(?:new|note|reply):/.test(key),
    'The key of a draft begins with new:, note: or reply:.',
  ),
  content,
});
