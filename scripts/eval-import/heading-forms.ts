/**
 * Small texts of four articles, one way of writing a heading each. A file is right where exactly its four
 * articles are found and each holds the words of its own block.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesIn, readBack } from './read-back';
import { letters } from './score';

const ARTICLES = 4;

export type FormFile = {
  readonly file: string;
  readonly lang: string;
  readonly found: number;
  readonly right: boolean;
};

/** All files of the folder; undefined where it is not there. */
export async function evaluateHeadingForms(folder: string): Promise<FormFile[] | undefined> {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const figures: FormFile[] = [];
  for (const file of files.sort()) {
    const bytes = readFileSync(join(folder, file));
    const read = await readBack(bytes, { name: file });
    const articles = read.outcome === 'read' ? articlesIn(read.treaty.provisions) : [];
    const blocks = bytes
      .toString('utf8')
      .trim()
      .split(/\n\s*\n/);
    const right =
      articles.length === ARTICLES &&
      articles.every(({ heading = '', text }, index) =>
        isEndOf(letters(`${heading} ${text}`), letters(blocks[index] ?? '')),
      );
    figures.push({ file, lang: /^[a-z]+/.exec(file)?.[0] ?? file, found: articles.length, right });
  }
  return figures;
}

/** The words of a block without those of its heading: no more, and not much less. */
function isEndOf(words: string, block: string): boolean {
  return words !== '' && block.endsWith(words) && words.length >= block.length / 2;
}
