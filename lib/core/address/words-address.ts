/**
 * The address of words of a provision in the reader: the page goes to the provision and the browser marks
 * the words. Where it cannot, the provision is still opened.
 *
 * Reference: WICG, URL Fragment Text Directives.
 */

import type { VersionAddress } from './version-address';
import { readerPath } from './view';

/** Longest words (characters) that are named whole; longer ones by their first and last words. */
const WHOLE = 60;
const EDGE_WORDS = 4;
const PREFIX_WORDS = 3;

/** `/treaties/udhr/en/v1#art_4:~:text=…`, of half-open offsets in the text of the provision. */
export function wordsAddress(
  version: VersionAddress,
  eId: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const place = `${readerPath(version)}#${eId}`;
  const words = text.slice(start, end).trim();
  if (words === '') return place;
  const before = lastWords(lineBefore(text, start), PREFIX_WORDS);
  const prefix = before === '' ? '' : `${coded(before)}-,`;
  return `${place}:~:text=${prefix}${named(words)}`;
}

function named(words: string): string {
  if (words.length <= WHOLE && !words.includes('\n')) return coded(words);
  const lines = words.split('\n');
  const first = firstWords(lines[0] ?? '', EDGE_WORDS);
  return `${coded(first)},${coded(lastWords(lines.at(-1) ?? '', EDGE_WORDS))}`;
}

function lineBefore(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}

function firstWords(line: string, count: number): string {
  return line.trim().split(/\s+/).slice(0, count).join(' ');
}

function lastWords(line: string, count: number): string {
  return line.trim().split(/\s+/).slice(-count).join(' ');
}

/** A hyphen and a comma would be read as signs of the directive. */
function coded(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D').replace(/'/g, '%27');
}
