/** Where to go after signing in, as an address gives it: never to another site. */

const BASE = 'http://concordat.invalid';
/** Pages that make no sense as a goal: they would ask the same again. */
const ENTRANCES = /^\/(sign-in|sign-up|forgot-password|reset-password|api)(\/|$)/;

/**
 * The path, query and fragment of `input` when it stays on this site, else `fallback`. `origin` is
 * this site's own, under which an absolute address is taken too.
 */
export function callbackPath(input: unknown, origin: string, fallback = '/'): string {
  if (typeof input !== 'string' || input.length > 2000) return fallback;
  const base = input.startsWith('/') ? BASE : origin;
  if (!input.startsWith('/') && !input.startsWith(`${origin}/`)) return fallback;
  if (!URL.canParse(input, base)) return fallback;
  const { origin: goal, pathname, search, hash } = new URL(input, base);
  // A path that begins with two slashes would be read as a host by whoever resolves it next.
  if (goal !== base || pathname.startsWith('//') || ENTRANCES.test(pathname)) return fallback;
  return `${pathname}${search}${hash}`;
}
