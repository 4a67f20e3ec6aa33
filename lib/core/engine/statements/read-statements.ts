/**
 * The statements of a text, read by rule: who must, may or must not do what, when, how fast, by what means,
 * under what law, unless what. Every element is a span of the stored text. The preamble gives reasons and
 * binds nobody; it is not read.
 */

import type { Element, Statement, StatementSpan } from '@/lib/core/comparison/statement';
import { ELEMENTS } from '@/lib/core/comparison/statement';
import { primaryLanguage } from '@/lib/core/language/language';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { type Clause, type Range, spansOf, trimmed } from './clause';
import { clausesOf } from './clauses';
import type { Draft } from './draft';
import { readEnglish } from './english/read-english';
import { readRussian } from './russian/read-russian';

export type StatementsRead = {
  /** False for a language that has no rules yet. */
  readonly read: boolean;
  readonly statements: readonly Statement[];
};

const READERS: Readonly<Record<string, (clause: Clause) => Draft[]>> = {
  en: readEnglish,
  ru: readRussian,
};

/** The statements of a text in its order. O(n). */
export function readStatements({
  lang,
  provisions,
}: Pick<VersionText, 'lang' | 'provisions'>): StatementsRead {
  const reader = READERS[primaryLanguage(lang)];
  if (reader === undefined) return { read: false, statements: [] };
  const statements = unitsOf(provisions)
    .filter(({ kind }) => kind !== 'preamble')
    .flatMap((unit) => statementsOf(unit, reader));
  return { read: true, statements };
}

/** What an opening says by itself stands before each of its points; it is one statement. */
function statementsOf({ eId, text }: Provision, reader: (clause: Clause) => Draft[]): Statement[] {
  const read = clausesOf(text).flatMap(({ tokens }) =>
    reader(tokens).map((draft) => laid(tokens, draft)),
  );
  const once = new Map(read.map((statement) => [JSON.stringify(statement.elements), statement]));
  return [...once.values()].map((statement, index) => ({
    id: `${eId}~${index + 1}`,
    eId,
    ...statement,
  }));
}

/** A draft with its elements as spans; of two elements that would share words the later in the list yields. */
function laid(clause: Clause, draft: Draft): Omit<Statement, 'id' | 'eId'> {
  const taken: Range[] = [];
  const elements: Partial<Record<Element, StatementSpan[]>> = {};
  for (const element of ORDER) {
    const ranges = (draft.elements[element] ?? [])
      .map((range) => trimmed(clause, range))
      .filter((range) => range.to > range.from && !taken.some((other) => overlaps(range, other)));
    if (ranges.length === 0) continue;
    taken.push(...ranges);
    elements[element] = ranges.flatMap((range) => spansOf(clause, range));
  }
  const spans = Object.values(elements).flat();
  const span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const inOrder = Object.fromEntries(
    ELEMENTS.filter((element) => elements[element]).map((element) => [element, elements[element]]),
  );
  return { span, force: draft.force, elements: inOrder, rule: draft.rule };
}

/** Who and force are never given up for another element. */
const ORDER: readonly Element[] = [
  'force',
  'who',
  ...ELEMENTS.filter((each) => each !== 'who' && each !== 'force'),
];

function overlaps(one: Range, other: Range): boolean {
  return one.from < other.to && other.from < one.to;
}
