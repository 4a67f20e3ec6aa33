/**
 * Languages by BCP 47 tag: writing direction and names in their own words. Direction comes from
 * the script, after the Unicode bidirectional algorithm's strong types.
 */

const RTL_LANGUAGES = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'ckb', 'dv', 'prs']);
const RTL_SCRIPTS = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo']);

/** Writing direction of a language tag; `ltr` for unknown tags. O(1). */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  if (script) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr';
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** True for a well-formed tag such as `en`, `zh-Hans`. */
export function isLanguageTag(value: string): boolean {
  return LANGUAGE_TAG.test(value);
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Names of a tag in English and in the language itself, so that its readers recognise it: `fa` is
 * `{ english: 'Persian', autonym: 'فارسی' }`. Both come from the platform's CLDR data. A tag that has no
 * name or is malformed is its own name.
 */
export function languageName(tag: string): { readonly english: string; readonly autonym: string } {
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

/** `zh-Hans-CN` -> `zh`: the part of a tag that decides whether two texts can be compared by wording. */
export function primaryLanguage(lang: string): string {
  return (lang.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}
