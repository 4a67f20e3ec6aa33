/** What was read otherwise than labelled, for the writer of rules: of the development part only. */

import { ELEMENTS, type StatementSpan } from '@/lib/core/comparison/statement';
import type { LabelledStatement, LabelledText } from './gold';
import { bordered, pairUp } from './score';

export function differences(
  { key, text, statements }: LabelledText,
  read: readonly LabelledStatement[],
): string {
  const partner = new Map(pairUp(statements, read, text));
  const used = new Set(partner.values());
  const lines = statements.flatMap((own, row) => {
    const other = read[partner.get(row) ?? -1];
    if (other === undefined) return [`  missed: ${written(own, text)}`];
    return compared(own, other, text);
  });
  const made = read.filter((_, column) => !used.has(column));
  lines.push(...made.map((other) => `  made up: ${written(other, text)}`));
  return lines.length === 0
    ? ''
    : `${key}\n  ${text.replaceAll('\n', '\n  ')}\n${lines.join('\n')}\n\n`;
}

function compared(own: LabelledStatement, other: LabelledStatement, text: string): string[] {
  const force =
    own.force === other.force ? [] : [`  force class: ${own.force}, read ${other.force}`];
  return [
    ...force,
    ...ELEMENTS.flatMap((element) => {
      const labelled = own.elements[element] ?? [];
      const found = other.elements[element] ?? [];
      const same =
        [...bordered(text, labelled, element)].join() ===
        [...bordered(text, found, element)].join();
      return same ? [] : [`  ${element}: ${quoted(text, labelled)}, read ${quoted(text, found)}`];
    }),
  ];
}

function written(statement: LabelledStatement, text: string): string {
  const elements = ELEMENTS.flatMap((element) => {
    const spans = statement.elements[element];
    return spans === undefined ? [] : [`${element} ${quoted(text, spans)}`];
  });
  return `${statement.force}; ${elements.join('; ')}`;
}

function quoted(text: string, spans: readonly StatementSpan[]): string {
  if (spans.length === 0) return 'nothing';
  return spans.map(({ start, end }) => `"${text.slice(start, end)}"`).join(' + ');
}
