import { z } from 'zod';
import { DATE, LAST_PAGE, MOST_VALUES, PARTY, SEARCHED } from '@/lib/core/address/search-query';
import { isSlug } from '@/lib/core/address/version-address';
import { isLanguageTag } from '@/lib/core/language/language';
import { TOPICS } from '@/lib/core/language/terms/topics';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { PROVISION_KINDS } from '@/lib/core/treaty/provision';
import { STANDINGS, type TreatyStatus } from '@/lib/core/treaty/treaty';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import './sentences';

/** What the API of searching accepts: words, and filters of which each takes values joined by commas. */

const STATUSES = Object.keys(STATUS_LABELS) as [TreatyStatus, ...TreatyStatus[]];
const TOPIC_IDS = TOPICS.map(({ id }) => id);

function list<T extends string>(value: z.ZodType<T, string>) {
  return z
    .string()
    .transform((values) => values.split(',').filter((one) => one !== ''))
    .pipe(z.array(value).min(1).max(MOST_VALUES))
    .optional();
}

const date = z
  .string()
  .regex(DATE, 'A date is a year, a month or a day: 2024, 2024-06 or 2024-06-19.')
  .optional();

const yesOrNo = z.enum(['yes', 'no']).optional();

const searchSchema = z.strictObject({
  q: z.string().default(''),
  party: list(z.string().regex(PARTY, 'A party is named by its code, as PRK.')),
  treaty: list(z.string().refine(isSlug, 'A treaty is named as in its address.')),
  lang: list(z.string().refine(isLanguageTag, 'A language is a BCP 47 tag, such as en.')),
  after: date,
  before: date,
  status: list(z.enum(STATUSES)),
  topic: list(z.enum(TOPIC_IDS as [string, ...string[]])),
  kind: list(z.enum(PROVISION_KINDS)),
  standing: list(z.enum(STANDINGS)),
  in: list(z.enum(SEARCHED)),
  verified: yesOrNo,
  mine: z.literal('yes').optional(),
  page: z.coerce
    .number('A page is a number, counted from 1: what next says.')
    .int()
    .min(1)
    .max(LAST_PAGE)
    .default(1),
});

export const searchQuerySchema = searchSchema.transform(
  ({ q, page, verified, mine, party, ...rest }) => {
    const filters: SearchFilters = {
      ...(Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as SearchFilters),
      ...(party && { party: party.map((code) => code.toUpperCase()) }),
      ...(verified !== undefined && { verified: verified === 'yes' }),
      ...(mine !== undefined && { mine: true as const }),
    };
    return { q, page, filters };
  },
);
