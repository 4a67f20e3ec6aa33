/**
 * From the bytes of a file to the provisions of a treaty: the reader of its format gives lines, and
 * segmentation finds the articles in them, unless the file states its structure itself.
 */

import { guessLanguage } from '@/lib/core/language/guess-language';
import { languageName, primaryLanguage } from '@/lib/core/language/language';
import type { TextLine } from '@/lib/core/segmentation/lines';
import { type LanguagePart, partLanguages } from '@/lib/core/segmentation/part-languages';
import { segment } from '@/lib/core/segmentation/segment';
import { AROUND_A_NUMBER, type Segmented } from '@/lib/core/segmentation/segmented';
import { type Coverage, coverageOf } from './coverage';
import { type ReadDocument, type ReadOptions, readDocument } from './read-document';

export type ReadTreaty = Segmented &
  Pick<ReadDocument, 'format' | 'encoding' | 'remarks'> & {
    /** As was told, else as the file says, else guessed from the letters; undefined where nothing tells. */
    readonly lang?: string;
    readonly guessed: boolean;
    /** What was parted, to be shown beside the result. */
    readonly lines: readonly TextLine[];
    readonly coverage: Coverage;
  };

type TreatyOptions = ReadOptions & { readonly lang?: string };

/** Reads a file and parts it. Throws ReadError when it cannot be read. */
export async function readTreaty(
  bytes: Uint8Array,
  { lang: told, ...options }: TreatyOptions = {},
): Promise<ReadTreaty> {
  return treatyOf(await readDocument(bytes, options), told);
}

/**
 * Reads a file that may hold the treaty in several languages: a text of each, the one that was asked for first.
 * Throws ReadError when it cannot be read.
 */
export async function readLanguages(
  bytes: Uint8Array,
  { lang: told, ...options }: TreatyOptions = {},
): Promise<readonly [ReadTreaty, ...ReadTreaty[]]> {
  const read = await readDocument(bytes, options);
  const parts = read.provisions === undefined ? partLanguages(read.lines) : [];
  const wanted = (lang: string) => told !== undefined && primaryLanguage(told) === lang;
  const [first, ...others] = [...parts].sort(
    (one, other) => Number(wanted(other.lang)) - Number(wanted(one.lang)),
  );
  if (first === undefined) return [treatyOf(read, told)];
  const remark = `The file holds ${parts.length} texts (${parts.map(({ lang }) => languageName(lang).english).join(', ')}), which were parted.`;
  const { lang: _, title: __, ...document } = read;
  const parted = ({ lang, lines }: LanguagePart): ReadTreaty => ({
    ...treatyOf({ ...document, lines }, undefined, lang),
    remarks: [remark, ...read.remarks],
  });
  // What the reader left out is told once.
  const more = others.map((part) => parted(part));
  return [
    parted(first),
    ...more.map(({ leftOut, ...text }) => ({
      ...text,
      leftOut: leftOut.filter((left) => !read.leftOut.includes(left)),
    })),
  ];
}

function treatyOf(read: ReadDocument, told?: string, found?: string): ReadTreaty {
  const stated = told ?? read.lang;
  const lang = stated ?? found ?? guessLanguage(read.lines.map(({ text }) => text).join('\n'));
  const parted = partsOf(read, lang);
  return {
    ...parted,
    ...(read.encoding !== undefined && { encoding: read.encoding }),
    ...(lang !== undefined && { lang }),
    format: read.format,
    guessed: stated === undefined,
    leftOut: allLeftOut(read, parted),
    remarks: read.remarks,
    lines: read.lines,
    // The lines of our own JSON are made from its provisions, so there is nothing to lose between them.
    coverage: coverageOf({ ...parted, lines: read.format === 'json' ? [] : read.lines }),
  };
}

function allLeftOut(read: ReadDocument, parted: Segmented) {
  const all = read.provisions === undefined ? [...read.leftOut, ...parted.leftOut] : read.leftOut;
  return [...all].sort((one, other) => one.line - other.line);
}

/** What the file states is taken as it is; its lines still tell what the treaty says of itself. */
function partsOf(
  { lines, title, provisions, leftOut }: ReadDocument,
  lang: string | undefined,
): Segmented {
  const found = segment(lines, lang === undefined ? {} : { lang });
  // The words of a page name the treaty better than the page's own title does.
  const { title: name = title, ...parted } = found;
  if (provisions === undefined) return { ...parted, ...(name !== undefined && { title: name }) };
  return {
    provisions,
    starts: new Map(),
    issues: [],
    leftOut: leftOut.filter(({ reason }) => reason === AROUND_A_NUMBER),
    metadata: found.metadata,
    ...(title !== undefined && { title }),
  };
}
