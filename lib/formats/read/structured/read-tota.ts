/**
 * Treaties of the collection ToTA (Texts of Trade Agreements): chapters and articles with their numbers
 * and names as attributes, the text as a program once took it from a page.
 */

import { joinLines, textLines, wrapWidth } from '@/lib/core/segmentation/lines';
import type { ReadDocument } from '../read-result';
import { childNamed, elementsOf, textInside, type XmlElement } from '../xml-tree';
import { type StatedProvision, StatedStructure } from './stated-structure';

export function readTota(root: XmlElement): ReadDocument {
  const meta = childNamed(root, 'meta');
  const said = (name: string) => textInside(childNamed(meta, name) ?? EMPTY).trim();
  const structure = new StatedStructure();
  for (const chapter of elementsOf(childNamed(root, 'body') ?? root))
    readChapter(chapter, structure);
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

function readChapter(chapter: XmlElement, structure: StatedStructure): void {
  const { number, name } = chapter.attributes;
  const articles = elementsOf(chapter);
  const kind = unitKind(name);
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

function unitKind(name = ''): 'preamble' | 'testimonium' | 'article' {
  if (/^preamble$/i.test(name)) return 'preamble';
  return /^conclusion$/i.test(name) ? 'testimonium' : 'article';
}

function groupKind(number = ''): StatedProvision['kind'] {
  if (/^(?:title|part|título|parte|titre)\b/i.test(number)) return 'part';
  return /^sec/i.test(number) ? 'section' : 'chapter';
}

function paragraphsOf(text: string): string[] {
  const lines = textLines(text);
  return joinLines(lines, wrapWidth(lines)).split('\n');
}
