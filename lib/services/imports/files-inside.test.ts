import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesInside } from './files-inside';

const words = strToU8('Article 1');

describe('filesInside', () => {
  it('gives the files of an archive', () => {
    const files = filesInside(zipSync({ 'a.txt': words, 'folder/b.txt': words }));
    expect(files?.map(({ name }) => name)).toEqual(['a.txt', 'folder/b.txt']);
  });

  it.each(['[Content_Types].xml', 'mimetype'])(
    'takes an archive with %s for one document',
    (part) => {
      expect(filesInside(zipSync({ [part]: words, 'a.txt': words }))).toBeUndefined();
    },
  );

  it('opens nothing else', () => {
    expect(filesInside(words)).toBeUndefined();
    expect(filesInside(new Uint8Array())).toBeUndefined();
  });
});
