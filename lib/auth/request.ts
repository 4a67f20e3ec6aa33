/**
 * What reaches NextAuth's addresses, looked at before NextAuth does: it puts an error code into a
 * header as it came, calls string methods on whatever JSON holds, and answers 500 to a link that it
 * only takes as a form. None of that is a failure of the server.
 */

import { AppError } from '../errors';

/** Codes as NextAuth and we write them; anything else is somebody's own. */
const CODE = /^[\w:-]{1,100}$/;

export type AuthVisit = {
  readonly method: string;
  /** The path below `/api/auth`, by segments. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
};

/**
 * Where to send the browser instead of asking NextAuth; undefined to ask it. Throws `invalid-input`
 * for a goal that is no web address.
 */
export function detour({ method, path, query }: AuthVisit): string | undefined {
  const [action, name] = path;
  const goal = query.get('callbackUrl');
  if (goal && !isWebAddress(goal)) {
    throw new AppError('invalid-input', {
      detail: 'callbackUrl must be a path of this site, such as /treaties.',
    });
  }
  if (method !== 'GET') return undefined;
  if (action === 'callback' && name === 'credentials') return '/sign-in';
  // An unreadable code gets the page's general sentence, as every unknown one does.
  if (action === 'error' && !CODE.test(query.get('error') ?? name ?? '')) {
    return '/sign-in?error=Unknown';
  }
  return undefined;
}

function isWebAddress(text: string): boolean {
  if (text.startsWith('/')) return URL.canParse(text, 'http://localhost');
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Lets a form pass. Throws `invalid-input` when JSON is malformed or anything but text by name. */
export function checkForm(contentType: string | null, body: string): void {
  if (!contentType?.includes('application/json')) return;
  if (isTextByName(parsed(body))) return;
  throw new AppError('invalid-input', { detail: 'Send one JSON object whose values are text.' });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AppError('invalid-input', { detail: 'The body is not well-formed JSON.' });
  }
}

function isTextByName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((member) => typeof member === 'string');
}
