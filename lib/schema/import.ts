import { z } from 'zod';
import { isSlug } from '@/lib/core/address/version-address';
import { isLanguageTag } from '@/lib/core/language/language';
import { OUTLINE_ROLES } from '@/lib/core/segmentation/outline';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import { parsePartialDate } from '@/lib/core/treaty/partial-date';
import { STANDINGS } from '@/lib/core/treaty/treaty';
import './sentences';
import { withoutNul } from './without-nul';

/** What the write API accepts of an import: what is brought, how it is corrected, what it becomes. */

const text = (max: number, name: string) =>
  withoutNul(name).max(max, `${name} may have at most ${max} characters.`).transform(normalise);

const said = (max: number, name: string) =>
  text(max, name)
    .transform((value) => value.trim())
    .refine((value) => !isBlank(value), `${name} is missing.`);

const lang = z.string().refine(isLanguageTag, 'The language must be a BCP 47 tag, such as en.');

export const importOptionsSchema = z.strictObject({
  lang: lang.optional(),
  encoding: text(40, 'The encoding').optional(),
  trackedChanges: z.enum(['accepted', 'rejected']).optional(),
});

/** What is brought without being a file: an address, or what was pasted. */
export const broughtSchema = z.union(
  [
    z.strictObject({ address: said(2000, 'The address'), options: importOptionsSchema.optional() }),
    z.strictObject({
      html: z.string().max(5_000_000, 'What is pasted may have at most 5 MB.').optional(),
      text: z.string().max(5_000_000, 'What is pasted may have at most 5 MB.'),
      name: text(300, 'The name').optional(),
      options: importOptionsSchema.optional(),
    }),
  ],
  'Give an address, or the text that was pasted.',
);

const id = z.string().min(1).max(300);
const role = z.enum(OUTLINE_ROLES);

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), id }),
  z.strictObject({
    kind: z.literal('split'),
    id,
    at: z.int().min(0).max(10_000_000),
    role,
    line: z.int().min(0).max(10_000_000).optional(),
  }),
  z.strictObject({ kind: z.literal('renumber'), id, number: text(40, 'A number') }),
  z.strictObject({ kind: z.literal('retitle'), id, heading: text(1000, 'A heading') }),
  z.strictObject({ kind: z.literal('retype'), id, role }),
  z.strictObject({ kind: z.literal('drop'), id }),
  z.strictObject({ kind: z.literal('take'), id, role }),
  z.strictObject({ kind: z.literal('reword'), id, text: text(500_000, 'The text of a provision') }),
]);

export const editsSchema = z.strictObject({
  revision: z.int().min(0),
  edits: z.array(edit).max(5000, 'More than 5000 corrections: mend the file, and import it again.'),
});

/** A day that the calendar has, or as much of it as is known. */
export const partialDateSchema = z
  .strictObject({ value: z.string(), precision: z.enum(['day', 'month', 'year']) })
  .refine(
    ({ value, precision }) => parsePartialDate(value)?.precision === precision,
    'A date is written 2024-06-19, 2024-06 or 2024.',
  );

/** Where a statement or a text comes from; an address can be followed and so must be one of the web. */
export const sourceSchema = z
  .strictObject({
    title: text(500, 'The title of the source').optional(),
    url: text(2000, 'The address of the source').optional(),
  })
  .refine(
    ({ url }) => url === undefined || url === '' || /^https?:\/\/\S+$/.test(url),
    'The address of a source begins with http:// or https://.',
  );

const origin = {
  source: sourceSchema.optional(),
  /** Somebody held the text against the publication named. */
  checked: z.boolean().default(false),
  /** The instruments that amended a consolidated text. */
  amendedBy: z
    .array(said(300, 'The title of an amending instrument'))
    .max(20, 'At most 20 amending instruments can be named.')
    .default([]),
};

const standing = z.enum(STANDINGS);

export const confirmationSchema = z
  .discriminatedUnion('as', [
    z.strictObject({
      as: z.literal('treaty'),
      title: said(1000, 'The title'),
      shortTitle: said(120, 'The short title'),
      parties: z.array(said(200, 'The name of a party')).max(200),
      signed: partialDateSchema.optional(),
      place: text(200, 'The place').optional(),
      lang,
      standing,
      ...origin,
    }),
    z.strictObject({
      as: z.literal('text'),
      treaty: z.string().refine(isSlug, 'Choose the treaty.'),
      title: said(1000, 'The title'),
      name: text(40, 'The short name').optional(),
      lang,
      standing,
      ...origin,
    }),
    z.strictObject({
      as: z.literal('version'),
      treaty: z.string().refine(isSlug, 'Choose the treaty.'),
      lang,
      name: text(100, 'The short name').optional(),
      reason: said(1000, 'The reason for a new version'),
      ...origin,
    }),
  ])
  .refine(({ checked, source }) => !checked || (source?.url ?? source?.title ?? '') !== '', {
    path: ['source'],
    message: 'Name the publication that the text was held against.',
  });
