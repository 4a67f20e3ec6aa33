/**
 * The contract of every /api/v1 route: origin and content-type checks for writes, size-capped JSON,
 * entity tags, idempotency keys, and errors as RFC 9457 problem details. Routes stay thin:
 * `export const POST = route(async (request) => …)`.
 */

import { createHash } from 'node:crypto';
import type { InputIssue } from '../errors';
import { AppError, ERROR_CODES } from '../errors';
import type { Repeatable } from '../store/idempotency';
import { ownOrigins } from './own-origins';

const MAX_BODY_BYTES = 512 * 1024;
/** Levels of nesting in JSON, twice what a note may have. Much deeper overflows whoever walks it. */
const MAX_JSON_DEPTH = 64;
/** Methods that change nothing and so need no check of where they come from. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY_PATTERN = /^[\x21-\x7e]{8,200}$/;

/** A route's context as Next.js gives it: the dynamic segments, later. */
export type Params<K extends string> = { readonly params: Promise<Record<K, string>> };

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/** Wraps a route handler: checks writes, turns errors into problem details, forbids caching. */
export function route<C>(handler: Handler<C>): Handler<C> {
  return checked(handler, (request) => checkWrite(request));
}

/**
 * The same for a route that also takes files. A file has whatever type it has, and the header with its
 * name, which no form of another site can send without being asked first.
 */
export function upload<C>(handler: Handler<C>): Handler<C> {
  return checked(handler, (request) =>
    checkWrite(request, request.headers.get('x-file-name') !== null),
  );
}

function checked<C>(handler: Handler<C>, check: (request: Request) => void): Handler<C> {
  return async (request, context) => {
    try {
      if (!SAFE_METHODS.has(request.method)) check(request);
      return await handler(request, context);
    } catch (error) {
      return problem(error);
    }
  };
}

/**
 * A browser always sends Origin with a write; it must be ours. A program outside a browser sends
 * neither Origin nor Sec-Fetch-Site and carries no ambient cookie, so it may pass.
 */
function checkWrite(request: Request, isFile = false): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const own = ownOrigins(process.env.NEXTAUTH_URL, request.headers.get('host'));
  if (origin !== null && !own.has(origin)) {
    const [address = 'none, for NEXTAUTH_URL is not set'] = own;
    throw new AppError('cross-origin', {
      detail: `Changes are taken from this server's own address: ${address}. Open Concordat there.`,
    });
  }
  if (origin === null && site !== null && site !== 'same-origin' && site !== 'none') {
    throw new AppError('cross-origin');
  }
  // A cross-site DELETE is never a simple request, so it needs no content type to be told apart.
  if (request.method === 'DELETE' || isFile) return;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new AppError('unsupported-media-type');
}

/** The request's JSON body; `{}` for an empty one. Throws on broken, too deep or oversized JSON. */
export async function readJson(request: Request, limit = MAX_BODY_BYTES): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) throw tooLarge(limit);
  const text = await readText(request, limit);
  if (text.trim() === '') return {};
  const value = parseJson(text);
  if (isDeeperThan(MAX_JSON_DEPTH, value)) {
    throw new AppError('invalid-input', {
      detail: `The body is nested deeper than ${MAX_JSON_DEPTH} levels.`,
    });
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid-input', { detail: 'The body is not well-formed JSON.' });
  }
}

/** Goes down level by level: a walk that calls itself would overflow on what it looks for. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; depth < levels && level.length > 0; depth += 1) {
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return level.length > 0;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The request's body as text, of at most `limit` bytes. Throws `too-large` beyond. */
export async function readText(request: Request, limit = MAX_BODY_BYTES): Promise<string> {
  return Buffer.from(await readBytes(request, limit)).toString('utf8');
}

/** The request's body, of at most `limit` bytes. Throws `too-large` beyond. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit = MAX_BODY_BYTES): AppError {
  const most = limit < 1_000_000 ? `${limit / 1024} kB` : `${limit / 1_000_000} MB`;
  return new AppError('too-large', { detail: `The body may have ${most}.` });
}

/**
 * What makes a write repeatable: its Idempotency-Key, 8 to 200 visible ASCII characters, with a digest of
 * what is asked, to tell a repeat from another request under the same key. Undefined without the header.
 */
export function repeatable(request: Request, body: unknown): Repeatable | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (KEY_PATTERN.test(key)) return { key, hash: requestHash(request, body) };
  throw new AppError('invalid-input', {
    detail: 'Idempotency-Key takes 8 to 200 visible ASCII characters, a UUID for example.',
  });
}

function requestHash(request: Request, body: unknown): string {
  const what = `${request.method} ${new URL(request.url).pathname}\n${JSON.stringify(body)}`;
  return createHash('sha256').update(what).digest('hex');
}

/** The revision an If-Match header names, undefined when absent or `*`. Throws on another form. */
export function ifMatch(request: Request): number | undefined {
  const header = request.headers.get('if-match');
  if (header === null || header.trim() === '*') return undefined;
  const match = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header);
  if (!match) {
    throw new AppError('invalid-input', {
      detail: 'If-Match takes the entity tag of the annotation, for example "3".',
    });
  }
  return Number(match[1]);
}

export type JsonOptions = {
  readonly status?: number;
  readonly etag?: string;
  readonly location?: string;
  /** Only for immutable public data; everything else is private to the request. */
  readonly cacheControl?: string;
};

/** A JSON answer; not cached unless said otherwise. */
export function json(body: unknown, options: JsonOptions = {}): Response {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': options.cacheControl ?? 'private, no-store',
  });
  if (options.etag) headers.set('etag', `"${options.etag}"`);
  if (options.location) headers.set('location', options.location);
  return new Response(JSON.stringify(body), { status: options.status ?? 200, headers });
}

/** An error as RFC 9457 problem details. Unknown errors say nothing of their cause. */
export function problem(error: unknown): Response {
  const known = error instanceof AppError ? error : undefined;
  if (!known) reportUnknown(error);
  const code = known?.code ?? (isOverload(error) ? 'unavailable' : undefined);
  const status = code ? ERROR_CODES[code].status : 500;
  const body: Record<string, unknown> = {
    type: code ? `/help#error-${code}` : 'about:blank',
    title: code ? ERROR_CODES[code].title : 'Something went wrong on the server',
    status,
    ...(code ? { code } : {}),
    ...(known?.details.detail ? { detail: known.details.detail } : {}),
    ...(known?.details.issues ? { errors: known.details.issues } : {}),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'private, no-store',
  });
  const retryAfter = known?.details.retryAfter ?? (code === 'unavailable' ? 5 : undefined);
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  return new Response(JSON.stringify(body), { status, headers });
}

function isOverload(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  return /timeout exceeded when trying to connect|due to connection timeout|Unable to start a transaction|P2024|P2028|ECONNREFUSED/.test(
    text,
  );
}

function reportUnknown(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} unhandled error in a route: ${text}\n`);
}

type ZodLike = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Zod's issues as ours, with JSON Pointers (RFC 6901). */
function toIssues(issues: readonly ZodLike[]): InputIssue[] {
  return issues.map(({ path, message }) => ({
    pointer: path
      .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join(''),
    message,
  }));
}

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly ZodLike[] } };

/** The value of a schema's `safeParse`, or `invalid-input` with every issue. */
export function validOrThrow<T>(parsed: Parsed<T>): T {
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', { issues: toIssues(parsed.error.issues) });
}
