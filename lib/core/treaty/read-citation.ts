/**
 * Back from an English citation to the eId of the provision. Reference for the eIds: Akoma Ntoso naming
 * convention, as in `provision.ts`.
 */

import { readRoman } from '@/lib/core/language/roman-numerals';

const ARTICLE = /^(?:articles?|arts?\.?)\s*([0-9]+[a-z]*|[ivxlc]+)\b/i;
const NAMED_UNIT = /^(preamble|closing formula|annex)(?:\s+([0-9]+|[ivxlc]+|[a-z]))?(?![a-z0-9])/i;
const PART =
  /^[\s,]*(?:(?:(paragraphs?|paras?\.?|point|subparagraph|sub-para\.?)\s*)?\(([0-9]+|[a-z]+)\)|(paragraphs?|paras?\.?|point|subparagraph|sub-para\.?)\s*([0-9]+|[a-z])(?![a-z0-9]))/i;

/**
 * Reads an English citation: `Art. 5(2)(a)`, `Article II`, `art. 3, para. 2`, `Preamble`. A number
 * directly under the article is a paragraph, everything else a point; Roman article numbers become
 * decimal, as in the eIds. Undefined when the whole string is not a citation. O(length).
 */
export function parseCitation(citation: string): string | undefined {
  let rest = citation.trim().replace(/\.$/, '');
  const unit = readUnit(rest);
  if (!unit) return undefined;
  rest = rest.slice(unit.length);
  let eId = unit.eId;
  for (let depth = 0; rest !== ''; depth++) {
    const match = PART.exec(rest);
    if (!match) return undefined;
    const number = (match[2] ?? match[4] ?? '').toLowerCase();
    const word = (match[1] ?? match[3] ?? '').toLowerCase();
    const isParagraph = depth === 0 && (word === '' ? /^[0-9]/.test(number) : /^para/.test(word));
    eId += `__${isParagraph ? 'para' : 'point'}_${number}`;
    rest = rest.slice(match[0].length);
  }
  return eId;
}

function readUnit(text: string): { eId: string; length: number } | undefined {
  const article = ARTICLE.exec(text);
  if (article) {
    const number = eIdNumberOf(article[1] ?? '');
    return number === undefined ? undefined : { eId: `art_${number}`, length: article[0].length };
  }
  const named = NAMED_UNIT.exec(text);
  if (!named) return undefined;
  const name =
    named[1]?.toLowerCase() === 'closing formula' ? 'testimonium' : named[1]?.toLowerCase();
  const number =
    named[2] === undefined ? undefined : (eIdNumberOf(named[2]) ?? named[2].toLowerCase());
  return { eId: number === undefined ? `${name}` : `${name}_${number}`, length: named[0].length };
}

/** `4` -> 4, `12A` -> 12a, `IV` -> 4; undefined for letters that are no Roman number. */
function eIdNumberOf(number: string): string | undefined {
  if (/^[0-9]/.test(number)) return number.toLowerCase();
  // Annexes are lettered: D and M are the fourth and the thirteenth, no thousands.
  return /^[ivxlc]+$/i.test(number) ? readRoman(number)?.toString() : undefined;
}
