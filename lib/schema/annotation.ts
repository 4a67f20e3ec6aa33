import { z } from 'zod';
import { VISIBILITIES } from '@/lib/core/access/visibility';
import { isLanguageTag } from '@/lib/core/language/language';

/** What the write API accepts of an annotation. Unknown members are refused, not dropped. */

const text = (max: number) =>
  z
    .string()
    .max(max, `may have at most ${max} characters`)
    .refine((value) => !value.includes('\0'), 'may not contain NUL characters');
const offset = z.int().min(0).max(10_000_000);

const selector = z.strictObject({
  eId: text(200).min(1),
  position: z.strictObject({ start: offset, end: offset }).optional(),
  quote: z.strictObject({
    exact: text(20_000).min(1, 'must quote at least one character'),
    prefix: text(200).default(''),
    suffix: text(200).default(''),
  }),
});

const target = z.strictObject({
  treaty: text(100).min(1),
  lang: text(35).refine(isLanguageTag, 'must be a BCP 47 language tag'),
  version: z.int().min(1).max(1_000_000),
  selector,
});

const visibility = z.enum(VISIBILITIES);

export const newAnnotationSchema = z.strictObject({
  motivation: z.enum(['commenting', 'highlighting']).default('commenting'),
  visibility: visibility.default('private'),
  targets: z.array(target).min(1, 'needs a target').max(20, 'may have at most 20 targets'),
  body: z.unknown(),
});

export const annotationChangeSchema = z
  .strictObject({ visibility: visibility.optional(), body: z.unknown().optional() })
  .refine((change) => change.visibility !== undefined || change.body !== undefined, {
    message: 'must change visibility or body',
  });

export const newShareLinkSchema = z.strictObject({
  annotation: z.uuid('must be the id of an annotation'),
  view: text(500).optional(),
  /** Days until the link closes; null for a link that stays open until it is revoked. */
  expiresInDays: z.int().min(1).max(3650).nullable().default(30),
});

export const annotationQuerySchema = z.object({
  treaty: text(100).optional(),
  lang: text(35).optional(),
  version: z.coerce.number().int().min(1).optional(),
  creator: z.enum(['me']).optional(),
  q: text(200).optional(),
  after: z.uuid('must be the id of an annotation').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
