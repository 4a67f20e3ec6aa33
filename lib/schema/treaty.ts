import { z } from 'zod';
import { VISIBILITIES } from '@/lib/core/access/visibility';
import { isSlug } from '@/lib/core/address/version-address';
import { isLanguageTag } from '@/lib/core/language/language';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import { EVENT_KINDS, RELATION_KINDS } from '@/lib/core/treaty/treaty';
import { partialDateSchema, sourceSchema } from './import';
import './sentences';
import { withoutNul } from './without-nul';

/** What the write API accepts of a treaty's record, and of what its owner does with it as a whole. */

const text = (max: number, name: string) =>
  withoutNul(name)
    .max(max, `${name} may have at most ${max} characters.`)
    .transform((value) => normalise(value).trim());

const said = (max: number, name: string) =>
  text(max, name).refine((value) => !isBlank(value), `${name} is missing.`);

const reading = { preferred: z.boolean().optional(), source: sourceSchema.optional() };

const lang = z.string().refine(isLanguageTag, 'The language must be a BCP 47 tag, such as en.');

type Reading = { readonly preferred?: boolean };

/** Several readings of one thing stand together, and one of them at the most is preferred. */
function onePreferred<R extends Reading>(readings: readonly R[], of: (one: R) => string): boolean {
  const preferred = readings.filter((one) => one.preferred).map(of);
  return new Set(preferred).size === preferred.length;
}

type Placed = { readonly kind: string; readonly place?: string };

/** The place is the event's own, whatever its readings say of the day. */
function onePlace(events: readonly Placed[]): boolean {
  return events.every(
    ({ kind, place }) =>
      !place ||
      events.every((other) => other.kind !== kind || !other.place || other.place === place),
  );
}

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
    .refine(
      (events) => onePreferred(events, ({ kind }) => kind),
      'Of several readings of one event, one at most is preferred.',
    )
    .refine(
      onePlace,
      'The readings of one event have one place. Where a source names another, say it in the statement.',
    )
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
    .refine(
      (facts) => onePreferred(facts, ({ label }) => label),
      'Of several readings of one fact, one at most is preferred.',
    )
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
  titles: z
    .array(z.strictObject({ lang, title: said(1000, 'A title') }))
    .max(50)
    .refine(
      (titles) => new Set(titles.map((one) => one.lang)).size === titles.length,
      'A treaty has one title in a language.',
    )
    .optional(),
  authenticTexts: z
    .array(z.strictObject({ lang, source: sourceSchema.refine(isNamed, 'Name the publication.') }))
    .max(50)
    .optional(),
  reason: text(1000, 'The reason').optional(),
});

function isNamed({ title = '', url = '' }: { readonly title?: string; readonly url?: string }) {
  return title.trim() !== '' || url !== '';
}

/** A reading for a shipped record: always with its source. */
export const readingSchema = z.strictObject({
  about: z.union(
    [
      z.strictObject({ fact: said(120, 'The fact'), value: said(5000, 'A fact') }),
      z.strictObject({ event: z.enum(EVENT_KINDS), date: partialDateSchema }),
    ],
    'Say what it is about: a fact with its value, or an event with its date.',
  ),
  note: text(1000, 'The note').optional(),
  source: sourceSchema.refine(isNamed, 'Name the source.'),
  visibility: z.enum(VISIBILITIES).default('private'),
});

export const preferenceSchema = z.strictObject({
  reason: said(1000, 'The reason').nullable(),
});

/** A new version from an older one, whole. */
export const restoreVersionSchema = z.strictObject({
  restore: z.int().min(1),
  reason: text(1000, 'The reason').optional(),
});
