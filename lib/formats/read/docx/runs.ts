/**
 * The words of a paragraph of a Word document, without its number. Deleted words are in elements of
 * their own (`w:delText`), inserted ones only inside `w:ins`; field codes are no words.
 * Reference: ECMA-376 part 1, 17.3.3 (run content), 17.13.5 (revisions), 17.16 (fields).
 */

import type { Footnotes } from '../footnotes';
import { raised } from '../generated-number';
import type { TrackedChanges } from '../tracked-changes';
import { childNamed, elementsOf, textInside, type XmlElement } from '../xml-tree';
import { childValue, isOn } from './styles';

export type RunContext = {
  readonly changes: TrackedChanges;
  readonly footnotes: Footnotes;
  /** The text of a note by its number in the file. */
  readonly noteText: (kind: 'footnote' | 'endnote', id: string) => string;
  readonly hide: (text: string) => void;
  /** A text box, whose paragraphs follow the one it hangs on. */
  readonly box: (content: XmlElement) => void;
};

const REVISIONS: Readonly<Record<string, 'inserted' | 'deleted'>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
};

/** What a tracked change does, by the name of its element. */
export function revisionOf({ name }: XmlElement): 'inserted' | 'deleted' | undefined {
  return REVISIONS[name];
}

const NO_WORDS = new Set(['pPr', 'rPr', 'instrText', 'delInstrText', 'rt', 'sdtPr', 'Fallback']);
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};

/** The words inside an element; "\n" for a forced line break. O(n). */
export function wordsOf(node: XmlElement, context: RunContext): string {
  return elementsOf(node)
    .map((child) => childWords(child, context))
    .join('');
}

function childWords(child: XmlElement, context: RunContext): string {
  const revision = revisionOf(child);
  if (revision) return context.changes.keeps(revision) ? wordsOf(child, context) : '';
  const { name } = child;
  if (NO_WORDS.has(name)) return '';
  if (name === 't' || name === 'delText') return textInside(child);
  if (name === 'r') return runWords(child, context);
  if (name === 'txbxContent') {
    context.box(child);
    return '';
  }
  if (name === 'footnoteReference' || name === 'endnoteReference') {
    return noteMark(child, name === 'endnoteReference' ? 'endnote' : 'footnote', context);
  }
  if (name === 'sym') return symbol(child.attributes.char ?? '');
  return SIGNS[name] ?? wordsOf(child, context);
}

function runWords(run: XmlElement, context: RunContext): string {
  const properties = childNamed(run, 'rPr');
  const words = wordsOf(run, context);
  if (isOn(properties, 'vanish')) {
    context.hide(words);
    return '';
  }
  const raise = properties && childValue(properties, 'vertAlign') === 'superscript';
  return raise ? raised(words) : words;
}

function noteMark(
  { attributes }: XmlElement,
  kind: 'footnote' | 'endnote',
  { footnotes, noteText }: RunContext,
): string {
  const mark = footnotes.mark(kind, noteText(kind, attributes.id ?? ''));
  return attributes.customMarkFollows === undefined ? mark : '';
}

/** Signs of the font Symbol are numbered in the private range; a treaty uses them as bullets. */
function symbol(code: string): string {
  const value = /^[0-9A-F]{4}$/i.test(code) ? Number.parseInt(code, 16) : 0x2022;
  return value >= 0xe000 ? '•' : String.fromCharCode(value);
}
