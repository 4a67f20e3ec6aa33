/** A treaty as a Word document: the smallest package that word processors open. */

import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../../document/xml';
import type { Layout, Printed } from './source-treaty';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const LEVELS: Readonly<Record<Printed['role'], number>> = {
  group: 1,
  article: 2,
  title: 3,
  words: 0,
};

export function docxFile(paragraphs: readonly Printed[], { styled }: Layout): Uint8Array {
  const body = paragraphs.map((paragraph) => paragraphXml(paragraph, styled)).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${[1, 2, 3].map(styleXml).join('')}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)])),
  );
}

function styleXml(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
}

function paragraphXml({ role, text }: Printed, styled: boolean): string {
  const level = LEVELS[role];
  const style = styled ? `<w:pStyle w:val="Heading${level}"/>` : '<w:jc w:val="center"/>';
  const properties = level > 0 ? `<w:pPr>${style}</w:pPr>` : '';
  const bold = level > 0 && !styled ? '<w:rPr><w:b/></w:rPr>' : '';
  return `<w:p>${properties}${runsOf(text)
    .map((run) => `<w:r>${bold}<w:t xml:space="preserve">${xmlText(run)}</w:t></w:r>`)
    .join('')}</w:p>`;
}

/** Word parts a paragraph into runs wherever it was edited or checked, in the middle of words too. */
function runsOf(text: string): string[] {
  return text.match(/.{1,97}/gsu) ?? [];
}
