import { z } from 'zod';
import { queryToSave, SAVED_SCOPES } from '@/lib/core/address/saved-search';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import './sentences';
import { withoutNul } from './without-nul';

/** What the API of saved searches accepts. */

const scope = z.enum(SAVED_SCOPES, `scope is one of ${SAVED_SCOPES.join(', ')}.`);
const LONGEST_QUERY = 2_000;
const LONGEST_NAME = 120;

export const savedSearchQuerySchema = z.strictObject({ scope });

export const savedSearchSchema = z
  .strictObject({
    scope,
    name: withoutNul('The name')
      .transform((value) => normalise(value).trim())
      .refine((value) => !isBlank(value), 'A search is kept under a name.')
      .refine(
        (value) => value.length <= LONGEST_NAME,
        `The name may have at most ${LONGEST_NAME} characters.`,
      ),
    query: withoutNul('The query').refine(
      (value) => value.length <= LONGEST_QUERY,
      `The query may have at most ${LONGEST_QUERY} characters.`,
    ),
  })
  .transform(({ query, ...search }) => ({ ...search, query: queryToSave(search.scope, query) }));
