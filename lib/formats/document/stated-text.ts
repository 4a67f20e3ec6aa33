/**
 * What our Akoma Ntoso files say of a text beside its words, in a namespace of their own within the
 * metadata, so that reading such a file gives back the very provisions that were written. Reader and
 * writer take the names from here.
 */

export const STATED_NAMESPACE = 'urn:concordat:text:1';

/** Akoma Ntoso names languages by three letters, pages by two. */
export const THREE_LETTERS: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
  zh: 'zho',
};

/** What a reader says of a file that was written here and holds other words by now. */
export const CHANGED_SINCE =
  'The words were changed since the file was exported, so what it says of their verification and sources was not taken.';

/**
 * What is said of a text in the formats that are printed stands before and behind these two lines, so
 * that a person sees where the text begins and ends, and a reader leaves out what is no part of it.
 */
export const TEXT_BEGINS = 'The text as it is stored in Concordat begins here.';
export const TEXT_ENDS = 'The text as it is stored in Concordat ends here.';
