/**
 * Statements in IG Script, the notation of the Institutional Grammar 2.0 that IG Parser reads: attributes
 * A, deontic D, aim and object I, indirect object Bind, activation condition Cac, execution constraint Cex;
 * of constitutive statements the entity E, the modal M and the function F. Brackets of the text would be read
 * as notation and are written as ‹ ›.
 *
 * Reference: Frantz and Siddiki 2022, Institutional Grammar; IG Parser, https://github.com/chrfrantz/IG-Parser.
 */

import type { Element, Force } from '@/lib/core/comparison/statement';
import {
  type ExportedObligations,
  type ExportedStatement,
  statementsOfDuty,
} from '../document/exported-obligations';

const REGULATIVE: Readonly<Record<Element, string>> = {
  who: 'A',
  force: 'D',
  action: 'I',
  to: 'Bind',
  when: 'Cac',
  except: 'Cac',
  time: 'Cex',
  means: 'Cex',
  law: 'Cex',
  until: 'Cex',
};

const CONSTITUTIVE: Readonly<Record<Element, string>> = {
  ...REGULATIVE,
  who: 'E',
  force: 'M',
  action: 'F',
  to: 'P',
};

/** One statement a line below the line that says what it is of. O(statements). */
export function igScript({ duties, table, address, date }: ExportedObligations): string {
  const head = [
    `# IG Script, read by rule and corrected by people: ${address} (${date.slice(0, 10)})`,
    '# Brackets of the texts are written as ‹ ›.',
  ];
  const statements = duties.flatMap((duty) => statementsOfDuty(duty, table));
  const lines = statements.map((one) => {
    return `# ${one.letter} ${one.place}, ${one.text} ${one.statement.id}\n${statementLine(one)}`;
  });
  return `${[...head, ...lines].join('\n\n')}\n`;
}

/** The components in the order in which their first words stand in the text. */
function statementLine({ statement, words }: ExportedStatement): string {
  const symbols = symbolsOf(statement.force);
  const start = (element: Element) => statement.elements[element]?.[0]?.start ?? 0;
  return [...words]
    .sort(([one], [other]) => start(one) - start(other))
    .map(([element, said]) => `${symbols[element]}(${plain(said)})`)
    .join(' ');
}

function symbolsOf(force: Force): Readonly<Record<Element, string>> {
  return force === 'constitutive' ? CONSTITUTIVE : REGULATIVE;
}

function plain(words: string): string {
  return words
    .replace(/[([{]/g, '‹')
    .replace(/[)\]}]/g, '›')
    .replace(/\s+/g, ' ')
    .trim();
}
