/** What a server answers when it is asked for a document: whether it is one, its bytes, its name. */

import type { IncomingMessage } from 'node:http';
import { type Duplex, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { ReadError } from '@/lib/formats/read/read-result';

const TOO_LARGE =
  'The document at this address is larger than what is fetched (20 MB). Download it and import the file, or a part of it.';

/** Throws ReadError for any answer that brings no document. */
export function refuseStatus(status: number): void {
  if (status === 200) return;
  if (status === 404 || status === 410) {
    throw new ReadError(`Nothing is at this address any more (the server answered ${status}).`);
  }
  if ([401, 402, 403, 407, 429, 451].includes(status)) {
    throw new ReadError(
      `The server does not give this document to programs (it answered ${status}). Download it in a browser and import the file, or copy the text and paste it.`,
    );
  }
  throw new ReadError(
    `The server did not give the document (it answered ${status}). Try again later, or download it in a browser and import the file.`,
  );
}

/** Types that hold no text for any reader; what a document of another type is, its content tells. */
const REFUSED_TYPES: readonly (readonly [RegExp, string])[] = [
  [
    /^image\//,
    'At this address is a picture. Recognise its text (OCR) with another program, and import that.',
  ],
  [/^(?:video|audio)\//, 'At this address is a recording, which has no text to import.'],
  [
    /^(?:font|model|multipart|message)\/|^text\/css|script\b/,
    'What is at this address is no document. Give the address of the text itself.',
  ],
];

/** The media type without parameters. Throws ReadError for one that is never a text. */
export function acceptsType(header: string | undefined): string | undefined {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  const refused = REFUSED_TYPES.find(([pattern]) => pattern.test(type));
  if (refused) throw new ReadError(refused[1]);
  return type === '' ? undefined : type;
}

/** The body, unpacked. Never holds more than the limit; throws ReadError past it. */
export async function receiveBody(
  response: IncomingMessage,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw new ReadError(TOO_LARGE);
  const unpack = unpackersOf(response.headers['content-encoding']);
  const chunks: Buffer[] = [];
  let size = 0;
  const gather = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      if (size > limit) {
        done(new ReadError(TOO_LARGE));
        return;
      }
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline([response, ...unpack, gather], { signal });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^Z_|^ERR_(?:_?BROTLI|PADDING|STREAM_PREMATURE)/.test(code)) throw error;
    throw new ReadError(
      'The document came damaged: it does not unpack. Download it in a browser and import the file.',
    );
  }
  return Buffer.concat(chunks);
}

/** In the order in which they undo what the server did. */
function unpackersOf(header: string | undefined): Duplex[] {
  const done = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const unpackers = done.map((coding) => UNPACKERS.get(coding.replace(/^x-/, '')));
  if (done.length > 1 || unpackers.includes(undefined)) {
    throw new ReadError(
      'The server sends the document packed in a way that was not asked for. Download it in a browser and import the file.',
    );
  }
  return unpackers.flatMap((make) => (make ? [make()] : []));
}

const UNPACKERS: ReadonlyMap<string, () => Duplex> = new Map([
  ['gzip', createUnzip],
  ['deflate', createUnzip],
  ['br', createBrotliDecompress],
]);

const LONGEST_NAME = 200;

/** As the server names the file, else the end of the address, else the host. */
export function nameOfDocument(disposition: string | undefined, url: URL): string {
  const extended = /filename\*\s*=\s*utf-8''([^;\s]{1,2000})/i.exec(disposition ?? '')?.[1];
  const plain = /filename\s*=\s*(?:"([^"]{1,2000})"|([^;\s"]{1,2000}))/i.exec(disposition ?? '');
  const path = url.pathname.split('/').findLast((part) => part !== '');
  const names = [decoded(extended), asUtf8(plain?.[1] ?? plain?.[2]), decoded(path)];
  for (const name of names) {
    const clean = (name ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{C}/gu, '')
      .trim()
      .slice(0, LONGEST_NAME);
    if (clean !== undefined && clean.replace(/\./g, '') !== '') return clean;
  }
  return url.hostname;
}

function decoded(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

/** Node.js reads headers as Latin-1, and servers write UTF-8 into them. */
function asUtf8(header: string | undefined): string | undefined {
  const read = Buffer.from(header ?? '', 'latin1').toString('utf8');
  return read.includes('\ufffd') ? header : read;
}
