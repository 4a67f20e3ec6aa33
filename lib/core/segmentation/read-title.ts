/**
 * The title above the preamble. It ends at the word "Preamble", at the end of its block of lines, or where
 * the text begins to name the Parties; lines of the preamble never go into it. Where nothing tells, the
 * preamble keeps the words.
 */

import { foldReading } from './fold-reading';
import { PREAMBLE } from './heading-lexicon';
import { endsWithStop, type TextLine } from './lines';

export type TitleLines = {
  readonly title: readonly TextLine[];
  /** The word "Preamble", where it stands alone. */
  readonly word?: TextLine;
  readonly body: readonly TextLine[];
};

const MAX_TITLE_LINES = 12;
const MAX_TITLE_LENGTH = 700;
/** A title goes on behind, or with, one of these. */
const JOINS =
  /^(?:between|and|on|of|for|concerning|regarding|relating|to|with|entre|et|y|e|sur|sobre|between:|между|и|о|об|по|zwischen|und|über|von|arası|بین|میان|درباره|در|و|بين|بشأن|في)(?=\s|$)/iu;
const OPEN_END =
  /(?:^|\s)(?:between|and|of|the|on|for|concerning|regarding|entre|et|y|de|la|le|между|и|о|об|по|zwischen|und|der|des|بین|و|بين)$/iu;
/** Words of preambles: who the Parties are, what they wish. */
const PREAMBLE_WORDS =
  /hereinafter|hereafter|referred to as|further named|named further|именуем|далее|ci-après|dénommé|en adelante|denominad|nachstehend|im folgenden|هم پیمان|که از این پس|المشار إليه|以下简称|以下簡稱|이하/iu;
const PARTIES_FIRST =
  /^(?:the )?(?:government|governments|republic|kingdom|states? part(?:y|ies)|contracting|high contracting|president|his majesty|her majesty|desiring|recogni[sz]ing|considering|правительство|президент|республика|le gouvernement|la république|el gobierno|la república|die regierung|der bundes)/iu;

/** The title, and the lines from which the preamble begins. */
export function splitTitle(before: readonly TextLine[]): TitleLines {
  const named = before.findIndex(
    ({ text }) => text.length < 40 && PREAMBLE.test(foldReading(text)),
  );
  const word = before[named];
  if (word) return { title: before.slice(0, named), word, body: before.slice(named + 1) };
  const [first] = before;
  if (first && first.text.length > 300) return splitLongLine(before);
  let count = 0;
  while (count < Math.min(before.length, MAX_TITLE_LINES)) {
    const size = titleBlock(before, count);
    if (size === 0) break;
    count += size;
  }
  return { title: before.slice(0, count), body: before.slice(count) };
}

/** How many lines from `from` go on with the title. */
function titleBlock(lines: readonly TextLine[], from: number): number {
  const block = blockFrom(lines, from);
  const text = block.map((line) => line.text).join(' ');
  if (from > 0 && block[0]?.blankBefore && !goesOn(lines, from, text)) return 0;
  if (isTitleText(text) && (from > 0 || !PARTIES_FIRST.test(text))) return block.length;
  const capitals = block.findIndex((line, index) => !inCapitals(line.text, index, block));
  const size = capitals < 0 ? block.length : capitals;
  return PREAMBLE_WORDS.test(block[size]?.text ?? '') && size < 2 && from > 0 ? 0 : size;
}

function blockFrom(lines: readonly TextLine[], from: number): TextLine[] {
  const end = lines.findIndex((line, index) => index > from && line.blankBefore);
  return lines.slice(from, end < 0 ? lines.length : end);
}

function goesOn(lines: readonly TextLine[], from: number, text: string): boolean {
  const before = lines[from - 1]?.text ?? '';
  return JOINS.test(text) || OPEN_END.test(before) || /^\p{Ll}/u.test(text);
}

function isTitleText(text: string): boolean {
  return (
    text.length <= MAX_TITLE_LENGTH &&
    !/[,;:،，；：]$/u.test(text) &&
    !(endsWithStop(text) && !/[\d)]\s?\.?\)?$/u.test(text)) &&
    !PREAMBLE_WORDS.test(text)
  );
}

/** A line of a title in capitals, which the lines of the preamble are not. */
function inCapitals(text: string, index: number, block: readonly TextLine[]): boolean {
  if (/[,;:،，]$/u.test(text) && index > 0)
    return /,$/.test(text) && allCapitals(text) && /\d|SIGNED/.test(block[index + 1]?.text ?? '');
  if (endsWithStop(text) || PREAMBLE_WORDS.test(text)) return false;
  return allCapitals(text);
}

function allCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 2 * small;
}

const CAPITALS_RUN = /^[^\p{Ll}]{20,600}(?=\s[\p{Lu}(][\p{Ll}]|\s\p{Ll})/u;

/** "AGREEMENT … ON FREE TRADE The Government of": the capitals are the title of a file on one line. */
function splitLongLine(lines: readonly TextLine[]): TitleLines {
  const [first, ...rest] = lines as [TextLine, ...TextLine[]];
  const run = CAPITALS_RUN.exec(first.text)?.[0] ?? '';
  const stop = run.lastIndexOf('. ');
  const title = (stop > 20 ? run.slice(0, stop + 1) : run).trim();
  if (title === '') return { title: [], body: lines };
  const body = first.text.slice(first.text.indexOf(title) + title.length).trim();
  return {
    title: [{ ...first, text: title }],
    body: [{ ...first, text: body, blankBefore: true }, ...rest].filter(({ text }) => text !== ''),
  };
}
