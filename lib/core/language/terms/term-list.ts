/**
 * The multilingual term list: the vocabulary of treaties as concepts, each with its surface forms in six
 * languages. It tells what a provision is about (`topics.ts`) and lets texts in two languages meet before
 * any translation has been learned from (`cross-lingual.ts`). The idea of a concept that stands above
 * its words in several languages is that of multilingual thesauri (ISO 25964-2).
 */

import { ECONOMY_TERMS } from './economy';
import { GENERAL_TERMS } from './general';
import { LAW_TERMS } from './law';
import { type Concept, readTerms } from './read-terms';
import { RIGHTS_TERMS } from './rights';
import { SECURITY_TERMS } from './security';
import { SOCIETY_TERMS } from './society';

/** All concepts, in an order that does not change within a release. */
export const CONCEPTS: readonly Concept[] = [
  SECURITY_TERMS,
  ECONOMY_TERMS,
  SOCIETY_TERMS,
  LAW_TERMS,
  RIGHTS_TERMS,
  GENERAL_TERMS,
].flatMap(readTerms);
