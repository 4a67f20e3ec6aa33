/**
 * XML as text: escaping, and an element builder for the writers of this folder. Written by hand
 * rather than through a document tree because the files are written once, in order, and may hold
 * hundreds of thousands of runs.
 *
 * Reference: XML 1.0 (fifth edition), 2.2 (characters) and 2.4 (character data).
 */

/** What XML 1.0 cannot carry at all, not even as a reference: controls, half characters, U+FFFE/FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Character data; what XML cannot carry becomes U+FFFD. O(n). */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? '');
}

/** The value of an attribute in double quotes; line breaks and tabs survive. O(n). */
function xmlValue(text: string): string {
  return xmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; `content` is finished XML. An attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const open = `<${name}${attributeList(attributes)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element that holds plain words. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, xmlText(text));
}

function attributeList(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlValue(String(value))}"`))
    .join('');
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
