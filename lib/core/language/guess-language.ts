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

type Letters = readonly (readonly [lang: string, own: RegExp])[];

/**
 * Letters that of the languages of a script only some have. The first of which a text has enough is its
 * language, so one that has the letters of another and more stands before it.
 */
const CYRILLIC: Letters = [
  ['tg', /[ӣӯҷҳ]/giu],
  ['kk', /[әғұ]/giu],
  ['ky', /ң/giu],
  ['mn', /[өү]/giu],
  ['mk', /[ѓќѕ]/giu],
  ['sr', /[ђћљњџј]/giu],
  ['be', /ў/giu],
  ['uk', /[їєґі]/giu],
  ['ru', /[ыэё]/giu],
  ['bg', /ъ/giu],
];
const ARABIC: Letters = [
  ['ur', /[ٹڈڑےں]/gu],
  ['ps', /[ټډړښځڅۍ]/gu],
  ['ckb', /[ێڕڵ]/gu],
  ['ug', /[ۇۈې]/gu],
  ['fa', /[پچژگیک]/gu],
];
const LEAST_OWN_LETTERS = 0.002;

const SCRIPTS: readonly { readonly script: RegExp; readonly lang: (text: string) => string }[] = [
  {
    script: /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    lang: guessEastAsian,
  },
  { script: /\p{Script=Arabic}/gu, lang: (text) => byLetters(text, ARABIC) ?? 'ar' },
  { script: /\p{Script=Cyrillic}/gu, lang: (text) => byLetters(text, CYRILLIC) ?? 'ru' },
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

/** Languages that are taken only where more of their words stand, since some of these are words elsewhere. */
const FURTHER_WORDS: Readonly<Record<string, string>> = {
  tr: 've bir bu ile için veya olarak olan tarafından arasında her olan ilgili göre',
  pl: 'na do się oraz lub jest przez niniejszej od nie które między',
  cs: 'na se je nebo pro ve které této podle každý mezi být má',
  sk: 'na sa je alebo pre vo ktoré tejto podľa každý medzi byť má',
  hr: 'na se je ili za koje ove svaki između biti prema od svatko',
  ro: 'şi și în de la pentru sau cu prin din care este între al prezentul',
  hu: 'az és hogy vagy nem meg egy minden való között mely jelen van',
  sv: 'och att av för den som till en med eller är skall inte mellan',
  da: 'og at af for den som til en med eller er skal ikke mellem',
  fi: 'ja tai on että sekä joka hänen olla ei tämän kanssa sen jokaisella',
  et: 'ja või on et igal tema kui mis ei selle ning õigus vahel',
  lt: 'ir arba yra kad turi kiekvienas teisę su iš nuo tarp šios jo',
  lv: 'un vai ir ka katram ar no uz par šīs tiesības starp viņa',
  id: 'dan yang di dengan untuk dari atau dalam ini tidak oleh pada akan antara',
  uz: 'va bilan uchun bu har bir yoki ega o‘z boʻlgan hamda bo‘lgan tomonidan',
  az: 'və bir bu ilə üçün hər olan öz malikdir azad hüququna tərəfindən arasında',
};

const LEAST_WORDS = 0.04;
const LEAST_FURTHER_WORDS = 0.09;

const SETS = [LATIN_WORDS, FURTHER_WORDS].flatMap((lists) =>
  Object.entries(lists).map(([lang, words]) => ({
    lang,
    set: new Set(words.split(' ')),
    least: lists === LATIN_WORDS ? LEAST_WORDS : LEAST_FURTHER_WORDS,
  })),
);

/** The likeliest language of a text as a BCP 47 tag; undefined when nothing tells. O(n), n ≤ 20,000. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return undefined;
  const found = SCRIPTS.map(({ script, lang }) => ({
    lang,
    share: count(sample, script) / letters,
  }));
  const best = found.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share < LEAST_SHARE ? undefined : best.lang(sample) || undefined;
}

/** Behind a Chinese character, as particles and endings stand in Korean and Japanese of mixed script. */
const HANGUL_BEHIND_HAN = /(?<=\p{Script=Han})\p{Script=Hangul}+/gu;
const HANGUL_RUN = /\p{Script=Hangul}+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LEAST_KANA = 0.1;
const LEAST_HANGUL = 0.05;

/** Chinese has neither Hangul nor kana but in names; Korean and Japanese may write most words in Han. */
function guessEastAsian(text: string): string {
  const [han, hangul, kana] = [/\p{Script=Han}/gu, /\p{Script=Hangul}/gu, KANA].map((letters) =>
    count(text, letters),
  ) as [number, number, number];
  const all = han + hangul + kana;
  const mixed = count(text, HANGUL_BEHIND_HAN) > 0.3 * count(text, HANGUL_RUN);
  if (hangul > kana && (hangul >= han || (mixed && hangul >= LEAST_HANGUL * all))) return 'ko';
  return kana >= LEAST_KANA * all ? 'ja' : 'zh';
}

function byLetters(text: string, letters: Letters): string | undefined {
  const least = LEAST_OWN_LETTERS * count(text, /\p{L}/gu);
  return letters.find(([, own]) => {
    const found = count(text, own);
    return found > 0 && found >= least;
  })?.[0];
}

/** '' when too few common words stand in the text. */
function guessLatin(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = SETS.map(({ lang, set, least }) => {
    const share = words.filter((word) => set.has(word)).length / words.length;
    return { lang, share: share >= least ? share : 0 };
  });
  const best = hits.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0 ? best.lang : '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
