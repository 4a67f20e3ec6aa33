/**
 * A text as an EPUB 3 book of two pages: the text, and what stands behind it.
 *
 * Reference: EPUB 3.3, 4 (Open Container Format), 5 (package document), 7 (navigation document).
 */

import { strToU8, type Zippable, zipSync } from 'fflate';
import { directionOf } from '@/lib/core/language/language';
import { EXPORT_AUTHOR, standingNotice } from '../../document/exported-comparison';
import { type ExportedText, titleOfText } from '../../document/exported-text';
import { printedBlocks } from '../../document/printed-text';
import { element, textElement, XML_DECLARATION } from '../../document/xml';
import { apparatusSections, TEXT_STYLE, textSections } from './page';

const XHTML = 'http://www.w3.org/1999/xhtml';
const TEXT = 'text.xhtml';
const ABOUT = 'about.xhtml';

/** The finished book. The time of its entries is the time passed in. O(text). */
export function textEpub(exported: ExportedText): Uint8Array {
  const { version, date } = exported;
  const title = titleOfText(version);
  const about = page('About this text', 'en', apparatusSections(exported, TEXT));
  const files: Record<string, string> = {
    'META-INF/container.xml': containerXml(),
    'EPUB/package.opf': packageXml(exported),
    'EPUB/nav.xhtml': page(title, version.lang, navXml(exported)),
    [`EPUB/${TEXT}`]: page(title, version.lang, textSections(exported)),
    [`EPUB/${ABOUT}`]: about,
    'EPUB/style.css': TEXT_STYLE,
  };
  const entries: Zippable = {
    // First and not compressed, so that the kind of file can be told from its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
  };
  for (const [path, content] of Object.entries(files)) entries[path] = strToU8(content);
  return zipSync(entries, { mtime: new Date(date), level: 6 });
}

function page(title: string, lang: string, body: string): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    textElement('title', title),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
  ].join('');
  const attributes = {
    xmlns: XHTML,
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang,
    'xml:lang': lang,
  };
  const html = element(
    'html',
    attributes,
    `${element('head', {}, head)}\n${element('body', {}, `\n${body}\n`)}`,
  );
  return `${XML_DECLARATION}<!DOCTYPE html>\n${html}\n`;
}

function containerXml(): string {
  const rootfile = element('rootfile', {
    'full-path': 'EPUB/package.opf',
    'media-type': 'application/oebps-package+xml',
  });
  return (
    XML_DECLARATION +
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element('rootfiles', {}, rootfile),
    )
  );
}

function packageXml({ version, address, date }: ExportedText): string {
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    [
      textElement('dc:identifier', address, { id: 'address' }),
      textElement('dc:title', titleOfText(version)),
      textElement('dc:language', version.lang),
      textElement('dc:publisher', EXPORT_AUTHOR),
      textElement('dc:description', standingNotice(version)),
      textElement('meta', `${date.slice(0, 19)}Z`, { property: 'dcterms:modified' }),
    ].join(''),
  );
  const item = (id: string, href: string, type: string, properties?: string) =>
    element('item', { id, href, 'media-type': type, properties });
  const manifest = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('text', TEXT, 'application/xhtml+xml'),
    item('about', ABOUT, 'application/xhtml+xml'),
    item('style', 'style.css', 'text/css'),
  ].join('');
  const spine = element('itemref', { idref: 'text' }) + element('itemref', { idref: 'about' });
  return (
    XML_DECLARATION +
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'address',
        'xml:lang': version.lang,
      },
      metadata +
        element('manifest', {}, manifest) +
        element('spine', { 'page-progression-direction': directionOf(version.lang) }, spine),
    )
  );
}

function navXml({ version }: ExportedText): string {
  const entry = (href: string, label: string) =>
    element('li', {}, textElement('a', label, { href }));
  const blocks = printedBlocks(version).flatMap(({ eId, heading }) =>
    heading === undefined ? [] : [entry(`${TEXT}#${eId}`, heading)],
  );
  const list = [entry(TEXT, titleOfText(version)), ...blocks, entry(ABOUT, 'About this text')];
  return element('nav', { 'epub:type': 'toc', id: 'toc' }, element('ol', {}, list.join('\n')));
}
