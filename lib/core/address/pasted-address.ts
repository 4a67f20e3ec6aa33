/**
 * Addresses as they come out of sentences: with the full stop, bracket or quotation mark that stood
 * behind them, or cut together with what followed. No address of ours ends so, so the end is taken off
 * instead of being answered with "nothing is here".
 */

/** What ends sentences, quotations and brackets, and what mail programs put behind an address. */
const MARK = String.raw`[\s.,;:!?…·)\]}>»›”’“‘"'\x60*|。、，；：！？）】》」』]`;
const BEHIND = new RegExp(`(?<!${MARK})${MARK}+$`, 'u');

/** Parameters that hold names and ids; words that somebody looks for may end in anything. */
const OF_NAMES: ReadonlySet<string> = new Set([
  'show',
  'ignore',
  'rows',
  'topic',
  'fix',
  'pivot',
  'note',
  'onesided',
  'min',
  'order',
  'cells',
]);

/**
 * The path and query (with "?", or '') that were meant; undefined where nothing stands behind the
 * address. Both as a browser sends them, percent-encoded.
 */
export function addressMeant(
  path: string,
  search: string,
): { readonly path: string; readonly search: string } | undefined {
  const meant =
    search === '' ? { path: pathMeant(path), search } : { path, search: searchMeant(search) };
  return meant.path === path && meant.search === search ? undefined : meant;
}

/** `&x=1` in a path is a query whose "?" was lost or that was added to an address without one. */
function pathMeant(path: string): string {
  const [own = ''] = path.split('&');
  const trimmed = trimEnd(own);
  return trimmed === '' ? '/' : trimmed;
}

function searchMeant(search: string): string {
  const at = Math.max(search.lastIndexOf('&'), 0) + 1;
  const [name = '', value] = search.slice(at).split('=');
  if (value === undefined || !OF_NAMES.has(name)) return search;
  const trimmed = trimEnd(value);
  // `fix=art_4~art_3(contrasts)` ends in a bracket of its own.
  const own = value.startsWith(`${trimmed})`) && opensBracket(trimmed) ? `${trimmed})` : trimmed;
  return `${search.slice(0, at)}${name}=${own}`;
}

function opensBracket(words: string): boolean {
  return words.lastIndexOf('(') > words.lastIndexOf(')');
}

/** Without what stands behind; as it is where it is not percent-encoded properly. */
function trimEnd(encoded: string): string {
  let kept = encoded;
  for (;;) {
    const [last = ''] = /(?:%[0-9a-f]{2})+$|.$/iu.exec(kept) ?? [];
    const words = decoded(last);
    if (words === undefined || !BEHIND.test(words)) return kept;
    const rest = words.replace(BEHIND, '');
    kept = kept.slice(0, kept.length - last.length) + encodeURIComponent(rest);
    if (rest !== '') return kept;
  }
}

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
