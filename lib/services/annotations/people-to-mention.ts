import { findMentionable, findTreatyIds, isMemberOf, type NamedPerson } from '@/lib/store/people';
import { authorize, type SignedIn } from '../access';
import { mentionPlaceOf } from '../notifications/notify';
import { loadAnnotation } from './get-annotation';

/** Where somebody is going to be mentioned: in a group, in a note or its thread, in public on a treaty. */
export type PeopleQuery = {
  readonly where:
    | { readonly group: string }
    | { readonly annotation: string }
    | { readonly treaty: string };
  /** Part of a name. */
  readonly q?: string;
};

/** Offered at once; more letters of a name find the rest. */
const MOST_OFFERED = 20;

/**
 * The people whom the actor can mention at a place, by their names: of a group its members, of a public
 * note those of its thread and the authors of public notes on its treaties. What the actor may not see has
 * nobody, as what is not there.
 */
export async function peopleToMention(
  user: SignedIn,
  { where, q = '' }: PeopleQuery,
): Promise<readonly NamedPerson[]> {
  const place = await placeOf(user, where);
  if (place === undefined) return [];
  return findMentionable(user, place, { name: q.normalize('NFC').trim(), limit: MOST_OFFERED });
}

async function placeOf(user: SignedIn, where: PeopleQuery['where']) {
  if ('group' in where) {
    return (await isMemberOf(where.group, user.id)) ? { group: where.group } : undefined;
  }
  if ('treaty' in where) return { treaties: await findTreatyIds(where.treaty) };
  const { annotation, subject } = await loadAnnotation(where.annotation);
  authorize(user, 'read', subject);
  if (subject.group && !subject.group.roles.has(user.id)) return undefined;
  return mentionPlaceOf(annotation);
}
