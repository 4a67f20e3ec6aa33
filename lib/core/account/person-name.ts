/**
 * What a person's name may be. It stands beside public notes, so it must be seen: a name of blank
 * letters signs with nothing, and hidden characters make two names look like one. The joiners
 * U+200C and U+200D are hidden too, but Persian and Indic names are spelt with them; between letters
 * they stay. Reference: UAX #44 (Default_Ignorable_Code_Point), UAX #31 section 2.3, UTS #39.
 */

import { isBlank } from '@/lib/core/text/blank';
import { normalise } from '@/lib/core/text/text';

/** Most characters (code points) of a name. */
export const NAME_MAX = 80;

/** Characters that show nothing of their own: format controls, fillers, selectors, private ones. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/u;
const JOINERS_BETWEEN_LETTERS = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** A name in the form in which it is stored: one line, single spaces, none around it. O(n). */
export function tidyName(name: string): string {
  return normalise(name).replace(/\s+/g, ' ').trim();
}

/** What is wrong with a tidy name, as the end of a sentence; undefined when nothing is. O(n). */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'must not be empty';
  if ([...name].length > NAME_MAX) return `may have at most ${NAME_MAX} characters`;
  if (HIDDEN.test(name.replace(JOINERS_BETWEEN_LETTERS, ''))) {
    return 'has invisible characters; type it anew';
  }
  if (isBlank(name)) return 'needs a character that can be seen';
  return undefined;
}
