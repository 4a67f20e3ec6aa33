/**
 * What a provision is about: topics by the concepts of the term list that stand in its text and heading.
 * One vocabulary in six languages, so that a filter by topic shows the same matters on both sides of a
 * comparison. Evidence is counted as in a thesaurus-based indexer (Medelyan and Witten 2006): distinct
 * concepts weigh more than repetitions, a heading more than the text.
 */

import { primaryLanguage } from '../language';
import { findTerms } from './find-terms';
import { CONCEPTS } from './term-list';

export type Topic = { readonly id: string; readonly label: string };

export const TOPICS: readonly Topic[] = [
  { id: 'mutual-assistance', label: 'Mutual assistance' },
  { id: 'consultation', label: 'Consultation' },
  { id: 'territorial-integrity', label: 'Sovereignty and territorial integrity' },
  { id: 'peace-and-order', label: 'Peace and international order' },
  { id: 'security-cooperation', label: 'Security and military cooperation' },
  { id: 'sanctions', label: 'Sanctions and coercive measures' },
  { id: 'trade', label: 'Trade' },
  { id: 'customs-and-origin', label: 'Customs and rules of origin' },
  { id: 'investment', label: 'Investment' },
  { id: 'finance', label: 'Finance and payments' },
  { id: 'services-and-establishment', label: 'Services, procurement and intellectual property' },
  { id: 'standards', label: 'Standards and conformity' },
  { id: 'agriculture', label: 'Agriculture, food and fisheries' },
  { id: 'energy', label: 'Energy and natural resources' },
  { id: 'transport', label: 'Transport' },
  { id: 'culture', label: 'Culture, sport and exchanges' },
  { id: 'media-and-information', label: 'Media and information' },
  { id: 'science-and-technology', label: 'Science and technology' },
  { id: 'education', label: 'Education and training' },
  { id: 'health', label: 'Health and well-being' },
  { id: 'environment', label: 'Environment and emergencies' },
  { id: 'labour', label: 'Labour and social protection' },
  { id: 'migration-and-consular', label: 'Migration and consular matters' },
  { id: 'final-clauses', label: 'Final clauses' },
  { id: 'dispute-settlement', label: 'Settlement of disputes' },
  { id: 'institutions', label: 'Institutions and committees' },
  { id: 'crime-and-terrorism', label: 'Crime and terrorism' },
  { id: 'legal-assistance', label: 'Legal assistance' },
  { id: 'justice', label: 'Courts and fair trial' },
  { id: 'rights-of-persons', label: 'Rights of persons' },
];

const MOST_TOPICS = 3;
/** What a concept that stands under every heading counts, against 1 for a telling one. */
const COMMON_WEIGHT = 0.3;
const HEADING_WEIGHT = 2;
/** Evidence a topic needs: one telling concept, and more of it in a long text. */
const LEAST = 1;
/** A further topic needs this share of the strongest one's evidence. */
const LEAST_SHARE = 0.4;
const WORDS_PER_CONCEPT = 150;
/** What a provision is about is said in its first sentences: this many characters are read. */
const MOST_READ = 3000;

/**
 * Ids of the topics of a provision, strongest first, at most three; empty when the evidence is thin or
 * the language is not one of the term list's. `lang` is a BCP 47 tag. O(n).
 */
export function topicsOf(text: string, lang: string, heading = ''): string[] {
  const primary = primaryLanguage(lang);
  const evidence = new Map<string, number>();
  const count = (source: string, weight: number) => {
    for (const [index, times] of findTerms(source, primary)) {
      const concept = CONCEPTS[index];
      if (concept?.topic === undefined) continue;
      const worth = weight * (concept.telling ? 1 : COMMON_WEIGHT) * (1 + Math.log(times));
      evidence.set(concept.topic, (evidence.get(concept.topic) ?? 0) + worth);
    }
  };
  const opening = text.slice(0, MOST_READ);
  count(opening, 1);
  if (heading !== '') count(heading, HEADING_WEIGHT);
  const least = LEAST + Math.min(1, opening.length / 6 / WORDS_PER_CONCEPT / 2);
  const strongest = Math.max(0, ...evidence.values());
  return [...evidence]
    .filter(([, worth]) => worth >= least - 1e-9 && worth >= LEAST_SHARE * strongest)
    .sort(([one, a], [other, b]) => b - a || placeOf(one) - placeOf(other))
    .slice(0, MOST_TOPICS)
    .map(([id]) => id);
}

const PLACES: ReadonlyMap<string, number> = new Map(TOPICS.map(({ id }, place) => [id, place]));

function placeOf(id: string): number {
  return PLACES.get(id) ?? TOPICS.length;
}
