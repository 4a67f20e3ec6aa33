import { TOPICS } from '@/lib/core/language/terms/topics';

/** The names of topics: "Mutual assistance; Consultation". An id that names none is given as it is. */
export function topicWords(ids: readonly string[]): string {
  return ids.map((id) => TOPICS.find((topic) => topic.id === id)?.label ?? id).join('; ');
}
