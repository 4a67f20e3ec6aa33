import { z } from 'zod';
import { GIVEN_ROLES, LONGEST_DESCRIPTION } from '@/lib/core/access/group';
import { normaliseEmail } from '@/lib/core/account/email';
import { NAME_MAX, nameProblem, tidyName } from '@/lib/core/account/person-name';
import { normalise } from '@/lib/core/text/text';
import './sentences';
import { withoutNul } from './without-nul';

/** What the API accepts of groups and invitations to them. Unknown members are refused, not dropped. */

const name = z
  .string('A name must be text.')
  .max(500, `A name may have at most ${NAME_MAX} characters.`)
  .transform((input, context) => {
    const tidy = tidyName(input);
    const problem = nameProblem(tidy);
    if (problem === undefined) return tidy;
    context.addIssue({ code: 'custom', message: `The name of the group ${problem}.` });
    return z.NEVER;
  });

const description = withoutNul('A description')
  .max(LONGEST_DESCRIPTION, `A description may have at most ${LONGEST_DESCRIPTION} characters.`)
  .transform((value) => normalise(value).trim());

const role = z.enum(GIVEN_ROLES);

export const newGroupSchema = z.strictObject({ name, description: description.default('') });

export const groupChangeSchema = z
  .strictObject({
    name: name.optional(),
    description: description.optional(),
    closed: z.boolean().optional(),
    /** Id of the editor whom the group is passed on to. */
    owner: z.uuid('This is not the id of a person.').optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: 'Nothing is changed: give a name, a description, closed or an owner.',
  })
  .refine(
    ({ closed, owner, ...words }) =>
      [closed, owner].filter((value) => value !== undefined).length === 0 ||
      (Object.values(words).every((value) => value === undefined) &&
        (closed === undefined || owner === undefined)),
    { message: 'Close a group, open it, pass it on or rename it: one of them at a time.' },
  );

export const roleChangeSchema = z.strictObject({ role });

const email = z.string('An e-mail address must be text.').transform((input, context) => {
  const normal = normaliseEmail(input);
  if (normal !== undefined) return normal;
  context.addIssue({
    code: 'custom',
    message: 'Write one e-mail address, such as ada@example.org.',
  });
  return z.NEVER;
});

/** Days until a letter and a link end, unless said otherwise. */
const USUAL_DAYS = 14;

export const newInvitationSchema = z.strictObject({
  role: role.default('annotator'),
  /** Of a letter; without it the invitation is a link. */
  email: email.optional(),
  expiresInDays: z.int().min(1).max(365).default(USUAL_DAYS),
});
