/**
 * The package of a Word document: the parts beside the text that make it open without a repair
 * dialogue (types, relationships, styles, settings, properties) and the archive around them. The time
 * of every entry is the time passed in, so the same input gives the same bytes.
 *
 * Reference: ECMA-376 part 2 (packaging), part 1 chapter 11 (WordprocessingML parts) and 15.2
 * (properties).
 */

import { strToU8, zipSync } from 'fflate';
import { element, textElement, XML_DECLARATION } from '../document/xml';
import { WORD_NAMESPACES } from './namespaces';
import { stylesXml } from './styles';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS = `${PACKAGE}/relationships`;

export type DocxParts = {
  /** Content of `w:body`: paragraphs and tables, then the section's properties. */
  readonly body: string;
  /** Headers and footers by kind; each is the content of `w:hdr` or `w:ftr`. */
  readonly firstHeader: string;
  readonly header: string;
  readonly footer: string;
  /** `w:comment` elements, '' for none. */
  readonly comments: string;
  /** `w:endnote` elements, '' for none. */
  readonly endnotes: string;
  /** `w:abstractNum` and `w:num` elements, '' for none. */
  readonly numbering: string;
  readonly properties: DocumentProperties;
};

export type DocumentProperties = {
  readonly title: string;
  readonly description: string;
  readonly identifier: string;
  readonly language: string;
  readonly author: string;
  /** ISO 8601 without fractions. */
  readonly date: string;
  /** Named texts beside the standard ones: sources, addresses. */
  readonly custom: readonly (readonly [name: string, value: string])[];
};

/** Ids by which the section's properties name their headers and footers. */
export const PART_IDS = { firstHeader: 'rId10', header: 'rId11', footer: 'rId12' } as const;

type Part = {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
  /** Relationship from the document, or from the package for its own parts. */
  readonly id: string;
  readonly relation: string;
  readonly of: 'package' | 'document';
};

/** The finished file. O(size). */
export function docxPackage(parts: DocxParts): Uint8Array {
  const all = partsOf(parts);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(all),
    '_rels/.rels': relationships(all, 'package', ''),
    ...Object.fromEntries(all.map(({ path, xml }) => [path, XML_DECLARATION + xml])),
    'word/_rels/document.xml.rels': relationships(all, 'document', 'word/'),
  };
  const bytes = Object.fromEntries(
    Object.entries(files).map(([path, xml]) => [path, strToU8(xml)] as const),
  );
  return zipSync(bytes, { mtime: new Date(parts.properties.date), level: 6 });
}

function partsOf(parts: DocxParts): Part[] {
  const word = (name: string, id: string, xml: string, kind = name): Part => ({
    path: `word/${name}.xml`,
    type: `${WORD}.${kind}+xml`,
    xml,
    id,
    relation: `${OFFICE}/relationships/${kind}`,
    of: 'document',
  });
  const root = (name: string, content: string) => element(name, WORD_NAMESPACES, content);
  const main = word('document', 'rId1', root('w:document', element('w:body', {}, parts.body)));
  return [
    {
      ...main,
      of: 'package',
      type: `${WORD}.document.main+xml`,
      relation: `${OFFICE}/relationships/officeDocument`,
    },
    ...propertyParts(parts.properties),
    word('styles', 'rId1', stylesXml(parts.properties.language)),
    word('settings', 'rId2', root('w:settings', settingsXml(parts.endnotes !== ''))),
    word('header1', PART_IDS.firstHeader, root('w:hdr', parts.firstHeader), 'header'),
    word('header2', PART_IDS.header, root('w:hdr', parts.header), 'header'),
    word('footer1', PART_IDS.footer, root('w:ftr', parts.footer), 'footer'),
    ...(parts.comments === ''
      ? []
      : [word('comments', 'rId3', root('w:comments', parts.comments))]),
    ...(parts.endnotes === ''
      ? []
      : [word('endnotes', 'rId5', root('w:endnotes', parts.endnotes))]),
    ...(parts.numbering === ''
      ? []
      : [word('numbering', 'rId4', root('w:numbering', parts.numbering))]),
  ];
}

/** Word 2013 and later lay the document out as such, without a compatibility mode. */
const COMPATIBILITY = element(
  'w:compat',
  {},
  element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }),
);

function settingsXml(hasEndnotes: boolean): string {
  const rules = [-1, 0].map((id) => element('w:endnote', { 'w:id': id })).join('');
  return [
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 720 }),
    element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    hasEndnotes ? element('w:endnotePr', {}, rules) : '',
    COMPATIBILITY,
  ].join('');
}

function propertyParts(properties: DocumentProperties): Part[] {
  const part = (name: string, type: string, relation: string, id: string, xml: string): Part => ({
    path: `docProps/${name}.xml`,
    type,
    relation,
    id,
    xml,
    of: 'package',
  });
  return [
    part(
      'core',
      'application/vnd.openxmlformats-package.core-properties+xml',
      `${RELATIONSHIPS}/metadata/core-properties`,
      'rId2',
      coreProperties(properties),
    ),
    part(
      'app',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      `${OFFICE}/relationships/extended-properties`,
      'rId3',
      element(
        'Properties',
        { xmlns: `${OFFICE}/extended-properties` },
        element('Application', {}, 'Concordat'),
      ),
    ),
    part(
      'custom',
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      `${OFFICE}/relationships/custom-properties`,
      'rId4',
      customProperties(properties),
    ),
  ];
}

function coreProperties(properties: DocumentProperties): string {
  const { title, description, identifier, language, author, date } = properties;
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      textElement('dc:title', title),
      textElement('dc:creator', author),
      textElement('dc:description', description),
      textElement('dc:identifier', identifier),
      textElement('dc:language', language),
      textElement('cp:lastModifiedBy', author),
      textElement('dcterms:created', date, time),
      textElement('dcterms:modified', date, time),
    ].join(''),
  );
}

function customProperties({ custom }: DocumentProperties): string {
  const entries = custom.map(([name, value], index) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      textElement('vt:lpwstr', value),
    ),
  );
  return element(
    'Properties',
    { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
    entries.join(''),
  );
}

function contentTypes(parts: readonly Part[]): string {
  const defaults = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ];
  const overrides = parts.map(({ path, type }) =>
    element('Override', { PartName: `/${path}`, ContentType: type }),
  );
  const xmlns = `${PACKAGE}/content-types`;
  return XML_DECLARATION + element('Types', { xmlns }, [...defaults, ...overrides].join(''));
}

function relationships(parts: readonly Part[], of: Part['of'], base: string): string {
  const own = parts
    .filter((part) => part.of === of)
    .map(({ id, relation, path }) =>
      element('Relationship', { Id: id, Type: relation, Target: path.slice(base.length) }),
    );
  return XML_DECLARATION + element('Relationships', { xmlns: RELATIONSHIPS }, own.join(''));
}
