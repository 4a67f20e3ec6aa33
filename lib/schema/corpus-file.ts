/**
 * The shape of a shipped record, `prisma/corpus/*.json`: what each field may hold, one by one. What
 * holds between fields (source keys, repeated eIds) is checked in `corpus.ts`, which turns the
 * output into core types.
 */

import { z } from 'zod';
import { PROVISION_KINDS, VERIFICATION_STATES } from '@/lib/core/treaty/provision';
import type { NestedPart } from '@/lib/core/treaty/provision-tree';
import { EVENT_KINDS, RELATION_KINDS, SOURCE_KINDS, STANDINGS } from '@/lib/core/treaty/treaty';

const line = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((text) => !/[\r\n]/.test(text), 'has a line break; use paragraphs')
  .transform((text) => text.normalize('NFC'));

const keys = z.array(z.string());
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a slug such as iran-russia-2025');
const lang = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language such as en');

const DATES = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
} as const;

const day = z.string().refine((date) => DATES.day.test(date) && isRealDate(date), {
  error: 'is not a day such as 2026-11-27',
});

const source = z
  .strictObject({
    url: line,
    title: line,
    publisher: line.optional(),
    kind: z.enum(SOURCE_KINDS).optional(),
    partial: z.literal(true).optional(),
    accessed: day.optional(),
  })
  .refine(({ url, partial }) => partial || isAbsoluteAddress(url), {
    path: ['url'],
    error:
      'is not an absolute http or https address; where only a part of it is known say so by "partial": true',
  });

/** A source by its key, and what was seen of the words there where that is known. */
const attestation = z.union([z.string(), z.strictObject({ source: z.string(), shows: line })]);

const factReading = z
  .strictObject({ value: line, preferred: z.boolean(), note: line.optional(), sources: keys })
  .refine(({ note, sources }) => note !== undefined || sources.length > 0, {
    message: 'has no source; name one, or say in a note why there is none',
  });

const eventReading = z
  .strictObject({
    date: z.string({ error: 'an event needs a date' }),
    precision: z.enum(['day', 'month', 'year']),
    statement: line.optional(),
    preferred: z.boolean(),
    sources: keys,
  })
  .refine(({ date, precision }) => DATES[precision].test(date) && isRealDate(date), {
    path: ['date'],
    error: 'is not a date of the given precision: 2024-06-19 (day), 2024-06 (month), 2024 (year)',
  })
  .refine(({ statement, sources }) => statement !== undefined || sources.length > 0, {
    message: 'has no source; name one, or say in a statement why there is none',
  });

function readingsOf<T extends z.ZodType<{ preferred: boolean }>>(reading: T) {
  return z
    .array(reading)
    .min(1, 'needs at least one reading')
    .refine((all) => all.filter(({ preferred }) => preferred).length <= 1, {
      error: 'has more than one preferred reading',
    });
}

export type AttestationJson = z.output<typeof attestation>;

export type PartJson = Omit<NestedPart, 'sources' | 'points'> & {
  readonly sources?: readonly AttestationJson[];
  readonly points?: readonly PartJson[];
};

const part: z.ZodType<PartJson> = z.lazy(() =>
  z.strictObject({
    number: line.optional(),
    heading: line.optional(),
    state: z.enum(VERIFICATION_STATES).optional(),
    note: line.optional(),
    sources: z.array(attestation).optional(),
    text: line.optional(),
    points: z.array(part).optional(),
  }),
);

const provision = z.strictObject({
  eId: z.string(),
  kind: z.enum(PROVISION_KINDS).extract(['preamble', 'article', 'annex', 'testimonium']),
  number: line.optional(),
  numberConfirmed: z.boolean().optional(),
  heading: line.optional(),
  state: z.enum(VERIFICATION_STATES),
  note: line.optional(),
  sources: z.array(attestation),
  text: line.optional(),
  paragraphs: z.array(part).optional(),
  points: z.array(part).optional(),
});

/** One file of `prisma/corpus`. Statements name their sources by key. */
export const corpusFile = z.strictObject({
  slug,
  title: line,
  shortTitle: line,
  status: z.enum(['in-force', 'not-in-force', 'terminated', 'declaration']),
  parties: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2,5}$/, 'is not a code such as PRK'),
      name: line,
    }),
  ),
  titles: z.array(z.strictObject({ lang, title: line })),
  sources: z.record(z.string().regex(/^[A-Z][A-Z0-9]*$/, 'is not a key such as K1'), source),
  facts: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not in kebab-case'),
      label: line,
      readings: readingsOf(factReading),
    }),
  ),
  events: z.array(
    z.strictObject({
      kind: z.enum(EVENT_KINDS),
      label: line,
      place: line.optional(),
      readings: readingsOf(eventReading),
    }),
  ),
  relations: z.array(
    z.strictObject({
      kind: z.enum(RELATION_KINDS),
      title: line,
      slug: slug.optional(),
      note: line.optional(),
      sources: keys,
    }),
  ),
  authenticTexts: z.array(z.strictObject({ lang, source: z.string() })).default([]),
  expression: z
    .strictObject({ lang, standing: z.enum(STANDINGS), title: line, notice: line })
    .optional(),
  provisions: z.array(provision),
  quotations: z.array(
    z.strictObject({
      eId: z.string(),
      lang,
      text: line,
      note: line.optional(),
      source: z.string(),
    }),
  ),
});

export type CorpusJson = z.output<typeof corpusFile>;

function isAbsoluteAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function isRealDate(date: string): boolean {
  const whole = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}
