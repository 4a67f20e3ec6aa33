import type { Actor } from '@/lib/core/access/policy';
import { AppError } from '../errors';

/** In which our pages say whose they are: the id of a person, empty for a visitor. */
const PERSON_HEADER = 'concordat-person';

type Headers = { get(name: string): string | null };

/**
 * Holds what a page asks against whose page it is. A browser has one session for all its tabs: what one
 * person wrote must not be stored as another's who signed in beside it. Programs send no such header,
 * and an ended session is told as such. Throws `another-person`.
 */
export function requirePagePerson(actor: Actor, headers: Headers): void {
  const person = headers.get(PERSON_HEADER);
  if (person === null || actor.kind !== 'user' || actor.id === person) return;
  throw new AppError('another-person', {
    detail: `You are signed in as ${actor.name} in this browser now, and this page was opened ${
      person === '' ? 'before that' : 'by someone else'
    }. Nothing was changed.`,
  });
}
