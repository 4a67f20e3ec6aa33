/**
 * A zip archive that is not one document is a folder of documents. Its names are cleaned, since they are
 * whatever somebody wrote; an archive inside it stays a file.
 */

import { decodeBytes } from './decode-bytes';
import { ReadError } from './read-result';
import { readZipDirectory, type ZipEntry } from './zip-directory';

export type ArchivedFile = {
  /** A path below the archive, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

const MOST_FILES = 2000;
const MOST_UNPACKED = 100_000_000;
const LONGEST_NAME = 300;

/** Written into archives by systems, for themselves. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.[^./][^/]*$|Thumbs\.db$|desktop\.ini$)|\/$/i;

/** The files of an archive, unpacked. Throws ReadError for one that is damaged, locked or out of bounds. */
export function filesOfArchive(bytes: Uint8Array): ArchivedFile[] {
  const entries = readZipDirectory(bytes, 2 * MOST_FILES);
  const names = decodeNames(entries);
  const files = entries.flatMap((entry, index) => {
    const name = names[index] ?? '';
    return isFile(name) ? [{ entry, name: safePath(name) }] : [];
  });
  const unpacked = files.reduce((sum, { entry }) => sum + entry.size, 0);
  if (files.length > MOST_FILES || unpacked > MOST_UNPACKED) {
    throw new ReadError(
      `The archive holds more than ${MOST_FILES} files or 100 MB. Divide it, and import the parts.`,
    );
  }
  const taken = new Set<string>();
  return files.map(({ entry, name }) => {
    const own = unlike(name, taken);
    taken.add(own);
    return { name: own, bytes: entry.read() };
  });
}

/** True for the name of a file that a person put there. */
export function isFile(name: string): boolean {
  return !JUNK.test(name.replaceAll('\\', '/'));
}

/** Names that do not say how they are written are UTF-8 if they can be; all are by one program. */
function decodeNames(entries: readonly ZipEntry[]): string[] {
  const unsaid = entries.filter(({ utf8 }) => !utf8).map(({ nameBytes }) => nameBytes);
  const encoding = unsaid.every(isUtf8) ? 'utf-8' : unsaid.some(isRussian) ? 'ibm866' : 'cp437';
  return entries.map(({ nameBytes, utf8 }) => {
    const own = utf8 ? 'utf-8' : encoding;
    return own === 'cp437' ? decodeCp437(nameBytes) : decodeBytes(nameBytes, own).text;
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Russian systems write their own page of codes; its letters stand in a row, accented ones hardly do. */
function isRussian(bytes: Uint8Array): boolean {
  return /[\u0430-\u044f\u0451]{3}/iu.test(decodeBytes(bytes, 'ibm866').text);
}

const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function decodeCp437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? ''),
  ).join('');
}

/** A path that leads nowhere but down, of characters that can be seen. */
function safePath(name: string): string {
  const steps = name
    .replaceAll('\\', '/')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .split('/')
    .map((step) => step.trim())
    .filter((step) => !/^(?:\.{0,2}|[a-z]:)$/i.test(step));
  return steps.join('/').slice(-LONGEST_NAME) || 'file';
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = /\.[^./]{1,10}$/.exec(name)?.index ?? name.length;
  let count = 2;
  const numbered = () => `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
  while (taken.has(numbered())) count += 1;
  return numbered();
}
