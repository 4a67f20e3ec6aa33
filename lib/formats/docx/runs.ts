/**
 * Runs and paragraphs of WordprocessingML: words with their language and direction, and the two ways
 * they are marked, as tracked changes or by a character style.
 *
 * Reference: ECMA-376 part 1, 17.3.2 (runs), 17.3.3.31 (text), 17.13.5 (revisions). Property elements
 * stand in the order of the schema.
 */

import { directionOf, primaryLanguage } from '@/lib/core/language/language';
import { element, textElement } from '../document/xml';

const EAST_ASIAN = new Set(['zh', 'ja', 'ko']);

export type RunStyle = {
  readonly lang?: string;
  /** Id of a character style. */
  readonly style?: string;
  /** True where the words are of a deletion, which has an element of its own. */
  readonly deleted?: boolean;
};

/** A run of words; a line break in them becomes one in the run, a tab a tab. O(n). */
export function run(text: string, { lang, style, deleted = false }: RunStyle = {}): string {
  if (text === '') return '';
  const properties = [
    style === undefined ? '' : element('w:rStyle', { 'w:val': style }),
    languageProperties(lang),
  ].join('');
  const name = deleted ? 'w:delText' : 'w:t';
  const content = text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return element('w:tab');
      if (part === '\n') return element('w:br');
      return part === '' ? '' : textElement(name, part, { 'xml:space': 'preserve' });
    })
    .join('');
  return element('w:r', {}, (properties && element('w:rPr', {}, properties)) + content);
}

/** Which language and direction words have: what spelling, fonts and the order of letters follow. */
function languageProperties(lang: string | undefined): string {
  if (lang === undefined) return '';
  const isRtl = directionOf(lang) === 'rtl';
  const slot = EAST_ASIAN.has(primaryLanguage(lang)) ? 'w:eastAsia' : isRtl ? 'w:bidi' : 'w:val';
  return (isRtl ? element('w:rtl') : '') + element('w:lang', { [slot]: lang });
}

export type ParagraphStyle = {
  readonly style?: string;
  readonly lang?: string;
  /** `w:numId` of the paragraph's printed number. */
  readonly number?: number;
  /** What happened to the end of the paragraph: revision elements. */
  readonly mark?: string;
  /** What the paragraph's properties were: a `w:pPrChange` element. */
  readonly was?: string;
};

/** A paragraph; `content` is finished runs. */
export function paragraph(content: string, style: ParagraphStyle = {}): string {
  const { mark, was } = style;
  const properties = [
    paragraphProperties(style),
    mark ? element('w:rPr', {}, mark) : '',
    was ?? '',
  ].join('');
  return element('w:p', {}, (properties && element('w:pPr', {}, properties)) + content);
}

/** Style, number and direction of a paragraph, without what happened to it. */
export function paragraphProperties({ style, lang, number }: ParagraphStyle): string {
  const numbering = [
    element('w:ilvl', { 'w:val': 0 }),
    element('w:numId', { 'w:val': number ?? 0 }),
  ].join('');
  return [
    style === undefined ? '' : element('w:pStyle', { 'w:val': style }),
    number === undefined ? '' : element('w:numPr', {}, numbering),
    lang !== undefined && directionOf(lang) === 'rtl' ? element('w:bidi') : '',
  ].join('');
}

/** A field that Word computes, such as PAGE. `shown` stands there until it does. */
export function field(code: string, shown: string): string {
  return element('w:fldSimple', { 'w:instr': ` ${code} ` }, run(shown));
}

/** ISO 8601 as Word takes dates: whole seconds. */
export function wordDate(date: string): string {
  return date.replace(/\.\d+/, '');
}
