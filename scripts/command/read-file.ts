import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from './input-error';

const LARGEST = 64 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/** Paths are meant from where the person stands: npm runs its scripts in the package's folder. */
export function pathOf(given: string): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  const byNpm = /^(?:compare|segment|backup|restore|import|rebase)$/.test(
    npm_lifecycle_event ?? '',
  );
  return byNpm && INIT_CWD ? resolve(INIT_CWD, given) : resolve(given);
}

/** The words of a file or, for `-`, of standard input. Throws InputError when it is no text. */
export function readText(given: string): string {
  const bytes = readBytes(given);
  return new TextDecoder(unicodeOf(given, bytes)).decode(bytes);
}

/** The bytes of a file or, for `-`, of standard input. Throws InputError when there are none to have. */
export function readBytes(given: string): Buffer {
  const bytes = bytesOf(given);
  if (bytes.length > LARGEST) {
    throw new InputError(
      `${nameOf(given)} is larger than ${LARGEST / 1024 / 1024} MB, the most that is read. Cut it into parts.`,
    );
  }
  return bytes;
}

/** What messages call a source. */
export function nameOf(given: string): string {
  return given === '-' ? 'standard input' : given;
}

function bytesOf(given: string): Buffer {
  try {
    if (given === '-') return readUpToLimit(0);
    const file = openSync(pathOf(given), 'r');
    try {
      return readUpToLimit(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new InputError(`${nameOf(given)} ${whyUnread(error)}`);
  }
}

/** Stops soon after the most that is read: a source may be a device or a pipe without an end. */
function readUpToLimit(file: number): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK);
  const read: Buffer[] = [];
  let length = 0;
  for (let got = -1; got !== 0 && length <= LARGEST; length += got) {
    got = readSync(file, chunk);
    read.push(Buffer.from(chunk.subarray(0, got)));
  }
  return Buffer.concat(read);
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist. Check the path; it is read from the folder you are in.';
    case 'EISDIR':
      return 'is a folder. Name a file in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read. Check its permissions.';
    default:
      return `cannot be read (${code ?? String(error)}).`;
  }
}

/** UTF-8, or UTF-16 with a byte order mark. Throws InputError that names the line where it is neither. */
export function unicodeOf(given: string, bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding;
  } catch {
    throw new InputError(
      `${nameOf(given)}${firstBroken(bytes)} is not UTF-8. Say what it is, for example --encoding windows-1251, or convert it first.`,
    );
  }
}

/** The line on which the first bytes stand that are no UTF-8. */
function firstBroken(bytes: Buffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  return at < 0 ? '' : `, line ${text.slice(0, at).split('\n').length},`;
}
