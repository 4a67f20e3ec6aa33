import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOfArchive } from './archive-of-files';
import { isArchiveOfFiles } from './detect-format';
import { ReadError, readDocument } from './read-document';
import { para, wordDocument } from './testing/word';
import { zipOf } from './testing/zip';

const namesIn = (archive: Uint8Array) => filesOfArchive(archive).map(({ name }) => name);

/** An archive with a name as another program wrote it: its bytes, and no word on its encoding. */
function withName(bytes: readonly number[]): Uint8Array {
  const stand = 'x'.repeat(bytes.length);
  const archive = Buffer.from(zipOf({ [stand]: 'Article 1' }));
  for (let at = archive.indexOf(stand); at >= 0; at = archive.indexOf(stand, at + 1)) {
    Buffer.from(bytes).copy(archive, at);
  }
  return archive;
}

describe('filesOfArchive', () => {
  it('unpacks what people put there, and nothing that systems did', () => {
    const archive = zipOf({
      'lakes/': '',
      'lakes/eel.txt': 'Article 1',
      'lakes/озеро.txt': 'Статья 1',
      'lakes/.DS_Store': 'x',
      '__MACOSX/lakes/._eel.txt': 'x',
      'Thumbs.db': 'x',
      'empty.txt': '',
    });
    const files = filesOfArchive(archive);
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['lakes/eel.txt', 'Article 1'],
      ['lakes/озеро.txt', 'Статья 1'],
      ['empty.txt', ''],
    ]);
    expect(isArchiveOfFiles(archive)).toBe(true);
  });

  it('knows an archive that is one document, and does not follow one inside', () => {
    const word = wordDocument(para('Article 1'));
    expect(isArchiveOfFiles(word)).toBe(false);
    expect(isArchiveOfFiles(strToU8('PK'))).toBe(false);
    expect(isArchiveOfFiles(zipOf({ 'xl/workbook.xml': '' }))).toBe(false);
    expect(namesIn(zipSync({ 'a.docx': word, 'b.zip': zipOf({ 'c.txt': 'x' }) }))).toEqual([
      'a.docx',
      'b.zip',
    ]);
  });

  it('reads names in UTF-8 with and without saying so, in cp437 and in cp866', () => {
    expect(namesIn(withName([...strToU8('зеро.txt')]))).toEqual(['зеро.txt']);
    expect(namesIn(withName([0x4c, 0x81, 0x62, 0x65, 0x63, 0x6b]))).toEqual(['Lübeck']);
    expect(namesIn(withName([0x8e, 0xa7, 0xa5, 0xe0, 0xae]))).toEqual(['Озеро']);
  });

  it('lets no name lead out of the archive, or stand for two files', () => {
    expect(
      namesIn(
        zipOf({
          '../../etc/a.txt': '1',
          '/a.txt': '2',
          'C:\\a.txt': '3',
          'a.txt': '4',
          'b/./a\u202e\u0000.txt': '5',
          __proto__x: '6',
          '..': '7',
        }),
      ),
    ).toEqual(['etc/a.txt', 'a.txt', 'a (2).txt', 'a (3).txt', 'b/a.txt', '__proto__x', 'file']);
  });

  it('refuses what is locked, too many, too much or damaged with a sentence', () => {
    const locked = Buffer.from(zipOf({ 'a.txt': 'Article 1' }));
    const entry = locked.indexOf(Buffer.from('504b0102', 'hex'));
    locked.writeUInt8(1, entry + 8);
    expect(() => filesOfArchive(locked)).toThrow(/password/);
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, '']));
    expect(() => filesOfArchive(zipOf(many))).toThrow(/more than 2000 files/);
    const large = Buffer.from(zipOf({ 'a.txt': 'Article 1' }));
    large.writeUInt32LE(100_000_001, entry + 24);
    expect(() => filesOfArchive(large)).toThrow(/100 MB/);
    expect(() => filesOfArchive(strToU8('PK\u0003\u0004'))).toThrow(/damaged/);
  });

  it('answers with files or a sentence whatever the bytes are', () => {
    const sound = zipOf({ 'a.txt': 'Article 1 '.repeat(20), 'b/c.txt': 'Article 2' });
    const changed = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(changed, fc.nat(sound.length), (changes, length) => {
        const bytes = sound.slice(0, Math.max(length, sound.length >> 1));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        try {
          for (const { name } of filesOfArchive(bytes)) expect(name).not.toMatch(/^\/|\.\.\//);
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError);
        }
      }),
      { seed: 23, numRuns: 500 },
    );
  });

  it('is what readDocument says of such a file', async () => {
    await expect(readDocument(zipOf({ 'a/': '', 'a/b.txt': 'x' }))).rejects.toThrow(
      /holds a file\./,
    );
    await expect(readDocument(zipOf({ 'a/': '' }))).rejects.toThrow(/no files/);
  });
});
