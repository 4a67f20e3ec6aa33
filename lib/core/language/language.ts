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

/** English name of a language and its name for itself; the tag when unknown. */
export function languageName(lang: string): { readonly english: string; readonly own: string } {
  const name = (locale: string) => {
    try {
      return new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;
    } catch {
      return lang;
    }
  };
  return { english: name('en'), own: name(lang) };
}

/** `zh-Hans-CN` -> `zh`: the part of a tag that decides whether two texts can be compared by wording. */
export function primaryLanguage(lang: string): string {
  return (lang.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}
