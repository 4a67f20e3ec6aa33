/**
 * Addresses in notes. A note is shown to other people, so a link may only go to the web or to a
 * mailbox, and must look like what it is: `javascript:` in any disguise, control and invisible
 * characters, and names in front of the host (`https://un.org@evil.example`) are refused.
 *
 * Reference: WHATWG URL Standard; its parser drops tabs and line ends inside an address, which is
 * why those are looked for before it is asked.
 */

/** Longest address kept, in UTF-16 units after normalisation. */
const NOTE_LINK_MAX_LENGTH = 2048;

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
const BEGINS_WITH_SCHEME = /^(?:https?:\/\/|mailto:)[^\s]/i;
/** White space, control, format (bidi marks, zero-width), private and unpaired characters. */
const HIDDEN = /[\s\p{C}]/u;

/**
 * The normal form of an http:, https: or mailto: address; undefined for anything else.
 * Spaces around the address are ignored. O(n).
 */
export function normaliseNoteUrl(raw: string): string | undefined {
  const address = raw.replace(/^ +|(?<! ) +$/g, '');
  if (address.length > NOTE_LINK_MAX_LENGTH || HIDDEN.test(address)) return undefined;
  if (!BEGINS_WITH_SCHEME.test(address)) return undefined;
  const url = parse(address);
  if (url === undefined || !SCHEMES.has(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'mailto:' ? url.pathname === '' : url.hostname === '') return undefined;
  return url.href.length > NOTE_LINK_MAX_LENGTH ? undefined : url.href;
}

/**
 * What a person typed as an address: as `normaliseNoteUrl`, and `www.un.org/x` or `un.org` is read as
 * an https: address, `name@host` as a mailbox.
 */
export function readTypedUrl(typed: string): string | undefined {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return normaliseNoteUrl(address);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return normaliseNoteUrl(`mailto:${address}`);
  if (/^[^\s/?#]+\.[^\s/?#.]{2,}(?:[/?#]|$)/.test(address))
    return normaliseNoteUrl(`https://${address}`);
  return undefined;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
