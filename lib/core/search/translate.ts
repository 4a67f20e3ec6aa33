/** A query in the words of another language, by the term list. */

import { primaryLanguage } from '@/lib/core/language/language';
import { findTermSpans } from '@/lib/core/language/terms/find-terms';
import { isTermLanguage } from '@/lib/core/language/terms/read-terms';
import { CONCEPTS } from '@/lib/core/language/terms/term-list';
import type { QueryNode } from './query';

/** `words`: how the other language says it, to be shown. */
export type TranslatedQuery = { readonly query: QueryNode; readonly words: readonly string[] };

/** A query of one language for texts of another; undefined where the list does not know its words. O(n). */
export function translated(
  query: QueryNode,
  from: string,
  to: string,
): TranslatedQuery | undefined {
  const target = primaryLanguage(to);
  if (!isTermLanguage(target) || primaryLanguage(from) === target) return undefined;
  const spans = findTermSpans(wordsOf(query), primaryLanguage(from));
  const words: string[] = [];
  const parts = [...new Set(spans.map(({ concept }) => concept))].flatMap(
    (concept): QueryNode[] => {
      const forms = CONCEPTS[concept]?.forms[target] ?? [];
      words.push(...forms.slice(0, 2).map((form) => form.replaceAll('*', '')));
      const nodes = forms.map(formNode);
      return nodes.length > 0 ? [{ kind: 'or', parts: nodes }] : [];
    },
  );
  const [first] = parts;
  if (first === undefined) return undefined;
  return { query: parts.length > 1 ? { kind: 'and', parts } : first, words };
}

function formNode(form: string): QueryNode {
  if (form.includes(' ')) return { kind: 'phrase', words: form.replaceAll('*', '') };
  if (form.endsWith('*')) return { kind: 'word', text: form.slice(0, -1), prefix: true };
  return { kind: 'word', text: form };
}

function wordsOf(query: QueryNode): string {
  switch (query.kind) {
    case 'word':
      return query.text;
    case 'phrase':
      return query.words;
    case 'near':
      return query.words.join(' ');
    case 'not':
      return '';
    default:
      return query.parts.map(wordsOf).join(' ');
  }
}
