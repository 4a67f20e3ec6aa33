/** A treaty as Rich Text: letters beyond ASCII as `\uN?`, as word processors write them. */

import type { Layout, Printed } from './source-treaty';

const STYLES =
  '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 heading 2;}{\\s3\\outlinelevel2 heading 3;}}';
const STYLED: Readonly<Record<Printed['role'], string>> = {
  group: '\\s1\\outlinelevel0 ',
  article: '\\s2\\outlinelevel1 ',
  title: '\\s3\\outlinelevel2 ',
  words: '',
};

export function rtfFile(paragraphs: readonly Printed[], { styled }: Layout): Uint8Array {
  const body = paragraphs.map(({ role, text }) => {
    if (role === 'words') return `\\pard\\plain ${escapeRtf(text)}\\par`;
    return styled
      ? `\\pard\\plain ${STYLED[role]}${escapeRtf(text)}\\par`
      : `\\pard\\plain\\qc{\\b ${escapeRtf(text)}}\\par`;
  });
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}';
  const rtf = [head, STYLES, ...body, '}'].join('\n');
  return Uint8Array.from(rtf, (letter) => letter.charCodeAt(0));
}

function escapeRtf(text: string): string {
  return text.replace(/[\\{}]|[^ -~]/g, (letter) => {
    if (/[\\{}]/.test(letter)) return `\\${letter}`;
    const code = letter.charCodeAt(0);
    return `\\u${code > 32767 ? code - 65536 : code}?`;
  });
}
