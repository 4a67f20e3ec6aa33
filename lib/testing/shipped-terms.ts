/** Which words of the shipped texts the term list names, and as what: what a reader will see marked. */

import { readdirSync, readFileSync } from 'node:fs';
import { findTermSpans } from '@/lib/core/language/terms/find-terms';
import { foldTerm } from '@/lib/core/language/terms/read-terms';
import { CONCEPTS } from '@/lib/core/language/terms/term-list';
import { unitsOf } from '@/lib/core/treaty/provision';
import { readUdhr } from '../formats/read/udhr';
import { parseCorpusFile } from '../schema/corpus';

const CORPUS = new URL('../../prisma/corpus/', import.meta.url);

/** A line a concept, with its surface forms in a language, folded, each once. */
export function shippedTerms(lang: 'en' | 'ru' | 'ko' | 'zh' | 'fa'): string[] {
  const forms = new Map<string, Set<string>>();
  for (const text of textsIn(lang)) {
    for (const { concept, start, end } of findTermSpans(text, lang)) {
      const id = CONCEPTS[concept]?.id ?? '';
      const known = forms.get(id) ?? new Set();
      forms.set(id, known.add(foldTerm(text.slice(start, end)).replace(/\s+/g, ' ')));
    }
  }
  return [...forms].map(([id, words]) => `${id}: ${[...words].sort().join(', ')}`).sort();
}

function textsIn(lang: 'en' | 'ru' | 'ko' | 'zh' | 'fa'): string[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.json'));
  const shipped = files.flatMap((name) => {
    const record = parseCorpusFile(JSON.parse(readFileSync(new URL(name, CORPUS), 'utf8')));
    const quoted = record.quotations.filter((each) => each.lang === lang).map(({ text }) => text);
    if (record.expression?.lang !== lang) return quoted;
    return [
      ...unitsOf(record.provisions).map(({ heading, text }) => `${heading ?? ''}\n${text}`),
      ...quoted,
    ];
  });
  return [...shipped, ...unitsOf(readUdhr(lang).provisions).map(({ text }) => text)];
}
