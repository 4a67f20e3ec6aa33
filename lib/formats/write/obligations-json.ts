/** Obligations as plain values, for the API and for a file: what the page shows, whole. */

import {
  type ExportedObligations,
  type ExportedStatement,
  statementsOfDuty,
} from '../document/exported-obligations';

/** O(statements). */
export function obligationsJson({ table, duties, address, engine }: ExportedObligations) {
  return {
    format: 'concordat-obligations/1',
    engine,
    address,
    texts: table.versions.map(({ treaty, lang, name, number, contentHash }, side) => ({
      treaty: treaty.slug,
      lang,
      ...(name !== undefined && { name }),
      version: number,
      hash: contentHash,
      read: table.read[side] ?? false,
    })),
    all: table.duties.length,
    duties: duties.map((duty) => ({
      key: duty.key,
      relation: duty.relation ?? null,
      elements: duty.elements,
      topics: duty.topics,
      statements: statementsOfDuty(duty, table).map(statementJson),
    })),
    corrections: [...table.corrections.values()],
  };
}

function statementJson({ letter, text, place, statement, quotation, words }: ExportedStatement) {
  return {
    side: letter,
    text,
    citation: place,
    ...statement,
    quotation,
    words: Object.fromEntries(words),
  };
}
