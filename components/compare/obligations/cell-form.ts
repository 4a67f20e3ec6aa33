/** What the form of a correction of a statement holds, and what it becomes. */

import type { CellSaid } from '@/lib/core/comparison/cell-correction';
import type { Element, Force, Statement, StatementSpan } from '@/lib/core/comparison/statement';

export type CellForm = {
  readonly kind: CellSaid['kind'];
  readonly element: Element;
  /** The words of the element as they are written; runs are parted by “…”, '' for none. */
  readonly words: string;
  /** Where they stand, when they were selected: the same words may stand in several places. */
  readonly chosen?: StatementSpan;
  readonly force: Force;
  readonly reason: string;
  readonly keeping: 'private' | 'public' | 'address';
};

/** The form for an element of a statement, as it is read now. */
export function cellFormOf(statement: Statement, text: string, signedIn: boolean): CellForm {
  return {
    kind: 'cell',
    element: 'who',
    words: wordsOf(statement, 'who', text),
    force: statement.force,
    reason: '',
    keeping: signedIn ? 'private' : 'address',
  };
}

/** The words of an element, its runs parted by “…”. */
export function wordsOf({ elements }: Statement, element: Element, text: string): string {
  return (elements[element] ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** The runs of words where they stand in the text, sought from `from` on; undefined where one is not there. */
export function spansOfWords(
  words: string,
  text: string,
  from: number,
): StatementSpan[] | undefined {
  const runs = words.split('…').map((run) => run.trim());
  const spans: StatementSpan[] = [];
  let at = from;
  for (const run of runs.filter((each) => each !== '')) {
    const start = text.indexOf(run, at);
    if (start === -1) return from > 0 ? spansOfWords(words, text, 0) : undefined;
    at = start + run.length;
    spans.push({ start, end: at });
  }
  return spans;
}

/** What the form says of the statement, or what is wrong with it. */
export function saidOfForm(
  form: CellForm,
  { span }: Statement,
  text: string,
): CellSaid | { readonly problem: string } {
  if (form.kind === 'drop') return { kind: 'drop' };
  if (form.kind === 'force') return { kind: 'force', force: form.force };
  const { chosen, element, words } = form;
  const holds = chosen && text.slice(chosen.start, chosen.end) === words;
  const spans = holds ? [chosen] : spansOfWords(words, text, span.start);
  if (!spans) return { problem: 'These words do not stand in the provision. Select them there.' };
  return { kind: 'cell', element, spans };
}

/** A selection without the space around it, out to the ends of its words; undefined for none. */
export function wholeWords(text: string, { start, end }: StatementSpan): StatementSpan | undefined {
  const isWord = (index: number) => /[\p{L}\p{N}\p{M}’'-]/u.test(text.charAt(index));
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (from === to) return undefined;
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1;
  return { start: from, end: to };
}
