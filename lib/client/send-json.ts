/**
 * Writes to our own API as every client does: JSON, an Idempotency-Key so that a repeated request is
 * not done twice, whose page it comes from, and problem details (RFC 9457) turned into one plain sentence.
 */

import { learnFromAnswer, personHeader } from './person';

/** What became of a write: what the server answered, or why it was not done. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** Of the HTTP answer; 0 where the server was not reached. */
      readonly status: number;
      /** Names what happened, as the API's problems do; undefined where the server said nothing of its own. */
      readonly code?: string;
      /** A sentence for whoever asked. */
      readonly reason: string;
      /** What was stored meanwhile and stands in the way. */
      readonly newer?: T;
    };

type WriteOptions = {
  /** Reuse it to repeat a request that may have arrived; a new one is made when left out. */
  readonly idempotencyKey?: string;
  /** The revision the change was made on. */
  readonly ifMatch?: number;
};

/** A paste may have broken many things in one way: more sentences help nobody. */
const MOST_REASONS = 3;

type Problem = {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly message: string }[];
};

/** Sends one write. */
export async function sendJson<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown = {},
  { idempotencyKey = newKey(), ifMatch }: WriteOptions = {},
): Promise<Result<T>> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'idempotency-key': idempotencyKey,
    ...personHeader(),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  };
  try {
    const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) return await refusalOf(response);
    learnFromAnswer();
    const value = response.status === 204 ? undefined : await response.json();
    return { ok: true, value: value as T };
  } catch {
    return { ok: false, status: 0, reason: 'The server cannot be reached.' };
  }
}

async function refusalOf(response: Response): Promise<Result<never>> {
  return refusal(response.status, await problemOf(response));
}

/** What a refused request is for whoever asked, by its status and the problem that was answered. */
export function refusal(status: number, problem: Problem): Result<never> {
  learnFromAnswer(problem.code ?? '');
  const code = problem.code === undefined ? {} : { code: problem.code };
  return { ok: false, status, ...code, reason: why(problem, status) };
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}

function why({ detail, errors, title }: Problem, status: number): string {
  // What is wrong in particular helps more than that something is.
  const details = [...new Set(errors?.map((error) => error.message))].slice(0, MOST_REASONS);
  if (details.length > 0) return details.join(' ');
  return detail ?? title ?? `The server answered ${status}.`;
}

/** A random key; `crypto.randomUUID` exists only in secure contexts, so it is made from bytes. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random UUID. Where a page is not served securely the browser makes none itself. */
export function newUuid(): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(newKey()) ?? [];
  return `${a}-${b}-4${c}-8${d}-${e}`;
}
