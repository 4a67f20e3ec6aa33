/**
 * A lexicon without a database, for the command line: learned from the one text that ships in several
 * languages, the Universal Declaration of Human Rights.
 */

import { passagesOf } from '@/lib/core/engine/align/parallel-passages';
import { type Lexicon, learnLexicon } from '@/lib/core/engine/cross-lingual/lexicon';
import { primaryLanguage } from '@/lib/core/language/language';
import { unitsOf } from '@/lib/core/treaty/provision';
import { readUdhr, UDHR_LANGUAGES, type UdhrLanguage } from './udhr';

/**
 * The lexicon for two BCP 47 languages; the empty one, which leaves the work to the term list, where the
 * Declaration does not ship in both. Deterministic.
 */
export function shippedLexicon(left: string, right: string): Lexicon {
  const [one, other] = [primaryLanguage(left), primaryLanguage(right)];
  if (!isShipped(one) || !isShipped(other)) return learnLexicon([one, other], []);
  // Its articles bear the same numbers in every language, so addresses say what corresponds.
  const rights = new Map(unitsOf(readUdhr(other).provisions).map(({ eId, text }) => [eId, text]));
  const passages = unitsOf(readUdhr(one).provisions).flatMap(({ eId, text }) =>
    passagesOf(text, rights.get(eId) ?? ''),
  );
  return learnLexicon([one, other], passages);
}

function isShipped(lang: string): lang is UdhrLanguage {
  return UDHR_LANGUAGES.some((known) => known === lang);
}
