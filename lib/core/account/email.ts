/**
 * E-mail addresses as the keys of accounts: one spelling for one address. Whoever could register a
 * look-alike of another's address, or one that a mail server reads differently, could take over
 * mail meant for another; so the address is brought into one form first (NFKC, lower case, domain in
 * ASCII by UTS 46) and judged after. Reference: RFC 5321 4.1.2, UTS 46, GHSA-7rqj on next-auth.
 */

const MAX_INPUT = 1000;
const MAX_LOCAL = 64;
const MAX_LENGTH = 254;

/** RFC 5321 dot-string in lower case. Quoted local parts and non-ASCII ones are refused. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** What may stand in a domain before it is brought to ASCII: nothing that a URL gives a meaning. */
const DOMAIN_INPUT = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** At least two labels, the last one not numeric: no bare host names, no IP addresses. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** Domain of the stand-ins given to people whose provider tells no address (RFC 2606: no such host). */
const NO_ADDRESS_DOMAIN = 'no-address.invalid';

/**
 * The one form of an address: NFKC, trimmed, lower-case, ASCII domain. Undefined for anything that
 * is not exactly one plain address. Idempotent. O(n).
 */
export function normaliseEmail(input: string): string | undefined {
  if (input.length > MAX_INPUT) return undefined;
  const [local, domain, ...more] = input.normalize('NFKC').trim().toLowerCase().split('@');
  if (local === undefined || domain === undefined || more.length > 0) return undefined;
  const host = asciiDomain(domain);
  if (host === undefined || local.length > MAX_LOCAL || !LOCAL.test(local)) return undefined;
  const email = `${local}@${host}`;
  return email.length <= MAX_LENGTH ? email : undefined;
}

function asciiDomain(domain: string): string | undefined {
  if (!DOMAIN_INPUT.test(domain) || !URL.canParse(`http://${domain}`)) return undefined;
  const host = new URL(`http://${domain}`).hostname;
  return DOMAIN.test(host) && !host.endsWith('.invalid') ? host : undefined;
}

/** A stand-in address for a person without one; `unique` must not repeat. */
export function standInEmail(unique: string): string {
  return `${unique}@${NO_ADDRESS_DOMAIN}`;
}

/** True for a stand-in: nothing is sent there and nothing of it is shown. */
export function isStandInEmail(email: string): boolean {
  return email.endsWith(`@${NO_ADDRESS_DOMAIN}`);
}
