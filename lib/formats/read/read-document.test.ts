import { describe, expect, it } from 'vitest';
import { ReadError, readDocument } from './read-document';
import { para, wordDocument } from './testing/word';
import { zipOf } from './testing/zip';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('readDocument', () => {
  it('reads plain text with the line numbers of the file', async () => {
    const read = await readDocument(utf8('\uFEFFArticle 1\r\n\r\nThe Parties fish.'), {
      name: 'lake.txt',
    });
    expect(read).toEqual({
      format: 'plain-text',
      encoding: 'utf-8',
      lines: [
        { at: 1, text: 'Article 1', blankBefore: true },
        { at: 3, text: 'The Parties fish.', blankBefore: true },
      ],
      leftOut: [],
      remarks: [],
    });
  });

  it('knows a page by its content, or by its name', async () => {
    const formatOf = async (text: string, name?: string) =>
      (await readDocument(utf8(text), name === undefined ? {} : { name })).format;
    expect(await formatOf('<!DOCTYPE html><p>Article 1', 'lake.txt')).toBe('html');
    expect(await formatOf('<p>Article 1</p>', 'lake.htm')).toBe('html');
    expect(await formatOf('Article 1', 'lake.htm')).toBe('plain-text');
    expect(await formatOf('Nets of a width <b> are kept.')).toBe('plain-text');
  });

  it('knows a Word document by its parts, whatever its name', async () => {
    const read = await readDocument(wordDocument(para('Article 1')), { name: 'lake.pdf' });
    expect(read).toMatchObject({ format: 'docx', lines: [{ text: 'Article 1' }] });
  });

  it('says what to do with files that are no texts', async () => {
    const start = (...bytes: number[]) => readDocument(Uint8Array.from([...bytes, 0, 1, 2, 3]));
    await expect(start(0x89, 0x50, 0x4e, 0x47)).rejects.toThrow(/picture/);
    await expect(start(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)).rejects.toThrow(/as DOCX/);
    await expect(start(0x50, 0x4b, 3, 4)).rejects.toThrow(/damaged/);
    await expect(readDocument(zipOf({ 'a.txt': 'x', 'b.txt': 'y' }))).rejects.toThrow(/2 files/);
  });

  it('refuses an empty file with a sentence', async () => {
    await expect(readDocument(utf8(''))).rejects.toThrow(ReadError);
  });
});
