/**
 * From the plain text of a treaty to its provisions: preamble, articles under their groups, annexes with a
 * count of their own, the closing formula. Headings are found by form and by their place in a rising
 * count (`find-structure.ts`), which survives what real files hold: lost line breaks, cross references at
 * the beginning of a line, quoted articles, tables of contents, attached protocols. Where articles cannot
 * be told (three headings, or two plain ones) the text stays one block and says so. Whatever looks like a
 * heading and was not taken is reported. eIds after the Akoma Ntoso naming convention, as in
 * `provision.ts`.
 */

import { doubtsOf } from './doubts';
import { findStructure, type Structure } from './find-structure';
import { mannerOf } from './join-lines';
import { languageChanges } from './language-changes';
import { LayOut } from './lay-out';
import { type TextLine, textLines } from './lines';
import { CONTENTS, withoutFurniture } from './page-furniture';
import { readMetadata } from './read-metadata';
import { splitTitle } from './read-title';
import type { LeftOut, Segmented, SegmentIssue, SegmentOptions } from './segmented';

/** UTF-8 that was read as Latin letters: СОГЛАШЕНИЕ as Ð¡ÐžÐ“… */
const MOJIBAKE = /(?:[ÐÑ][\u0080-\u00bf\u2010-\u203a€ŠŒŽšœžŸƒˆ˜†‡•‰™]){4}/u;

/**
 * Parts a treaty's plain text into provisions in document order, with what is doubtful. Text is kept whole
 * and in order; every character that is not white space is in a provision, in the title or left out by
 * name; an empty text gives no provisions. O(n) in the text, and in the number of headings times 400.
 */
export function segment(
  source: string | readonly TextLine[],
  options: SegmentOptions = {},
): Segmented {
  const whole = typeof source === 'string' ? textLines(source) : source;
  const { lines, leftOut } = withoutFurniture(whole);
  const issues = [...garbled(whole), ...languageChanges(lines, options.lang)];
  const structure = findStructure(lines);
  const parts =
    structure.stretches.length > 0
      ? laidOut(structure)
      : lines.length > 0
        ? oneBlock(structure)
        : NOTHING;
  const all = {
    ...parts,
    issues: [...issues, ...parts.issues].sort((one, other) => one.line - other.line),
    leftOut: [...leftOut, ...parts.leftOut].sort((one, other) => one.line - other.line),
  };
  return {
    ...all,
    metadata: readMetadata(all.provisions, { title: all.title, lang: options.lang }),
  };
}

type Parts = Omit<Segmented, 'metadata'>;

function laidOut(structure: Structure): Parts {
  const { lines, stretches, contents } = structure;
  const [main] = stretches;
  const first = Math.min(main?.articles[0]?.line ?? 0, main?.groups[0]?.line ?? lines.length);
  const [entries, listTo] = contents ?? [0, 0];
  const named = contents !== undefined && CONTENTS.test(lines[entries - 1]?.text ?? '');
  const listFrom = named ? entries - 1 : entries;
  const above = [...lines.slice(0, listFrom), ...lines.slice(listTo, first)];
  const { title, word, body } = splitTitle(above);
  // The preamble's lines as they are without title and contents, before the rest.
  const rest = lines.slice(first);
  const shift = body.length - first;
  const laid = new LayOut([...body, ...rest], mannerOf(lines));
  stretches.forEach((stretch, index) => {
    laid.stretch(moved(stretch, shift, index === 0), index);
  });
  const leftOut: LeftOut[] = lines
    .slice(listFrom, listTo)
    .map(({ at, text }) => ({ line: at, text, reason: 'A table of contents.' }));
  if (word)
    leftOut.push({ line: word.at, text: word.text, reason: 'The word above the preamble.' });
  const words = title.map(({ text }) => text).join(' ');
  return {
    ...(words !== '' && { title: words }),
    provisions: laid.provisions,
    starts: laid.starts,
    printed: laid.printed,
    issues: [...laid.issues, ...doubtsOf(structure).filter(({ line }) => !laid.twins.has(line))],
    leftOut: [...leftOut, ...laid.leftOut],
  };
}

function moved(
  stretch: Structure['stretches'][number],
  by: number,
  isFirst: boolean,
): Structure['stretches'][number] {
  const mark = <T extends { readonly line: number }>(own: T): T => ({
    ...own,
    line: own.line + by,
  });
  return {
    ...stretch,
    ...(stretch.opening && { opening: mark(stretch.opening) }),
    from: isFirst ? 0 : stretch.from + by,
    to: stretch.to + by,
    articles: stretch.articles.map(mark),
    groups: stretch.groups.map(mark),
  };
}

function oneBlock({ lines, refused, crowded }: Structure): Parts {
  const laid = new LayOut(lines, mannerOf(lines));
  laid.block();
  const seen = refused.filter(({ quoted }) => !quoted).map(({ line }) => lines[line]?.at ?? 0);
  const some = `${seen.slice(0, 5).join(', ')}${seen.length > 5 ? ' …' : ''}`;
  const hint =
    seen.length > 0 ? ` Lines that look like headings but do not make a row: ${some}.` : '';
  const message = crowded
    ? CROWDED
    : `No articles were found (numbered headings in a row, such as “Article 1” and “Article 2”), so the text is one block. Put each heading on a line of its own.${hint}`;
  const issues: SegmentIssue[] = [{ line: 0, code: 'no-structure', message }];
  const { provisions, starts, printed, leftOut } = laid;
  return { provisions, starts, printed, issues, leftOut };
}

const CROWDED =
  'More lines look like headings than a text of this length has, so they were not counted, and the text is one block. Import the part that is the treaty.';

const NOTHING: Parts = { provisions: [], starts: new Map(), issues: [], leftOut: [] };

function garbled(lines: readonly TextLine[]): SegmentIssue[] {
  if (!lines.some(({ text }) => MOJIBAKE.test(text))) return [];
  const message =
    'Some letters are garbled: the file was saved in a wrong encoding. Get another copy.';
  return [{ line: 0, code: 'mojibake', message }];
}
