import { z } from 'zod';
import { isSlug } from '@/lib/core/address/version-address';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import { EVENT_KINDS, RELATION_KINDS } from '@/lib/core/treaty/treaty';
import { partialDateSchema, sourceSchema } from './import';
import './sentences';

/** What the write API accepts of a treaty's record, and of what its owner does with it as a whole. */

const text = (max: number, name: string) =>
  z
    .string()
    .max(max, `${name} may have at most ${max} characters.`)
    .refine((value) => !value.includes('\0'), `${name} may not contain NUL characters.`)
    .transform((value) => normalise(value).trim());

const said = (max: number, name: string) =>
  text(max, name).refine((value) => !isBlank(value), `${name} is missing.`);

const reading = { preferred: z.boolean().optional(), source: sourceSchema.optional() };

export const recordEditSchema = z.strictObject({
  title: said(1000, 'The title').optional(),
  shortTitle: said(120, 'The short title').optional(),
  status: z
    .enum(['in-force', 'not-in-force', 'terminated', 'declaration', 'not-stated'])
    .optional(),
  parties: z.array(said(200, 'The name of a party')).max(200).optional(),
  events: z
    .array(
      z.strictObject({
        kind: z.enum(EVENT_KINDS),
        date: partialDateSchema,
        place: text(200, 'The place').optional(),
        statement: text(1000, 'The statement').optional(),
        ...reading,
      }),
    )
    .max(100)
    .optional(),
  facts: z
    .array(
      z.strictObject({
        label: said(120, 'The name of a fact'),
        value: said(5000, 'A fact'),
        note: text(1000, 'The note').optional(),
        ...reading,
      }),
    )
    .max(100)
    .optional(),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(RELATION_KINDS),
        title: said(300, 'The title of the other treaty'),
        slug: z.string().refine(isSlug, 'This is not the name of a treaty.').optional(),
        note: text(1000, 'The note').optional(),
      }),
    )
    .max(50)
    .optional(),
  reason: text(1000, 'The reason').optional(),
});

export const preferenceSchema = z.strictObject({
  reason: said(1000, 'The reason').nullable(),
});

/** A new version from an older one, whole. */
export const restoreVersionSchema = z.strictObject({
  restore: z.int().min(1),
  reason: text(1000, 'The reason').optional(),
});
