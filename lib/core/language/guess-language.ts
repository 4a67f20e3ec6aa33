/**
 * A guess at the language of a text that does not say its own, from its script and, where several
 * languages share one, from letters or common words that tell them apart. Coarse on purpose: it
 * chooses how words are cut and whether two texts can be compared by wording, and whoever asks says
 * that it was a guess. Script shares as in Unicode's UAX #24; no model, no data.
 */

/** How much of a long text is read: a treaty does not change its language after this. */
const SAMPLE = 20_000;
/** The least share of the letters that a script must hold to decide. */
const LEAST_SHARE = 0.3;

const SCRIPTS: readonly { readonly script: RegExp; readonly lang: (text: string) => string }[] = [
  { script: /\p{Script=Hangul}/gu, lang: () => 'ko' },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, lang: () => 'ja' },
  { script: /\p{Script=Han}/gu, lang: () => 'zh' },
  { script: /\p{Script=Arabic}/gu, lang: (text) => (/[پچژگیک]/u.test(text) ? 'fa' : 'ar') },
  { script: /\p{Script=Cyrillic}/gu, lang: (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru') },
  { script: /\p{Script=Greek}/gu, lang: () => 'el' },
  { script: /\p{Script=Hebrew}/gu, lang: () => 'he' },
  { script: /\p{Script=Thai}/gu, lang: () => 'th' },
  { script: /\p{Script=Devanagari}/gu, lang: () => 'hi' },
  { script: /\p{Script=Armenian}/gu, lang: () => 'hy' },
  { script: /\p{Script=Georgian}/gu, lang: () => 'ka' },
  { script: /\p{Script=Latin}/gu, lang: guessLatin },
];

/** Common words that few other languages of the list have. */
const LATIN_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to shall by with this that its other between be any for from',
  fr: 'le les des du et une dans pour par au aux est qui sur ou ce cette entre sont',
  es: 'el los las del y una en por para con se al que entre sus será como este',
  de: 'der die das und des den dem von zu im mit für auf ist werden zwischen eine oder',
  pt: 'o os as do da dos das e uma em por para com ao não entre seus será',
  it: 'il lo gli della delle dei di e una per con nel che tra sono alla presente',
  nl: 'de het een van en in voor met op te zijn tussen worden deze door',
  vi: 'và của các trong được với cho những này khi người không có là',
};

const SETS = Object.entries(LATIN_WORDS).map(
  ([lang, words]) => [lang, new Set(words.split(' '))] as const,
);

/** The likeliest language of a text as a BCP 47 tag; undefined when nothing tells. O(n), n ≤ 20,000. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return undefined;
  // A Japanese text is mostly kana and Han together, so its kana weigh more.
  const found = SCRIPTS.map(({ script, lang }) => ({
    lang,
    share: (count(sample, script) / letters) * (script.source.includes('Hiragana') ? 2 : 1),
  }));
  const best = found.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share < LEAST_SHARE ? undefined : best.lang(sample) || undefined;
}

/** '' when too few common words stand in the text. */
function guessLatin(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = SETS.map(([lang, set]) => ({
    lang,
    share: words.filter((word) => set.has(word)).length / words.length,
  }));
  const best = hits.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share >= 0.04 ? best.lang : '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
