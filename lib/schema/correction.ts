import { z } from 'zod';
import { VISIBILITIES } from '@/lib/core/access/visibility';
import { isPinned, parseSides } from '@/lib/core/address/version-address';
import { LINK_RELATIONS } from '@/lib/core/comparison/comparison';
import {
  LONGEST_PUBLIC_REASON,
  LONGEST_REASON,
  MOST_UNITS,
} from '@/lib/core/comparison/correction';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import './sentences';
import { withoutNul } from './without-nul';

/** What the write API accepts of a correction. Unknown members are refused, not dropped. */

/** Two versions, pinned: `a:en@v1...b:en@v1`. A correction is about these texts and no others. */
const compare = z
  .string()
  .max(500, 'The address of the two texts may have at most 500 characters.')
  .transform((address, context) => {
    const [left, right, ...more] = parseSides(address) ?? [];
    if (left && right && more.length === 0 && isPinned(left) && isPinned(right)) {
      return [left, right] as const;
    }
    context.addIssue(
      'A correction is about two versions, such as dprk-russia-2024:en@v1...iran-russia-2025:en@v1.',
    );
    return z.NEVER;
  });

const eIds = z
  .array(z.string().min(1).max(200))
  .min(1, 'A pair needs a provision on each side.')
  .max(MOST_UNITS, `A side of a pair may have at most ${MOST_UNITS} provisions.`)
  .refine((given) => new Set(given).size === given.length, 'A provision is named twice.');

const relation = z.enum(LINK_RELATIONS);

const stated = {
  compare,
  left: eIds,
  right: eIds,
  reason: withoutNul('The reason')
    .transform(normalise)
    .refine(
      (value) => value.length <= LONGEST_REASON,
      `The reason may have at most ${LONGEST_REASON} characters.`,
    )
    .default(''),
  visibility: z.enum(VISIBILITIES).default('private'),
};

export const newCorrectionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('link'), relation: relation.optional(), ...stated }),
    z.strictObject({ kind: z.literal('unlink'), ...stated }),
    z.strictObject({ kind: z.literal('relabel'), relation, ...stated }),
  ])
  .refine(({ visibility, reason }) => visibility === 'private' || !isBlank(reason), {
    path: ['reason'],
    message: 'Say why: everyone who compares these texts will see this correction.',
  })
  .refine(
    ({ visibility, reason }) => visibility === 'private' || reason.length <= LONGEST_PUBLIC_REASON,
    {
      path: ['reason'],
      message: `The reason of a public correction may have at most ${LONGEST_PUBLIC_REASON} characters: shorten it, or keep the correction private.`,
    },
  )
  .transform(({ compare: sides, ...rest }) => ({ ...rest, sides }));

export const correctionQuerySchema = z.object({ compare });
