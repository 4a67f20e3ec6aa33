/**
 * The provision that a query cites, in any language of the store: "Art. 4", "3(3)", "ст. 4 п. 2", 제4조 제2항, 第四条第二款,
 * ماده ۴, or its eId. What is left of the query names the treaty.
 */

import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { hanNumber } from '@/lib/core/language/numbers/han-number';
import { readRoman } from '@/lib/core/language/roman-numerals';

export type CitedPlace = { readonly eId: string; readonly rest: string };

const LONGEST = 300;
const EID =
  /(?<![\p{L}\p{N}_])((?:preamble|testimonium|(?:art|annex|chp|sec|part)_[a-z0-9]+)(?:__[a-z]+_[a-z0-9]+){0,6})(?![\p{L}\p{N}_])/u;
const ARTICLE =
  /(?<![\p{L}\p{N}])(?:articles?|arts?|articulos?|artikels?|стать\p{L}{1,2}|статт\p{L}{1,2}|ст|(?:ال)?ماده|§)\.?\s{0,3}([0-9]{1,4}[a-z]?|[ivxlc]{1,8})(?![\p{L}\p{N}])/u;
const NUMBERED = /(?<![\p{L}\p{N}])([0-9]{1,4})((?:\([0-9a-z]{1,4}\)){1,4})/u;
const JOINED_ARTICLE =
  /(?:제\s?([0-9]{1,4})\s?조|(?<![\p{L}\p{N}])([0-9]{1,4})조|第\s?([0-9一二三四五六七八九十百零〇]{1,7})\s?[条條])/u;
const UNNUMBERED =
  /(?<![\p{L}\p{N}])(?:preamble|preambule|preambulo|praambel|преамбул[аеуы]|дибаджа|دیباچه|الدیباجه|서문|전문|序言|前文)(?![\p{L}\p{N}])/u;
const ANNEX =
  /(?<![\p{L}\p{N}])(?:annex|annexe|anexo|anhang|приложени[ея]|додаток|부속서|附件|附录)\s{0,3}([0-9]{1,3}|[ivx]{1,5})(?![\p{L}\p{N}])/u;

/** Parts of an article, each behind the one before. */
const BRACKETED = /^[\s,]{0,3}\(([0-9a-z]{1,4})\)/u;
const NAMED_PART =
  /^[\s,]{0,3}(?:paragraphs?|paras?|subparagraph|point|letter|lit|п|пп|пункт\p{L}{0,2}|ч|част\p{L}{1,2}|абз\p{L}{0,3}|абзац\p{L}{0,2}|частин\p{L}{1,2}|absatz|abs|apartado|parrafo|paragraphe|alinea|بند|الفقره|فقره)\.?\s{0,3}\(?([0-9]{1,3}|[a-z])\)?(?![\p{L}\p{N}])/u;
const JOINED_PART = /^\s?[제第]?\s?([0-9一二三四五六七八九十]{1,4})\s?[항호款項项号號]의?/u;

/** The place that is cited, and the words around it; undefined where none is. O(n) for what is read. */
export function citedPlace(q: string): CitedPlace | undefined {
  const text = foldForSearch(
    q
      .slice(0, LONGEST)
      .replace(/[-\u2010-\u2015]/gu, ' ')
      .replace(/[（]/gu, '(')
      .replace(/[）]/gu, ')'),
  );
  const eId = EID.exec(text);
  if (eId) return { eId: eId[1] ?? '', rest: without(text, eId.index, eId[0].length) };
  return articleIn(text) ?? unnumberedIn(text);
}

function articleIn(text: string): CitedPlace | undefined {
  const match = ARTICLE.exec(text) ?? JOINED_ARTICLE.exec(text);
  const numbered = match ? undefined : NUMBERED.exec(text);
  const found = match ?? numbered;
  if (!found) return undefined;
  const number = numberOf(found[1] ?? found[2] ?? found[3] ?? '');
  if (number === undefined) return undefined;
  const behind = found.index + (numbered ? (numbered[1] ?? '').length : found[0].length);
  const { parts, length } = partsIn(text.slice(behind));
  const eId = [`art_${number}`, ...parts].join('__');
  return { eId, rest: without(text, found.index, behind - found.index + length) };
}

function partsIn(text: string): { readonly parts: readonly string[]; readonly length: number } {
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    const rest = text.slice(length);
    const match = BRACKETED.exec(rest) ?? NAMED_PART.exec(rest) ?? JOINED_PART.exec(rest);
    const number = match ? partNumber(match[1] ?? '') : undefined;
    if (!match || number === undefined || parts.length === 4) return { parts, length };
    // A number directly under an article is a paragraph, everything else a point, as in the eIds.
    parts.push(parts.length === 0 && /^[0-9]/.test(number) ? `para_${number}` : `point_${number}`);
    length += match[0].length;
  }
}

function unnumberedIn(text: string): CitedPlace | undefined {
  const annex = ANNEX.exec(text);
  if (annex) {
    const number = numberOf(annex[1] ?? '');
    return { eId: `annex_${number}`, rest: without(text, annex.index, annex[0].length) };
  }
  const match = UNNUMBERED.exec(text);
  return match ? { eId: 'preamble', rest: without(text, match.index, match[0].length) } : undefined;
}

function partNumber(written: string): string | undefined {
  return /^[a-z]+$/.test(written) ? written : numberOf(written);
}

/** `4`, `12a`, `iv`, `十二`. */
function numberOf(written: string): string | undefined {
  if (/^[0-9]/.test(written)) return written.replace(/^0+(?=[0-9])/, '');
  if (/^[a-z]/.test(written)) return readRoman(written)?.toString();
  return hanNumber(written)?.toString();
}

function without(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`.trim();
}
