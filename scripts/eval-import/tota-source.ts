/**
 * Trade agreements of ToTA (Texts of Trade Agreements) as treaties whose structure is known. The source
 * breaks lines anywhere; paragraphs are parted by empty lines. Elements without a number (preamble,
 * closing formula, what is attached) are words: what structure they have is not said.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  SourceBlock,
  SourceTreaty,
} from '../../lib/formats/testing/treaty-files/source-treaty';
import { decodeEntities } from '../eval/decode-entities';

/** The files of a folder, in order of their numbers. */
export function totaFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^pta_\d+\.xml$/.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other));
}

function numberOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0]);
}

export function readTotaSource(folder: string, name: string): SourceTreaty {
  const xml = readFileSync(join(folder, name), 'utf8');
  const lang = /<language>([^<]*)/.exec(xml)?.[1] ?? 'und';
  return { name, lang, blocks: [...blocksOf(xml.slice(xml.indexOf('<body')))] };
}

const ELEMENT = /<(chapter|article)\b([^>]*)>/g;

function* blocksOf(body: string): Generator<SourceBlock> {
  for (const element of body.matchAll(ELEMENT)) {
    const [whole, name = '', attributes = ''] = element;
    const label = attribute(attributes, 'number');
    const title = attribute(attributes, 'name');
    if (name === 'chapter') {
      // A chapter without a number ("Preamble") is a name of the corpus, which no page prints.
      if (label !== '') yield { kind: 'group', label, ...(title !== '' && { title }) };
      continue;
    }
    const from = element.index + whole.length;
    const end = whole.endsWith('/>') ? from : body.indexOf('</article>', from);
    const paragraphs = paragraphsOf(decodeEntities(body.slice(from, end)), title);
    yield articleOrWords(label, title, paragraphs);
  }
}

function articleOrWords(label: string, title: string, paragraphs: string[]): SourceBlock {
  // "ARTICLE 1.1", "ARTÍCULO 3-01", "ARTICLE - V", "ARTICLE: 2.1": what stands behind the word.
  const number = /^(?:\p{L}{3,}[\s:–-]*)?(.*)$/su.exec(label)?.[1] ?? '';
  if (!/[\p{N}IVXLC]/u.test(number)) {
    const head = [label, title].filter((text) => text !== '');
    return { kind: 'words', paragraphs: [...head, ...paragraphs] };
  }
  return { kind: 'article', label, number, ...(title !== '' && { title }), paragraphs };
}

function attribute(attributes: string, name: string): string {
  return decodeEntities(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The paragraphs of an article without its title, which some files repeat, and the stop behind it. */
function paragraphsOf(text: string, title: string): string[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const [first = '', ...more] = paragraphs;
  const rest = first.replace(/^[.:–-]\s*(?=\p{L})/u, '');
  // "Amendments to this Agreement …" below the title "Amendments" repeats nothing.
  const after = rest.slice(title.length).trimStart();
  const repeated =
    title !== '' && rest.toLowerCase().startsWith(title.toLowerCase()) && !/^\p{Ll}/u.test(after);
  const begun = repeated ? after.replace(/^[.:–-]\s*/, '') : rest;
  return [begun, ...more].filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}
