/**
 * Text inside a provision of Akoma Ntoso: lines, numbered parts, notes. What is quoted in an amendment
 * stays text of the article that quotes it.
 */

import { raised } from '../generated-number';
import type { TrackedChanges } from '../tracked-changes';
import { childNamed, elementsOf, textInside, type XmlElement } from '../xml-tree';
import type { NumberedPart, Piece } from './stated-structure';

const BLOCKS = new Set(
  'p block content intro wrapUp alinea subparagraph list blockList listIntroduction listWrapUp item point indent paragraph clause subclause quotedStructure embeddedStructure quotedText tblock container formula citation citations recital recitals longTitle table caption tr th td li ul ol div foreign num heading subheading article section chapter part title signature hcontainer crossHeading interstitial blockContainer'.split(
    ' ',
  ),
);
const QUOTED = new Set(['quotedStructure', 'embeddedStructure', 'mod']);

export type TextContext = {
  readonly changes: TrackedChanges;
  readonly notes: string[];
};

/** Lines and numbered parts of an element, without its own number and heading. O(n). */
export function piecesOf(node: XmlElement, context: TextContext, depth = 0): Piece[] {
  const pieces: Piece[] = [];
  let loose = '';
  const settle = () => {
    pieces.push(...linesIn(loose));
    loose = '';
  };
  for (const child of node.children) {
    if (typeof child === 'string') loose += child.replace(/\s+/g, ' ');
    else if (isHead(child)) continue;
    else if (BLOCKS.has(child.name) && !QUOTED.has(child.name)) {
      settle();
      pieces.push(...blockPieces(child, context, depth));
    } else loose += inlineText(child, context);
  }
  settle();
  return pieces;
}

function isHead({ name }: XmlElement): boolean {
  return name === 'num' || name === 'heading' || name === 'subheading' || name === 'meta';
}

function blockPieces(node: XmlElement, context: TextContext, depth: number): Piece[] {
  if (node.name === 'table') return rowsOf(node, context);
  const printed = childNamed(node, 'num');
  const heading = childNamed(node, 'heading');
  if (!printed && !heading) return piecesOf(node, context, depth);
  const part: NumberedPart = {
    kind:
      depth === 0 && /^(?:paragraph|recital|subsection)$/.test(node.name) ? 'paragraph' : 'point',
    eId: node.attributes.eId,
    printed: printed ? inlineText(printed, context).trim() : '',
    heading: heading && inlineText(heading, context).trim(),
    pieces: piecesOf(node, context, depth + 1),
  };
  if (part.pieces.length > 0) return [part];
  return [[part.printed, part.heading].filter(Boolean).join(' ')];
}

function rowsOf(table: XmlElement, context: TextContext): string[] {
  return elementsOf(table).flatMap((row) => {
    if (row.name !== 'tr')
      return row.name === 'tbody' ? rowsOf(row, context) : linesIn(inlineText(row, context));
    return [
      elementsOf(row)
        .map((cell) => linesIn(inlineText(cell, context)).join(' '))
        .join(' | '),
    ];
  });
}

/** The characters of an element as they are read; "\n" where a block begins or ends. */
export function inlineText(node: XmlElement, context: TextContext): string {
  const { name } = node;
  if (name === 'br' || name === 'eol') return '\n';
  if (name === 'authorialNote') return noteMark(node, context);
  if (name === 'ins' && !context.changes.keeps('inserted')) return '';
  if (name === 'del' && !context.changes.keeps('deleted')) return '';
  if (name === 'meta') return '';
  const inside = node.children
    .map((child) =>
      typeof child === 'string' ? child.replace(/\s+/g, ' ') : inlineText(child, context),
    )
    .join('');
  if (name === 'sup') return raised(inside);
  if (name === 'num') return `\n${inside.trim()} `;
  return BLOCKS.has(name) ? `\n${inside}\n` : inside;
}

function noteMark(node: XmlElement, { notes }: TextContext): string {
  const marker = (node.attributes.marker ?? String(notes.length + 1)).replace(/[[\]]/g, '');
  notes.push(`[${marker}] ${textInside(node).replace(/\s+/g, ' ').trim()}`);
  return `[${marker}]`;
}

export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
