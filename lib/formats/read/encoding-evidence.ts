/**
 * How much a text looks like the language of some treaty, for choosing between encodings. Statistics of
 * bytes err on short texts and among neighbours (windows-1256 and ISO 8859-6, GB 18030 and EUC-JP);
 * words decide: wrongly decoded bytes never spell “статья”.
 */

/** Common words and headings, as whole words; in scripts without blanks, common characters. */
const WORDS = new Set(
  [
    'article the of and shall parties agreement',
    'les des la le et une dans pour présent accord à être été même après où',
    'artikel die der und für über durch können führen maßnahmen übereinkommen vertragsparteien',
    'artículo artigo de las los según será región año después también más não são à às e',
    'артикул статья статті стаття ст и в на не с по из о об для при или его что стороны настоящее сторона и та і у що або',
    'член чл и на за се от да',
    'άρθρο και του της το τα των η ο να σε',
    'ماده مادة المادة في من على أو إلى أن هذا هذه از به در و که این است را با مقدمه',
    'artykuł strony i w na się przez jest oraz są może będą także życie każda',
    'článek smlouva se na je že nebo',
    'madde ve bir bu için ile taraflar işbu yürürlüğe her',
    'cikk és az hogy egyezmény',
    'điều các của và trong',
  ]
    .join(' ')
    .split(' '),
);

const COMMON_HAN =
  /[的第一二三四五六七八九十条條章国國和在不以为為方约約本定协協议議任何或与與其日年缔締双雙各应應及对對有是政府之人行]/gu;
const COMMON_KANA = /[のはをにがとでてしるたれす条第国]/gu;
const COMMON_HANGUL =
  /[제조의을를이는은에한다하고과와및로가체약쌍방당사국협정또기할수있그전문항]/gu;

const NOT_ASCII = /\P{ASCII}/gu;
/** What no text of a treaty holds: replacement, C1 controls, private use, frames of DOS screens. */
const SPOILT = /[\uFFFD\u0080-\u009f\uE000-\uF8FF\u2500-\u259f]/gu;
const UPPER_INSIDE = /\p{Ll}\p{Lu}/gu;
const MIXED =
  /[a-z](?=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}])|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}](?=[a-z])/giu;
/** Signs that stand between letters only when an encoding is wrong. */
const SIGN_INSIDE = /\p{L}[¤¦§©«¬®°±¶»¼½¾¿¡¨¯´¸×÷¢£¥](?=\p{L})/gu;

/** ISO 8859-2 and windows-1250 write each other's ą and š. */
const NOT_POLISH = /š/gu;
const NOT_CZECH = /ą/gu;

/** From about -1 (wrong) to 1 (words of a language). O(n). */
export function languageEvidence(text: string): number {
  const foreign = count(text, NOT_ASCII);
  if (foreign === 0) return 0;
  const wrong =
    4 * count(text, SPOILT) +
    2 * count(text, UPPER_INSIDE) +
    2 * count(text, MIXED) +
    2 * count(text, SIGN_INSIDE) +
    (/[łę]/u.test(text) ? 4 * count(text, NOT_POLISH) : 0) +
    (/[ěřů]/u.test(text) ? 4 * count(text, NOT_CZECH) : 0);
  return known(text, foreign) - Math.min(2, wrong / foreign);
}

function known(text: string, foreign: number): number {
  const tokens = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const alphabetic = tokens.filter((token) => token.length < 40 && /[^a-z]/.test(token));
  const words = alphabetic.filter((token) => WORDS.has(token)).length;
  const common = [COMMON_HAN, COMMON_KANA, COMMON_HANGUL].map((set) => count(text, set) / foreign);
  return Math.min(
    1,
    Math.max((2 * words) / Math.max(1, alphabetic.length), 1.5 * Math.max(...common)),
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
