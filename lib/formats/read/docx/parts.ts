/**
 * The parts of a Word document that hold text, found through their relationships.
 * Reference: ECMA-376 part 2 (packages), part 1, 11.3.
 */

import { decodeText } from '../decode-text';
import { ReadError } from '../read-result';
import { elementsOf, parseXml, type XmlElement } from '../xml-tree';
import type { ZipArchive } from '../zip-archive';

export type WordParts = {
  readonly document: XmlElement;
  /** The first part of a kind: `styles`, `numbering`, `footnotes`, `endnotes`, `comments`. */
  readonly part: (kind: string) => XmlElement | undefined;
  /** All parts of a kind: `header`, `footer`. */
  readonly parts: (kind: string) => readonly XmlElement[];
  readonly title: string | undefined;
};

export function openParts(archive: ZipArchive): WordParts {
  const xml = (path: string) => {
    const bytes = archive.read([path]).get(path);
    return bytes && parseXml(decodeText(bytes).text);
  };
  const roots = relations(xml('_rels/.rels'), '');
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  const document = xml(main);
  if (!document) {
    throw new ReadError('The Word document holds no text. Open it in Word and save it once more.');
  }
  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const related = relations(xml(`${folder}_rels/${main.slice(slash)}.rels`), folder);
  const parts = (kind: string) =>
    related.filter((one) => one.kind === kind).flatMap(({ path }) => xml(path) ?? []);
  const core = roots.find(({ kind }) => kind === 'core-properties');
  const properties = core && xml(core.path);
  const title = properties && elementsOf(properties).find(({ name }) => name === 'title');
  const words = title?.children.join('').trim();
  return {
    document,
    part: (kind) => parts(kind)[0],
    parts,
    title: words && !/^Microsoft Word/.test(words) ? words : undefined,
  };
}

function relations(root: XmlElement | undefined, folder: string) {
  return (root ? elementsOf(root) : []).flatMap(({ attributes }) => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External') return [];
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
    return [{ kind: type.slice(type.lastIndexOf('/') + 1), path }];
  });
}
