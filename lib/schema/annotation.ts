import { z } from 'zod';
import { NOTE_VISIBILITIES } from '@/lib/core/access/visibility';
import { isSlug } from '@/lib/core/address/version-address';
import {
  LINK_TYPES,
  LONGEST_QUOTE,
  MOST_TARGETS,
  MOTIVATIONS,
} from '@/lib/core/annotation/annotation';
import type { Audience } from '@/lib/core/annotation/audience';
import { isLanguageTag } from '@/lib/core/language/language';
import './sentences';
import { withoutNul } from './without-nul';

/** What the write API accepts of an annotation. Unknown members are refused, not dropped. */

const text = (max: number, name: string) =>
  withoutNul(name).max(max, `${name} may have at most ${max} characters.`);
const offset = z.int().min(0).max(10_000_000);

const selector = z.strictObject({
  eId: text(200, 'The eId').min(1, 'A place needs the eId of a provision.'),
  position: z.strictObject({ start: offset, end: offset }).optional(),
  quote: z.strictObject({
    exact: text(LONGEST_QUOTE, 'The words of one provision that a note is about').min(
      1,
      'A note must quote at least one character.',
    ),
    prefix: text(200, 'The words before the quotation').default(''),
    suffix: text(200, 'The words after the quotation').default(''),
  }),
});

const target = z.strictObject({
  treaty: text(100, 'The name of a treaty').min(1, 'A place needs the name of its treaty.'),
  lang: text(35, 'The language').refine(
    isLanguageTag,
    'The language must be a BCP 47 tag, such as en.',
  ),
  name: text(100, 'The name of a text')
    .refine(isSlug, 'This is not the name of a text.')
    .optional(),
  version: z.int().min(1).max(1_000_000),
  selector,
});

/** The longest comparison, six sides with their corrections and filters, is shorter. */
const LONGEST_VIEW = 8000;

const visibility = z.enum(NOTE_VISIBILITIES);
const group = z.uuid('This is not the id of a group.');

/** A group is named with the visibility `group`, and with no other. */
const GROUP_WITH_VISIBILITY = {
  path: ['group'],
  message: 'Give a group with the visibility “group”, and with no other.',
};

function isAudience(given: Partial<Audience>): boolean {
  return given.group === undefined || given.visibility === 'group';
}

const newAnnotation = {
  motivation: z.enum(MOTIVATIONS).default('commenting'),
  /** Of a link: what its first place does to the others. */
  linkType: z.enum(LINK_TYPES).optional(),
  visibility: visibility.default('private'),
  /** Id of the group that is to read it, with the visibility `group`. */
  group: group.optional(),
  targets: z
    .array(target)
    .min(1, 'A note needs a place: select some words.')
    .max(
      MOST_TARGETS,
      `A note may be about at most ${MOST_TARGETS} provisions. Select fewer, or write several notes.`,
    ),
  body: z.unknown().optional(),
};

export const newAnnotationSchema = z
  .strictObject(newAnnotation)
  .refine(isAudience, GROUP_WITH_VISIBILITY)
  .refine(({ visibility, group }) => visibility !== 'group' || group !== undefined, {
    path: ['group'],
    message: 'Say which group is to read the note.',
  })
  .refine(({ motivation, linkType }) => (motivation === 'linking') === (linkType !== undefined), {
    path: ['linkType'],
    message: `A link, and no other note, says what its first place does: ${LINK_TYPES.join(', ')}.`,
  })
  .refine(({ motivation, targets }) => motivation !== 'linking' || targets.length > 1, {
    path: ['targets'],
    message: 'A link goes from one place to others: give two at least.',
  });

export const annotationChangeSchema = z
  .strictObject({
    visibility: visibility.optional(),
    group: group.optional(),
    body: z.unknown().optional(),
  })
  .refine(isAudience, GROUP_WITH_VISIBILITY)
  .refine((change) => change.visibility !== undefined || change.body !== undefined, {
    message: 'Nothing is changed: give a visibility or a body.',
  });

export const newShareLinkSchema = z.strictObject({
  annotation: z.uuid('This is not the id of a note.'),
  view: text(LONGEST_VIEW, 'The address of the view').optional(),
  /** Days until the link closes; null for a link that stays open until it is revoked. */
  expiresInDays: z.int().min(1).max(3650).nullable().default(30),
});

export const annotationQuerySchema = z.object({
  treaty: text(100, 'The name of a treaty').optional(),
  lang: text(35, 'The language').optional(),
  name: text(100, 'The name of a text').optional(),
  version: z.coerce.number().int().min(1).optional(),
  creator: z.enum(['me']).optional(),
  group: group.optional(),
  q: text(200, 'The words that are searched for').optional(),
  after: z.uuid('This is not the id of a note.').optional(),
  body: z.enum(['whole', 'beginning']).default('whole'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const oneNoteQuerySchema = z.object({
  format: z
    .enum(['json', 'markdown'], { error: 'The format of a note is json or markdown.' })
    .default('json'),
});
