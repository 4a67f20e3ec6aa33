import { describe, expect, it } from 'vitest';
import { ReadError, readDocument } from './read-document';

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

  it('refuses an empty file with a sentence', async () => {
    await expect(readDocument(utf8(''))).rejects.toThrow(ReadError);
  });
});
