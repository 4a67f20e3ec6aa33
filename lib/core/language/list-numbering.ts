/**
 * The number that a line of a treaty begins with ("1.", "(a)", "①", "一、"): it says where a paragraph
 * stands, not what it provides.
 */

const NUMBERING = new RegExp(
  [
    '\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})*[.)．、:]?(?=\\s)',
    '\\p{Nd}{1,3}[.)．、]',
    '[([（]\\s?(?:\\p{Nd}{1,3}|\\p{L}|الف|هـ|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十]{1,3})\\s?[)\\]）]',
    '(?:\\p{L}|الف|هـ|[ivxlcIVXLC]{1,6})\\)',
    // Persian and Arabic letters count with a dash or a long stroke as well.
    '(?:الف|هـ|[أابپتثجچحخدهوزطيیكکلمن])\\s?[-–ـ](?=\\s)',
    '(?:[A-Za-z]|[ivxlcIVXLC]{1,6}|[가나다라마바사아자차카타파하])\\.(?=\\s)',
    '[\\u2460-\\u24ff\\u2776-\\u2793]',
    '[一二三四五六七八九十]{1,3}、',
    '[-–—•·*](?=\\s)',
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'uy',
);

/** End of the number at the beginning of a line, when `at` is where a line's text begins; else `at`. O(1). */
export function numberingEnd(text: string, at: number): number {
  if (!beginsLine(text, at)) return at;
  NUMBERING.lastIndex = at;
  return NUMBERING.test(text) ? NUMBERING.lastIndex : at;
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before -= 1;
  return before < 0 || text[before] === '\n';
}
