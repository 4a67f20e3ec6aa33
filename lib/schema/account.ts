import { z } from 'zod';
import { DELETION_WORDS } from '@/lib/core/account/deletion-words';
import { normaliseEmail } from '@/lib/core/account/email';
import { PASSWORD_MAX, passwordProblem } from '@/lib/core/account/password-rules';
import { NAME_MAX, nameProblem, tidyName } from '@/lib/core/account/person-name';
import './sentences';

/** What the account API accepts. Unknown members are refused, not dropped. */

const personName = z
  .string('A name must be text.')
  .max(500, `A name may have at most ${NAME_MAX} characters.`)
  .transform((input, context) => {
    const name = tidyName(input);
    const problem = nameProblem(name);
    if (problem === undefined) return name;
    context.addIssue({ code: 'custom', message: `The name ${problem}.` });
    return z.NEVER;
  });

const email = z.string('An e-mail address must be text.').transform((input, context) => {
  const normal = normaliseEmail(input);
  if (normal !== undefined) return normal;
  context.addIssue({
    code: 'custom',
    message: 'Write one e-mail address, such as ada@example.org.',
  });
  return z.NEVER;
});

// Room for NFKC to shorten a text, and no room for a megabyte to be hashed.
const password = z
  .string('A password must be text.')
  .max(PASSWORD_MAX * 4, `A password may have at most ${PASSWORD_MAX} characters.`);

export const signUpSchema = z
  .strictObject({ name: personName, email, password })
  .superRefine((input, context) => {
    const problem = passwordProblem(input.password, input.email);
    if (problem)
      context.addIssue({ code: 'custom', path: ['password'], message: `The password ${problem}.` });
  });

export const accountChangeSchema = z
  .strictObject({
    name: personName.optional(),
    letters: z.boolean('must be true or false').optional(),
  })
  .refine(({ name, letters }) => name !== undefined || letters !== undefined, {
    message: 'Send what is to change: a name, or whether letters are wanted.',
  });

export const passwordChangeSchema = z.strictObject({
  currentPassword: password.optional(),
  newPassword: password,
});

/** To confirm a change by, where the account has one. */
const currentPassword = password.optional().transform((given) => given ?? '');

export const emailChangeSchema = z.strictObject({ email, currentPassword });

/** The token of a letter. Of another form than any of ours it is simply not one that was sent. */
const letterToken = z.string('must be text').max(100, 'is no token of a letter');

export const emailConfirmationSchema = z.strictObject({ email, token: letterToken });

export const passwordResetSchema = z.strictObject({ email });

export const passwordResetAnswerSchema = z.strictObject({
  email,
  token: letterToken,
  newPassword: password,
});

export const accountDeletionSchema = z.strictObject({
  currentPassword,
  publicNotes: z.enum(['delete', 'keep'], 'must be "delete" or "keep"'),
  confirmation: z.literal(DELETION_WORDS, `must be "${DELETION_WORDS}"`),
});

/** What the sign-in form sends. Anything odd is simply not a known address and password. */
export const credentialsSchema = z.object({
  email: z.string().max(1000),
  password: z.string().max(PASSWORD_MAX * 4),
});
