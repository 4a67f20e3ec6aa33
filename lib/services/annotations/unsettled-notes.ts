import type { Actor } from '@/lib/core/access/policy';
import { excerpt } from '@/lib/core/text/excerpt';
import { findUnsettledPlaces, type UnsettledPlace } from '@/lib/store/carried-notes';

/** Places that one page lists; who has more settles these first. */
const MOST_LISTED = 200;
/** Of the words a note was made on so many characters are shown. */
const WORDS_SHOWN = 120;

/**
 * The actor's own notes that a new version left without their exact place: moved, to be confirmed;
 * ambiguous, to be chosen; orphaned, for words that are gone. Newest first. `versionId`: the newest version
 * of a text that the actor may read.
 */
export async function unsettledNotes(
  actor: Actor,
  versionId: string,
): Promise<readonly UnsettledPlace[]> {
  if (actor.kind !== 'user') return [];
  const places = await findUnsettledPlaces(actor.id, versionId, MOST_LISTED);
  return places.map((place) => ({ ...place, words: excerpt(place.words, WORDS_SHOWN) }));
}
