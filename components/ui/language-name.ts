/**
 * Names of languages: in English for the interface, and in the language itself, so that its readers
 * recognise it. Both come from the platform's CLDR data; no list of our own can go stale.
 */

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Names of a BCP 47 tag: `fa` is `{ english: 'Persian', autonym: 'فارسی' }`. A tag that has no name
 * or is malformed is its own name.
 */
export function languageName(tag: string): { english: string; autonym: string } {
  try {
    const name = english.of(tag);
    if (name === undefined) return { english: tag, autonym: tag };
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag) ?? name;
    const [first = ''] = own;
    // Alone in a table or a link a name begins like a sentence, in the scripts that have capitals.
    return { english: name, autonym: first.toLocaleUpperCase(tag) + own.slice(first.length) };
  } catch (error) {
    if (error instanceof RangeError) return { english: tag, autonym: tag };
    throw error;
  }
}
