/**
 * One form for all spellings of a word that differ by encoding or by habit of writing only: yeh and kaf of two
 * keyboards, hamza, vowel signs, the Russian ё, joiners, soft hyphens, quotation marks, full width. Narrower
 * than `foldWord`: capitals stay what they are, and so do raised figures, which number what was inserted
 * ("Article 2¹"). Two words of one form are one word in two spellings.
 *
 * References: UAX #15 (compatibility forms), UTS #39 4 (confusable letters).
 */

/** Joiners, direction marks, soft hyphen, tatweel, variation selectors, Arabic and Hebrew vowel signs. */
const INVISIBLE =
  /[\ufe00-\ufe0f\u034f\u00ad\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Presentation forms, ligatures, full and half width, Roman figures and radicals as characters of their own. */
const COMPATIBILITY =
  /[\u2160-\u217f\u2e80-\u2fdf\ufb00-\ufdff\ufe30-\ufe4f\ufe70-\ufefc\uff01-\uffee…]/g;
/** Accents that dictionaries set on Russian vowels. */
const STRESS = /(?<=[аеиоуыэюяіїє])[\u0300\u0301]/giu;
/** The Persian ezafe behind heh, as a hamza above or as a yeh behind a joiner. */
const EZAFE = /(?:\u0647\u200c[\u06cc\u064a]|\u0647\u0654)$/;
/** What no rule touches: most words of most texts are told by one look. */
const TOUCHED =
  /[\u0300-\u036f\u00ab\u00ad\u00bb\u02bc\u0401\u0451\u0591-\u05c7\u060c\u0610-\u0626\u0629\u0640\u0643\u0649-\u0670\u06c0\u06d2\u06d5\u06d6-\u06f9\u1100-\u11ff\u180e\u200b-\u206f\u2126-\u212b\u2160-\u217f\u2212\u2e80-\u2fdf\u300c-\u300f\u3099\u309a\uf900-\ufaff\ufb00-\uffef]/;

const LETTERS: Readonly<Record<string, string>> = {
  ...letters('\u06cc', '\u064a\u0649\u0626\u06d2'), // yeh of two keyboards, alef maksura, a seat of the hamza
  ...letters('\u0648', '\u0624'),
  ...letters('\u0627', '\u0623\u0625\u0671\u0622'),
  ...letters('\u06a9', '\u0643'),
  ...letters('\u0647', '\u06c0\u06d5'),
  ...letters('е', 'ё'),
  ...letters('Е', 'Ё'),
  ...letters("'", '\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u2032'),
  ...letters('"', '\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\u2033'),
  ...letters('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'),
  ...letters(',', '\u060c'),
  ...letters(';', '\u061b'),
  ...letters('?', '\u061f'),
  ...letters('%', '\u066a'),
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** What a language alone writes in two ways. */
const OF_LANGUAGE: Readonly<Record<string, (word: string) => string>> = {
  // "الاتفاقية" and "الاتفاقيه"; without the article "كتابه" may be "his book".
  ar: (word) => (word.startsWith('ال') ? word.replace(/ة$/, '\u0647') : word),
  ko: withSouthernInitial,
  fa: (word) => word.replace(/ة$/, '\u0647').replace(/اء$/, 'ا'),
};

/** A word, or a mark, in the one form of its spellings; '' for what nobody sees. Idempotent. O(n). */
export function spellingForm(word: string, lang: string): string {
  const touched = TOUCHED.test(word);
  if (!touched) return lang === 'ko' ? withSouthernInitial(word) : word;
  const form = word
    .normalize('NFC')
    .replace(COMPATIBILITY, (character) => character.normalize('NFKC'))
    .replace(EZAFE, '\u0647')
    .replace(STRESS, '')
    .replace(INVISIBLE, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
  return OF_LANGUAGE[lang]?.(form) ?? form;
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that share a first consonant, and those that share a vowel as well. */
const OF_INITIAL = 588;
const OF_VOWEL = 28;
const [NIEUN, RIEUL, IEUNG] = [2, 5, 11] as const;
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ, before which the South writes no consonant. */
const Y_VOWELS: ReadonlySet<number> = new Set([2, 6, 7, 12, 17, 20]);

/**
 * The North keeps ㄹ and ㄴ at the beginning of Chinese words, where the South writes ㄴ or none: 리익 이익, 련합 연합, 로동
 * 노동, 녀성 여성. A syllable alone may be another word. Reference: Korean spelling rules (1988), articles 10 to 12.
 */
function withSouthernInitial(word: string): string {
  const code = word.charCodeAt(0);
  if (word.length < 2 || code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return word;
  const initial = Math.floor((code - FIRST_SYLLABLE) / OF_INITIAL);
  if (initial !== RIEUL && initial !== NIEUN) return word;
  const vowel = Math.floor(((code - FIRST_SYLLABLE) % OF_INITIAL) / OF_VOWEL);
  const southern = Y_VOWELS.has(vowel) ? IEUNG : NIEUN;
  return String.fromCharCode(code + (southern - initial) * OF_INITIAL) + word.slice(1);
}

function letters(form: string, spellings: string): Record<string, string> {
  return Object.fromEntries([...spellings].map((letter) => [letter, form]));
}
