/**
 * Treaties of the collection ToTA (Texts of Trade Agreements): chapters and articles with their numbers
 * and names as attributes, the text as a program once took it from a page.
 */

import { joinLines, mannerOf } from '@/lib/core/segmentation/join-lines';
import { textLines } from '@/lib/core/segmentation/lines';
import type { ReadDocument } from '../read-result';
import { childNamed, elementsOf, textInside, type XmlElement } from '../xml-tree';
import { type StatedProvision, StatedStructure } from './stated-structure';

export function readTota(root: XmlElement): ReadDocument {
  const meta = childNamed(root, 'meta');
  const said = (name: string) => textInside(childNamed(meta, name) ?? EMPTY).trim();
  const structure = new StatedStructure();
  const chapters = elementsOf(childNamed(root, 'body') ?? root);
  const numbered = chapters.map(hasNumbers);
  const [first, last] = [numbered.indexOf(true), numbered.lastIndexOf(true)];
  for (const [place, chapter] of chapters.entries()) {
    readChapter(
      chapter,
      unitKind(chapter, { before: place < first, after: place > last }),
      structure,
    );
  }
  const lang = said('language');
  const title = said('name');
  return {
    format: 'tota',
    ...(/^[a-z]{2,3}$/.test(lang) && { lang }),
    ...(title !== '' && { title }),
    ...structure.result(),
  };
}

const EMPTY: XmlElement = { name: '', namespace: '', attributes: {}, children: [] };

type UnitKind = 'preamble' | 'testimonium' | 'article';

function readChapter(chapter: XmlElement, kind: UnitKind, structure: StatedStructure): void {
  const { number, name } = chapter.attributes;
  const articles = elementsOf(chapter);
  const isGroup = kind === 'article' && (number ?? name) !== undefined && articles.length > 0;
  const parent = isGroup
    ? structure.add({ kind: groupKind(number), printed: number, heading: name, pieces: [] })
    : undefined;
  for (const article of articles) {
    const { number: printed, name: heading } = article.attributes;
    structure.add({
      kind: printed === undefined ? kind : 'article',
      printed,
      heading,
      parent,
      pieces: paragraphsOf(textInside(article)),
    });
  }
}

/** Many files name neither the preamble nor the closing formula: they are where no numbers are. */
function unitKind(
  { attributes: { number, name = '' } }: XmlElement,
  numbers: { readonly before: boolean; readonly after: boolean },
): UnitKind {
  if (/^preamble$/i.test(name)) return 'preamble';
  if (/^conclusion$/i.test(name)) return 'testimonium';
  if (number !== undefined || name !== '') return 'article';
  if (numbers.before) return 'preamble';
  return numbers.after ? 'testimonium' : 'article';
}

function hasNumbers(chapter: XmlElement): boolean {
  return elementsOf(chapter).some(({ attributes }) => attributes.number !== undefined);
}

function groupKind(number = ''): StatedProvision['kind'] {
  if (/^(?:title|part|título|parte|titre)\b/i.test(number)) return 'part';
  return /^sec/i.test(number) ? 'section' : 'chapter';
}

function paragraphsOf(text: string): string[] {
  const lines = textLines(text);
  return joinLines(lines, mannerOf(lines)).paragraphs.map((paragraph) => paragraph.text);
}
