/** What a file is, by its content first. */

import { decodeText } from './decode-text';
import type { ReadOptions } from './read-result';

export type DetectedFormat = {
  readonly format: 'html' | 'plain-text';
  readonly text: string;
  readonly encoding: string;
  /** What a person should know of the encoding. */
  readonly remarks: readonly string[];
};

/** How far into a text its kind shows. */
const HEAD = 4096;

export function detectFormat(bytes: Uint8Array, options: ReadOptions): DetectedFormat {
  const decoded = decodeText(bytes, options.encoding);
  return { format: textFormat(decoded.text, options), ...decoded };
}

function textFormat(text: string, { name = '', mediaType = '' }: ReadOptions) {
  const head = text.slice(0, HEAD).trimStart();
  if (/^<!doctype\s+html|^<html[\s>]|<html[\s>]|<body[\s>]/i.test(head)) return 'html';
  const named =
    /\.(?:html?|xhtml)$/i.test(name) || /^(?:text\/html|application\/xhtml)/.test(mediaType);
  return named && /<[a-z][a-z0-9]*[\s/>]/i.test(text) ? 'html' : 'plain-text';
}
