import { zipOf } from './zip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word document: the XML inside `w:body`, and that inside the roots of other parts by kind. */
export function wordDocument(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const kinds = Object.keys(parts);
  const relations = kinds.map(
    (kind, index) => `<Relationship Id="r${index}" Type="${R}/${kind}" Target="${kind}.xml"/>`,
  );
  return zipOf({
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}.xml`, `<w:root xmlns:w="${W}">${parts[kind]}</w:root>`]),
    ),
  });
}

/** A paragraph of plain words, with XML for its properties. */
export function para(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** Properties of a paragraph that a list counts. */
export function counted(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** The part `numbering` with one definition of levels `[form, text]`, and lists made from it. */
export function lists(
  levels: readonly (readonly [string, string])[],
  made: readonly string[] = [''],
) {
  const definition = levels.map(
    ([form, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const nums = made.map(
    (inside, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/>${inside}</w:num>`,
  );
  return `<w:abstractNum w:abstractNumId="0">${definition.join('')}</w:abstractNum>${nums.join('')}`;
}
