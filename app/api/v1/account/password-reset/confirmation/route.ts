import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { passwordResetAnswerSchema } from '@/lib/schema/account';
import { resetPassword } from '@/lib/services/accounts/reset-password';

/** Sets a new password by the token of a letter. It signs nobody in. */
export const POST = route(async (request) => {
  const answer = validOrThrow(passwordResetAnswerSchema.safeParse(await readJson(request)));
  const { email, token, newPassword: next } = answer;
  await resetPassword({ email, token, next });
  return json({ changed: true });
});
