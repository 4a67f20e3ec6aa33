import type { Actor } from '@/lib/core/access/policy';
import type { SearchAnswer } from '@/lib/core/search/search-result';
import { findPeopleByName } from '@/lib/store/search-people';

const MOST_PEOPLE = 5;

/** Groups of the actor's and the people in them whose name has these words. */
export async function findPeople(
  actor: Actor,
  plain: readonly string[],
): Promise<SearchAnswer['people']> {
  const found = await findPeopleByName(actor, plain.join(' '), MOST_PEOPLE);
  return found.map(({ kind, id, name }) => ({
    name,
    href:
      kind === 'group'
        ? `/groups/${id}`
        : `/annotations?${new URLSearchParams({ whose: 'all', person: id })}`,
  }));
}
