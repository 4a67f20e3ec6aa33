/** A query in the words of another language, by the term list: what it is about, not how it was worded. */

import { functionWords } from '@/lib/core/language/function-words';
import { primaryLanguage } from '@/lib/core/language/language';
import { findTermSpans } from '@/lib/core/language/terms/find-terms';
import { isTermLanguage, type TermLanguage } from '@/lib/core/language/terms/read-terms';
import type { TermSpan } from '@/lib/core/language/terms/term-index';
import { CONCEPTS } from '@/lib/core/language/terms/term-list';
import { grouped } from './grouped';
import { searchPlaces } from './places';
import type { QueryNode } from './query';
import { exactForm } from './word-forms';

/** `words`: how the other language says it, to be shown; "…" stands for any ending. */
export type TranslatedQuery = { readonly query: QueryNode; readonly words: readonly string[] };

/** Of the telling words of a query the list must know so many. */
const LEAST_KNOWN = 2 / 3;
/** Forms of a concept that are looked for: each is a condition of its own. */
const MOST_FORMS = 12;

/** A query of one language for texts of another; undefined where the list does not know its words. O(n). */
export function translated(
  query: QueryNode,
  from: string,
  to: string,
): TranslatedQuery | undefined {
  const [own, other] = [primaryLanguage(from), primaryLanguage(to)];
  if (!isTermLanguage(other) || !isTermLanguage(own) || own === other) return undefined;
  const words = new Set<string>();
  const found = translatedNode(query, { own, other, words });
  // What is not to stand there is no query of its own.
  return found === undefined || found.kind === 'not'
    ? undefined
    : { query: found, words: [...words] };
}

type Way = {
  readonly own: TermLanguage;
  readonly other: TermLanguage;
  readonly words: Set<string>;
};

function translatedNode(node: QueryNode, way: Way): QueryNode | undefined {
  switch (node.kind) {
    case 'word':
      return node.exact || node.prefix ? undefined : translatedText(node.text, way);
    case 'phrase':
      return node.exact ? undefined : translatedText(node.words, way);
    case 'near':
      return translatedText(node.words.join(' '), way);
    case 'not': {
      const part = translatedNode(node.part, { ...way, words: new Set() });
      return part && { kind: 'not', part };
    }
    case 'or':
      return joined(
        'or',
        node.parts.flatMap((part) => translatedNode(part, way) ?? []),
      );
    default:
      return translatedAll(node.parts, way);
  }
}

/** Words that stand together may be one term. */
function translatedAll(parts: readonly QueryNode[], way: Way): QueryNode | undefined {
  const plain = parts.flatMap((part) =>
    part.kind === 'word' && !part.exact && !part.prefix ? part.text : [],
  );
  const others = parts.filter((part) => part.kind !== 'word' || part.exact || part.prefix);
  const text = plain.length === 0 ? undefined : translatedText(plain.join(' '), way);
  const rest = others.map((part) => translatedNode(part, way));
  if ((plain.length > 0 && text === undefined) || rest.includes(undefined)) return undefined;
  return joined('and', [...(text ? [text] : []), ...rest.flatMap((part) => part ?? [])]);
}

function translatedText(text: string, { own, other, words }: Way): QueryNode | undefined {
  const spans = findTermSpans(text, own);
  if (spans.length === 0 || !isKnown(text, own, spans)) return undefined;
  const places = grouped(spans, ({ start, end }) => `${start} ${end}`);
  const parts = [...places.values()].flatMap((here) => {
    const forms = here.flatMap(({ concept }) => CONCEPTS[concept]?.forms[other] ?? []);
    const [shown] = [...forms.filter((form) => !form.includes('*')), ...forms];
    if (shown !== undefined) words.add(shown.replaceAll('*', '…'));
    const nodes = [...new Set(forms)].slice(0, MOST_FORMS).map((form) => formNode(form, other));
    return joined('or', nodes) ?? [];
  });
  return joined('and', parts);
}

function isKnown(text: string, lang: string, spans: readonly TermSpan[]): boolean {
  const grammar = functionWords(lang);
  const telling = searchPlaces(text, lang).filter(
    ({ start, end }) => !grammar.has(exactForm(text.slice(start, end))),
  );
  const known = telling.filter((place) =>
    spans.some(({ start, end }) => place.start < end && place.end > start),
  );
  return known.length >= LEAST_KNOWN * telling.length;
}

/** A form of the term list as a query: "*" stands for any ending, also within. */
function formNode(form: string, lang: TermLanguage): QueryNode {
  if (lang === 'ko' || lang === 'zh') return { kind: 'phrase', words: form };
  if (!form.includes('*')) {
    return form.includes(' ') ? { kind: 'phrase', words: form } : { kind: 'word', text: form };
  }
  const words = form.split(/\s+/).map((word): QueryNode => {
    if (!word.endsWith('*')) return { kind: 'word', text: word };
    return { kind: 'word', text: word.slice(0, -1), prefix: true };
  });
  return joined('and', words) ?? { kind: 'word', text: form };
}

function joined(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0];
}
