/**
 * What a reader sets for the whole site: cookies, so that the server renders the page right the
 * first time and no script has to run before the first paint.
 */

export type Theme = 'system' | 'light' | 'dark';

/** The value of the cookie `theme` as a theme; anything else is the system's choice. */
export function themeOf(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The value of the cookie `keys`: single-key shortcuts are on unless switched off. */
export function keysOf(value: string | undefined): 'on' | 'off' {
  return value === 'off' ? 'off' : 'on';
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Browser only. Keeps a preference for a year on this device. The Cookie Store API would be the
 * modern way, but exists on secure origins only, and an installation may be reached over plain HTTP.
 */
export function savePreference(name: 'theme' | 'keys', value: Theme | 'on' | 'off'): void {
  Object.assign(document, {
    cookie: `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`,
  });
}
