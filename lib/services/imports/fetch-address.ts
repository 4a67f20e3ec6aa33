/**
 * Fetches a document by its address, for whoever may import. The server stands in a network that is not
 * everyone's, so an address is opened only where it leads to the public internet: each name is resolved
 * once, every address it has is checked, and the connection goes to those and to no other; each redirect
 * is a new address. Nothing is sent that says who asks. Decision 023.
 */

import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ReadError } from '@/lib/formats/read/read-result';
import { env } from '../../env';
import { isPublicAddress } from './public-network';
import { acceptsType, nameOfDocument, receiveBody, refuseStatus } from './receive-document';

export type FetchedDocument = {
  readonly bytes: Uint8Array;
  /** As the server names it, without parameters. */
  readonly mediaType?: string;
  /** For a person, and for readers that ask for the name of a file. */
  readonly name: string;
  /** Where the last redirect led. */
  readonly finalUrl: string;
};

type NetworkAddress = { readonly address: string; readonly family: number };

export type FetchOptions = {
  readonly signal?: AbortSignal;
  /** Hosts, with a port or for all ports, that may stand in any network; those of the environment by default. */
  readonly allowedHosts?: readonly string[];
  /** All addresses of a name. */
  readonly resolve?: (hostname: string) => Promise<readonly NetworkAddress[]>;
  /** Of the whole, in milliseconds. */
  readonly timeLimit?: number;
  /** In bytes, before and after unpacking. */
  readonly sizeLimit?: number;
};

const MOST_REDIRECTS = 5;
const TIME_LIMIT = 30_000;
const SIZE_LIMIT = 20_000_000;
/** An open door for any port would make the server search the ports of others. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

const HEADERS = {
  'user-agent': 'Concordat/0.1 (import of treaty texts)',
  accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/** Throws ReadError with a sentence for a person; the signal's reason when that was aborted. */
export async function fetchAddress(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedDocument> {
  const { signal: given, timeLimit = TIME_LIMIT } = options;
  const late = AbortSignal.timeout(timeLimit);
  const signal = given ? AbortSignal.any([given, late]) : late;
  try {
    return await follow(address, { ...options, signal });
  } catch (error) {
    given?.throwIfAborted();
    if (error instanceof ReadError) throw error;
    if (late.aborted) {
      throw new ReadError(
        `The document did not come within ${Math.ceil(timeLimit / 1000)} seconds. Try again, or download it in a browser and import the file.`,
      );
    }
    throw new ReadError(connectionSentence(error));
  }
}

type Fetching = FetchOptions & { readonly signal: AbortSignal };

async function follow(address: string, options: Fetching): Promise<FetchedDocument> {
  let url = readAddress(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await open(url, options);
    const next = redirectOf(response, url);
    if (next === undefined) return await take(response, url, options);
    response.destroy();
    url = next;
  }
  throw new ReadError(
    `The address leads on from page to page more than ${MOST_REDIRECTS} times. Open it in a browser and import the address where it ends.`,
  );
}

function readAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) {
    throw new ReadError(
      'This is no address of the web. It must look like https://example.org/treaty.html.',
    );
  }
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ReadError('Only addresses that begin with http:// or https:// are opened.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new ReadError(
      'The address holds a name or a password. Give it without them, or import the file.',
    );
  }
  url.hash = '';
  return url;
}

async function open(url: URL, options: Fetching): Promise<IncomingMessage> {
  const addresses = await checkedAddresses(url, options);
  const pinned: LookupFunction = (_hostname, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, [...addresses]);
    else answer(null, first?.address ?? '', first?.family ?? 0);
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request(url, {
      // No connection is kept, none is shared, and no proxy of the environment is asked.
      agent: false,
      headers: HEADERS,
      lookup: pinned,
      signal: options.signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .on('close', () => reject(new Error('The connection ended without an answer.')))
      .end();
  });
  return beforeAbort(answer, options.signal);
}

/** The addresses of the host, all of which may be opened. */
async function checkedAddresses(url: URL, options: Fetching): Promise<readonly NetworkAddress[]> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const free = isAllowed(url, options.allowedHosts ?? env().importHosts);
  if (!free && !PORTS.has(url.port)) {
    throw new ReadError('Addresses with a port other than 80, 443, 8080 and 8443 are not opened.');
  }
  const family = isIP(hostname);
  const addresses =
    family > 0
      ? [{ address: hostname, family }]
      : await beforeAbort((options.resolve ?? resolveAll)(hostname), options.signal);
  if (addresses.length === 0) throw new ReadError(NO_SUCH_HOST);
  if (!free && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new ReadError(
      'The address leads into a network that is not public, which this server does not open. Download the document and import the file.',
    );
  }
  return addresses;
}

function resolveAll(hostname: string): Promise<readonly NetworkAddress[]> {
  return lookup(hostname, { all: true, verbatim: true });
}

function isAllowed(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => host === url.hostname || host === `${url.hostname}:${portOf(url)}`);
}

function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

/** Not everything that is waited for can be stopped, such as resolving a name. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | undefined {
  const leads = [301, 302, 303, 307, 308].includes(statusCode);
  return leads && headers.location !== undefined ? readAddress(headers.location, url) : undefined;
}

async function take(
  response: IncomingMessage,
  url: URL,
  { signal, sizeLimit = SIZE_LIMIT }: Fetching,
): Promise<FetchedDocument> {
  try {
    refuseStatus(response.statusCode ?? 0);
    const mediaType = acceptsType(response.headers['content-type']);
    const bytes = await receiveBody(response, sizeLimit, signal);
    return {
      bytes,
      ...(mediaType !== undefined && { mediaType }),
      name: nameOfDocument(response.headers['content-disposition'], url),
      finalUrl: url.href,
    };
  } finally {
    response.destroy();
  }
}

const NO_SUCH_HOST = 'No server of this name was found. Look whether the address is written right.';

function connectionSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) return NO_SUCH_HOST;
  if (/CERT|TLS|SSL|SIGNATURE|ISSUER/.test(code)) {
    return 'The server could not prove that it is who it says (its certificate is not valid). Download the document in a browser and import the file.';
  }
  return 'The server did not answer, or ended the connection before the document was complete. Try again, or download it in a browser and import the file.';
}
