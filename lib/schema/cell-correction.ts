import { z } from 'zod';
import { VISIBILITIES } from '@/lib/core/access/visibility';
import { isPinned, parseSides } from '@/lib/core/address/version-address';
import { MOST_SPANS } from '@/lib/core/comparison/cell-correction';
import { LONGEST_PUBLIC_REASON, LONGEST_REASON } from '@/lib/core/comparison/correction';
import { ELEMENTS, FORCES } from '@/lib/core/comparison/statement';
import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';
import './sentences';
import { withoutNul } from './without-nul';

/** What the write API accepts of a correction of a statement. Unknown members are refused, not dropped. */

/** A version, pinned: `a:en@v1`. A correction is about this text and no other. */
const text = z
  .string()
  .max(250, 'The address of the text may have at most 250 characters.')
  .transform((address, context) => {
    const [side, ...more] = parseSides(address) ?? [];
    if (side && more.length === 0 && isPinned(side)) return side;
    context.addIssue('A correction is about one version, such as dprk-russia-2024:en@v1.');
    return z.NEVER;
  });

const LONGEST_TEXT = 10_000_000;
const offset = z.number().int().min(0).max(LONGEST_TEXT);
const span = z.strictObject({ start: offset, end: offset });

const stated = {
  text,
  statement: z
    .string()
    .regex(
      /^[a-z][\w-]{0,99}~\d{1,4}$/,
      'A statement is named by its provision and number: art_4~1.',
    ),
  span,
  reason: withoutNul('The reason')
    .transform(normalise)
    .refine(
      (value) => value.length <= LONGEST_REASON,
      `The reason may have at most ${LONGEST_REASON} characters.`,
    )
    .default(''),
  visibility: z.enum(VISIBILITIES).default('private'),
};

const cell = z.strictObject({
  kind: z.literal('cell'),
  element: z.enum(ELEMENTS),
  spans: z.array(span).max(MOST_SPANS, `A cell may have at most ${MOST_SPANS} runs of words.`),
  ...stated,
});

export const newCellCorrectionSchema = z
  .discriminatedUnion('kind', [
    cell,
    z.strictObject({ kind: z.literal('force'), force: z.enum(FORCES), ...stated }),
    z.strictObject({ kind: z.literal('drop'), ...stated }),
  ])
  .refine(({ visibility, reason }) => visibility === 'private' || !isBlank(reason), {
    path: ['reason'],
    message: 'Say why: everyone who reads these statements will see this correction.',
  })
  .refine(
    ({ visibility, reason }) => visibility === 'private' || reason.length <= LONGEST_PUBLIC_REASON,
    {
      path: ['reason'],
      message: `The reason of a public correction may have at most ${LONGEST_PUBLIC_REASON} characters: shorten it, or keep the correction private.`,
    },
  )
  .transform(({ text: address, statement, span: clause, reason, visibility, ...said }) => ({
    text: address,
    statement,
    span: clause,
    reason,
    visibility,
    said,
  }));

export const statementQuerySchema = z.object({ text });
