/**
 * A treaty as a PDF set by ourselves: A4 pages of a typewriter's letters, all equally wide, each with a
 * running head and a page number. Letters beyond Windows-1252 become question marks.
 *
 * Reference: ISO 32000-1, 7.5 (file structure), 9.4 (text objects), annex D (encodings).
 */

import type { Printed } from './source-treaty';

const PAGE = { width: 595, height: 842, left: 70, top: 770, foot: 40, head: 805 };
const SIZE = 10;
const LEADING = 13;
const LINES = 52;
/** Letters a line: each is 0.6 of the size wide. */
const WIDTH = 75;

type Line = { readonly text: string; readonly centred: boolean };

export function pdfFile(paragraphs: readonly Printed[], name: string): Uint8Array {
  const lines = paragraphs.flatMap(({ role, text }, index): Line[] => [
    ...(index === 0 ? [] : [{ text: '', centred: false }]),
    ...wrap(text).map((line) => ({ text: line, centred: role !== 'words' })),
  ]);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
  return pdfOf(pages.map((page, index) => contentOf(page, name, index + 1)));
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) {
      lines.splice(-1, 1, `${last} ${word}`);
    } else lines.push(word);
  }
  return lines;
}

function contentOf(lines: readonly Line[], head: string, number: number): string {
  const body = lines.flatMap(({ text, centred }, row) =>
    text === '' ? [] : [placed(text, PAGE.top - row * LEADING, centred)],
  );
  return [placed(head, PAGE.head, true), ...body, placed(`- ${number} -`, PAGE.foot, true)].join(
    '\n',
  );
}

function placed(text: string, base: number, centred: boolean): string {
  const width = text.length * SIZE * 0.6;
  const left = centred ? Math.max(PAGE.left, (PAGE.width - width) / 2) : PAGE.left;
  return `BT /F1 ${SIZE} Tf ${left.toFixed(1)} ${base} Td (${escapePdf(text)}) Tj ET`;
}

/** What Windows-1252 has between 0x80 and 0x9f. */
const UPPER = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, n) => 128 + n)),
  ].map((letter, index) => [letter, String.fromCharCode(128 + index)]),
);

function escapePdf(text: string): string {
  return text
    .replace(/[^\n -~\u00a0-\u00ff]/gu, (letter) => UPPER.get(letter) ?? '?')
    .replace(/[\\()]/g, (sign) => `\\${sign}`);
}

/** The file around the contents of its pages, in Latin-1. */
function pdfOf(contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, page) => `${4 + 2 * page} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  const parts = ['%PDF-1.4\n'];
  const rows: string[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    rows.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    length += part.length;
  }
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}
