/**
 * What a statement is compared by: the stems of its action and of whom it serves, weighted by how rare they
 * are (Salton and Buckley 1988). Across languages the concepts of the term list stand for the stems.
 */

import type { Element, Statement, StatementSpan } from '@/lib/core/comparison/statement';
import { primaryLanguage } from '@/lib/core/language/language';
import { stemmer } from '@/lib/core/language/stemmer';
import { findTerms } from '@/lib/core/language/terms/find-terms';
import { topicsOf } from '@/lib/core/language/terms/topics';
import { contentWords, foldedWords } from '@/lib/core/language/tokenize';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';

/** The statements of one text. */
export type StatementsOf = {
  readonly version: VersionText;
  readonly statements: readonly Statement[];
};

export type Features = {
  /** Stems, each once, and what they weigh together. */
  readonly stems: ReadonlySet<string>;
  readonly verb: string;
};

/** Verbs that only lead to the one that counts, and words that every treaty has. */
const IDLE = new Set(
  `be is are been have has had make take continue seek endeavour refrain abstain do does such any each other party
   parties contracting state states side sides agreement treaty present measure measures`.split(
    /\s+/,
  ),
);

/** The words of an element, in order of the text. */
export function wordsOf(text: string, spans: readonly StatementSpan[] | undefined): string {
  return (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** The text of the provision that a statement is read from. */
export function unitTextOf({ provisions }: VersionText, { eId }: Statement): string {
  return unitsById({ provisions }).get(eId)?.text ?? '';
}

/** Stems of the statements of a text, in order. `across`: the other text is in another language. */
export function featuresOf({ version, statements }: StatementsOf, across: boolean): Features[] {
  const { lang } = version;
  const stem = stemmer(lang);
  return statements.map((statement) => {
    const text = unitTextOf(version, statement);
    const words = SAID.map((element) => wordsOf(text, statement.elements[element])).join(' ');
    if (across) {
      const concepts = [...findTerms(words, primaryLanguage(lang)).keys()];
      return { stems: new Set(concepts.map((concept) => `#${concept}`)), verb: '' };
    }
    const said = foldedWords(wordsOf(text, statement.elements.action), lang);
    const bound = statement.force === 'constitutive' ? `${whoOf(text, statement)} ${words}` : words;
    const stems = contentWords(bound, lang)
      .filter((word) => !IDLE.has(word))
      .map(stem);
    return { stems: new Set(stems), verb: stem(said.find((word) => !IDLE.has(word)) ?? '') };
  });
}

const SAID: readonly Element[] = ['action', 'to'];

function whoOf(text: string, { elements }: Statement): string {
  return wordsOf(text, elements.who);
}

/** How much each stem tells: ln(1 + N/df) over the statements of both sides. */
export function weightsOf(all: readonly Features[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of all)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(
    [...counts].map(([stem, count]) => [stem, Math.log(1 + all.length / count)] as const),
  );
}

/** The weighted share of stems that two statements have in common, in 0..1. */
export function likeness(
  one: Features,
  other: Features,
  weights: ReadonlyMap<string, number>,
): number {
  const [few, many] = one.stems.size <= other.stems.size ? [one, other] : [other, one];
  let shared = 0;
  for (const stem of few.stems) if (many.stems.has(stem)) shared += weights.get(stem) ?? 0;
  const whole = massOf(one, weights) + massOf(other, weights);
  return whole === 0 ? 0 : Math.min(1, (2 * shared) / whole);
}

function massOf({ stems }: Features, weights: ReadonlyMap<string, number>): number {
  let mass = 0;
  for (const stem of stems) mass += weights.get(stem) ?? 0;
  return mass;
}

/** What the clause of a statement is about, or its provision where the clause does not tell. */
export function topicsOfStatement(version: VersionText, statement: Statement): string[] {
  const unit = unitsById(version).get(statement.eId);
  if (unit === undefined) return [];
  const clause = unit.text.slice(statement.span.start, statement.span.end);
  const topics = topicsOf(clause, version.lang, unit.heading);
  return topics.length > 0 ? topics : topicsOf(unit.text, version.lang, unit.heading);
}
