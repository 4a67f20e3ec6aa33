/**
 * The thread that reads one file and parts its text (`reading-thread.ts` starts it), so that a file made
 * to do harm takes neither the time nor the memory of the thread that answers requests.
 */

import { parentPort } from 'node:worker_threads';
import { guessLanguage } from '@/lib/core/language/guess-language';
import { languageName } from '@/lib/core/language/language';
import { type LanguagePart, partLanguages } from '@/lib/core/segmentation/part-languages';
import { segment } from '@/lib/core/segmentation/segment';
import type { Segmented } from '@/lib/core/segmentation/segmented';
import { PASTED_TYPE, readInput } from '@/lib/formats/read/read-pasted';
import {
  type PastedText,
  type ReadDocument,
  ReadError,
  type ReadOptions,
} from '@/lib/formats/read/read-result';

export type ReadingJob = {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions & ToldOfText;
  readonly mostLines: number;
  readonly mostCharacters: number;
};

/** What a person says of the text of a file. */
export type ToldOfText = {
  readonly lang?: string;
  /** Of a file in several languages the one whose lines are read. */
  readonly part?: string;
};

export type ReadText = {
  readonly document: ReadDocument;
  readonly segmented: Segmented;
  /** As was told, else as the file says, else guessed from the letters; undefined where nothing tells. */
  readonly lang?: string;
  /** The languages of a file that holds a text in each, where it is read as one. */
  readonly languages?: readonly string[];
};

/** What came of a job: `refused` is a sentence for a person, `fault` a stack for whoever mends it. */
export type ReadingNews =
  | { readonly read: ReadText }
  | { readonly refused: string }
  | { readonly fault: string };

parentPort?.on('message', async (job: ReadingJob) => {
  parentPort?.postMessage(await newsOf(job));
});

async function newsOf(job: ReadingJob): Promise<ReadingNews> {
  try {
    return { read: await read(job) };
  } catch (error) {
    if (error instanceof ReadError) return { refused: error.message };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function read({ bytes, options, ...most }: ReadingJob): Promise<ReadText> {
  const { lang: told, part, ...forReader } = options;
  const whole = await readFile(bytes, forReader);
  refuseLong(whole, most);
  const parts = whole.provisions === undefined ? partLanguages(whole.lines) : [];
  const document = part === undefined ? whole : onlyPart(whole, parts, part);
  const text = () => document.lines.map((line) => line.text).join('\n');
  const lang = told ?? part ?? document.lang ?? guessLanguage(text());
  const known = lang === undefined ? {} : { lang };
  const several = part === undefined && parts.length > 1;
  return {
    document,
    segmented: segment(document.lines, known),
    ...known,
    ...(several && { languages: parts.map((one) => one.lang) }),
  };
}

/** A document with the lines of one of its languages; those of the others are left out, and said to be. */
function onlyPart(
  document: ReadDocument,
  parts: readonly LanguagePart[],
  wanted: string,
): ReadDocument {
  const own = parts.find(({ lang }) => lang === wanted);
  if (own === undefined) return document;
  const others = parts.filter((part) => part !== own);
  const { title: _, ...rest } = document;
  return {
    ...rest,
    lines: own.lines,
    leftOut: [
      ...document.leftOut,
      ...others.flatMap(({ lang, lines }) =>
        lines.map(({ at, text }) => ({
          line: at,
          text,
          reason: `in ${languageName(lang).english}, which is a text of its own`,
        })),
      ),
    ],
  };
}

/** A paste is kept as a file that holds the page of HTML and the plain text of the clipboard. */
function readFile(
  bytes: Uint8Array,
  { mediaType, ...options }: ReadOptions,
): Promise<ReadDocument> {
  if (mediaType !== PASTED_TYPE) return readInput({ bytes }, { ...options, mediaType });
  // What the clipboard held has a type of its own, which its words tell.
  return readInput(JSON.parse(new TextDecoder().decode(bytes)) as PastedText, options);
}

/** What is read goes to the thread that answers requests, which takes it over in one piece. */
function refuseLong(
  { lines, leftOut }: ReadDocument,
  { mostLines, mostCharacters }: Pick<ReadingJob, 'mostLines' | 'mostCharacters'>,
): void {
  const all = [...lines, ...leftOut];
  const characters = all.reduce((sum, { text }) => sum + text.length, 0);
  if (all.length <= mostLines && characters <= mostCharacters) return;
  throw new ReadError(
    `The file holds more than ${mostLines.toLocaleString('en')} paragraphs or ${mostCharacters.toLocaleString('en')} characters. Divide it, and import the parts one by one.`,
  );
}
