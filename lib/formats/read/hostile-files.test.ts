import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document';
import { pdfOf } from './testing/pdf';
import { wordDocument } from './testing/word';

const utf8 = (text: string) => new TextEncoder().encode(text);
const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';

/** A PDF whose first page is drawn by these operators, packed. */
function packedPdf(operators: string): Uint8Array {
  const plain = Buffer.from(pdfOf([[[40, 500, 'x']]])).toString('latin1');
  const packed = deflateSync(operators).toString('latin1');
  const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  return Buffer.from(
    plain.replace(/<< \/Length \d+ >>\nstream[\s\S]*?endstream/, stream),
    'latin1',
  );
}

/** A PDF of nothing else, without a table of its objects. */
function brokenPdf(words: string): Uint8Array {
  const end = 'trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
  return Buffer.from(`%PDF-1.4\n${words}\n${end}`, 'latin1');
}

describe('a file that is made to do harm', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['a page drawn by a gigabyte of blanks', () => packedPdf(' '.repeat(30_000_000)), /unpacks to/],
    [
      'a page of endless words',
      () => packedPdf('BT /F1 9 Tf 9 9 Td (a) Tj ET\n'.repeat(40_000)),
      /on a page/,
    ],
    ['a PDF of objects that end', () => brokenPdf('endobj'.repeat(1_400_000)), /on a page/],
    ['a PDF of streams that do not', () => brokenPdf('stream\n'.repeat(700_000)), /on a page/],
    ['a PDF of digits', () => brokenPdf('1'.repeat(1_000_000)), /damaged/],
    ['a PDF of dictionaries', () => brokenPdf(`1 0 obj ${'<</a'.repeat(250_000)}`), /damaged/],
    ['brackets of JSON', () => utf8(`{"provisions":${'['.repeat(1_000_000)}`), /nests deeper/],
    ['objects of JSON', () => utf8(`{"a":[${'{},'.repeat(600_000)}1]}`), /more entries/],
    ['groups of RTF', () => utf8(`{\\rtf1${'{'.repeat(5000)}`), /nests groups/],
    ['control words of RTF', () => utf8(`{\\rtf1${'\\b '.repeat(3_000_001)}}`), /more parts/],
    ['elements of XML', () => utf8(`<akomaNtoso>${'<p>'.repeat(5000)}`), /nests elements/],
    ['elements of a page', () => utf8(`<html>${'<div>'.repeat(5000)}`), /one inside the other/],
    ['words of a page', () => utf8(`<html>${'word '.repeat(1_000_001)}`), /5 million/],
    ['elements of Word', () => wordDocument('<w:p>'.repeat(5000)), /nests elements/],
    ['entities', () => utf8(`<?xml version="1.0"?>${LAUGHS}<akomaNtoso>&b;</akomaNtoso>`), /harm/],
    ['lines', () => utf8('a\n'.repeat(200_001)), /200,000 lines/],
    ['ends of lines', () => utf8(`${'\r'.repeat(2_000_001)}a`), /200,000 lines/],
    ['one line', () => new Uint8Array(41_000_000).fill(97), /5 million/],
    ['one line of Markdown', () => utf8(`# a\n# b\n${'*'.repeat(5_000_001)}`), /5 million/],
  ])('is refused with a sentence: %s', async (_, make, sentence) => {
    await expect(readDocument(make())).rejects.toThrow(sentence);
  });

  it('is read where only one line of it is strange', async () => {
    for (const signs of ['*', '[', '`', '_', '<', '|', '- ']) {
      const read = await readDocument(utf8(`# a\n# b\n${signs.repeat(50_000)}`), { name: 'a.md' });
      expect(read.format).toBe('markdown');
    }
  });
});
