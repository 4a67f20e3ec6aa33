/**
 * Markdown: headings are marked, lines of a paragraph belong together, signs of emphasis and links are no
 * words. Numbers of lists stand in the text as they are. Reference: CommonMark 0.31.
 */

import { type TextLine, textLines } from '@/lib/core/segmentation/lines';
import { MOST_CHARACTERS, type ReadDocument, tooLong } from './read-result';

const HEADING = /^ {0,3}(#{1,6})[ \t](.*)$/;
/** Lines of more characters are no lines drawn across the page. */
const LONGEST_RULE = 200;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const BEGINS =
  /^\s{0,8}(?:[-*+]\s|\p{Nd}{1,4}[.)]\s|[(（]\s?[\p{L}\p{Nd}]{1,4}\s?[)）]|\||>|#{1,6}\s)/u;

/** True where a text without a telling name has the signs of Markdown. O(n). */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0;
  return headings >= 2;
}

/** O(n). */
export function readMarkdown(text: string): ReadDocument {
  if (text.length > MOST_CHARACTERS) throw tooLong();
  const source = withoutFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).split(
    '\n',
  );
  const lines: TextLine[] = [];
  let open: { at: number; text: string } | undefined;
  let blank = true;
  const settle = (headingLevel?: number) => {
    const [line] = textLines(plainWords(open?.text ?? ''));
    if (open && line) {
      const heading = headingLevel === undefined ? {} : { headingLevel };
      lines.push({ at: open.at, text: line.text, blankBefore: true, ...heading });
    }
    open = undefined;
  };
  source.forEach((raw, index) => {
    const heading = HEADING.exec(raw);
    if (heading) {
      settle();
      open = { at: index + 1, text: (heading[2] ?? '').trimStart().replace(/[ \t]#+[ \t]*$/, '') };
      settle(heading[1]?.length);
    } else if (open && !blank && UNDERLINE.test(raw)) settle(raw.includes('=') ? 1 : 2);
    else if (raw.trim() === '' || isRule(raw) || /^ {0,3}(?:```|~~~)/.test(raw)) settle();
    else if (/^\s*\|/.test(raw)) {
      settle();
      if (!/^[\s|:-]+$/.test(raw)) open = { at: index + 1, text: rowWords(raw) };
    } else if (open && !BEGINS.test(raw)) {
      open.text += ` ${raw.trim()}`;
    } else {
      settle();
      open = { at: index + 1, text: raw.replace(/^[\s>]+/, '').replace(/^[-*+]\s+/, '') };
    }
    blank = raw.trim() === '';
  });
  settle();
  const lang = languageOf(text);
  return { format: 'markdown', ...(lang && { lang }), lines, leftOut: [], remarks: [] };
}

/** `lang` of the front matter. */
function languageOf(text: string): string | undefined {
  if (!text.startsWith('---\n')) return undefined;
  const head = text.slice(0, text.indexOf('\n---\n', 3)).slice(0, 5000);
  return /^lang: "?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})"?$/m.exec(head)?.[1];
}

function isRule(raw: string): boolean {
  return raw.length <= LONGEST_RULE && RULE.test(raw);
}

/** Keeps the count of lines. */
function withoutFrontMatter(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end < 0 || end > 5000) return text;
  return text.slice(0, end + 5).replace(/[^\n]/g, '') + text.slice(end + 5);
}

function rowWords(raw: string): string {
  const cells = raw
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ');
}

/** Words without the signs around them; a forced line break becomes a blank. */
function plainWords(text: string): string {
  return text
    .replace(/(?<!\\)!\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(?<!\\)\[([^[\]]{1,500})\]\([^()\s]{0,2000}(?: "[^"]{0,200}")?\)/g, '$1')
    .replace(/(?<!\\)<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replace(/(?<!\\)<\/?[a-z][a-z0-9]{0,20}(?: [^<>]{0,500})?\/?>/gi, '')
    .replace(/(?<![\\*])(\*{1,3})(?=\S)([^*\n]{1,5000})(?<=\S)\1/g, '$2')
    .replace(/(?<![\\\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,5000})(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(?<!\\)`([^`\n]{1,5000})`/g, '$1')
    .replace(/(?<!\\)&amp;/g, '&')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\n/g, ' ');
}
