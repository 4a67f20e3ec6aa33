/**
 * What stands around the text of an exported Word document: the header of the first page (what is
 * compared, standing, address), running header, page numbers, the page itself and the document's
 * properties.
 *
 * Reference: ECMA-376 part 1, 17.10 (headers and footers) and 17.6 (sections).
 */

import {
  EXPORT_AUTHOR,
  type ExportedComparison,
  matchedWords,
  sideTitle,
  sourceLine,
  sourcesOf,
  standingNotice,
  titleOf,
} from '../document/exported-comparison';
import { element } from '../document/xml';
import { type DocxParts, PART_IDS } from './package';
import { field, paragraph, run, wordDate } from './runs';

type FrameOptions = {
  /** How this kind of document is read, in a sentence or two. */
  readonly explanation: string;
  readonly landscape: boolean;
  /** Where in the file the sources are listed. */
  readonly sources: string;
};

type Frame = Pick<DocxParts, 'firstHeader' | 'header' | 'footer' | 'properties'> & {
  /** `w:sectPr`, the last element of the body. */
  readonly section: string;
};

/** A4 in twentieths of a point. */
const SHORT_EDGE = 11906;
const LONG_EDGE = 16838;

/** Header, footer, section and properties for a comparison. */
export function docxFrame(exported: ExportedComparison, options: FrameOptions): Frame {
  const { left, right } = exported;
  const short = `${left.treaty.shortTitle} · ${right.treaty.shortTitle}`;
  const pages = `${run('Page ')}${field('PAGE', '1')}${run(' of ')}${field('NUMPAGES', '1')}`;
  return {
    firstHeader: frontMatter(exported, options),
    header: paragraph(run(short), { style: 'Header' }),
    footer: paragraph(pages, { style: 'Footer' }),
    section: sectionXml(options.landscape),
    properties: {
      title: titleOf(exported),
      description: `A: ${standingNotice(left)} B: ${standingNotice(right)}`,
      identifier: exported.address,
      language: right.lang,
      author: EXPORT_AUTHOR,
      date: wordDate(exported.date),
      custom: customProperties(exported),
    },
  };
}

function frontMatter(exported: ExportedComparison, { explanation, sources }: FrameOptions): string {
  const { left, right, comparison, address, date } = exported;
  const line = (label: string, text: string) =>
    paragraph(run(`${label} `, { style: 'Strong' }) + run(text), { style: 'FrontMatter' });
  return [
    paragraph(run(titleOf(exported)), { style: 'Title' }),
    line('A', `${left.treaty.title}. ${sideTitle(left)}. ${standingNotice(left)}`),
    line('B', `${right.treaty.title}. ${sideTitle(right)}. ${standingNotice(right)}`),
    line('How to read this', explanation),
    line('Matched', `${matchedWords(comparison)}.`),
    line('Permanent address', `${address} (${date.slice(0, 10)})`),
    line('Sources', sourcesLine(exported, sources)),
  ].join('');
}

/** How many there are and where they stand. */
function sourcesLine({ left, right }: ExportedComparison, where: string): string {
  const count = new Set([...sourcesOf(left), ...sourcesOf(right)].map(({ url }) => url)).size;
  return count === 0 ? 'none recorded.' : `${count} recorded, ${where}`;
}

function customProperties(exported: ExportedComparison): [string, string][] {
  const { left, right } = exported;
  const sources = (letter: string, version: ExportedComparison['left']) =>
    sourcesOf(version).map((source, index): [string, string] => [
      `Source ${letter}${index + 1}`,
      sourceLine(source),
    ]);
  return [
    ['Permanent address', exported.address],
    ['Text A', `${sideTitle(left)}, content ${left.contentHash}`],
    ['Text B', `${sideTitle(right)}, content ${right.contentHash}`],
    ['Engine', exported.comparison.engine],
    ...sources('A', left),
    ...sources('B', right),
  ];
}

/** `w:sectPr`: the page, its headers and footers. */
export function sectionXml(landscape: boolean): string {
  const reference = (name: string, type: string, id: string) =>
    element(name, { 'w:type': type, 'r:id': id });
  const [width, height] = landscape ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE];
  const margin = landscape ? 1000 : 1300;
  return element(
    'w:sectPr',
    {},
    [
      reference('w:headerReference', 'first', PART_IDS.firstHeader),
      reference('w:headerReference', 'default', PART_IDS.header),
      reference('w:footerReference', 'first', PART_IDS.footer),
      reference('w:footerReference', 'default', PART_IDS.footer),
      element('w:endnotePr', {}, element('w:numFmt', { 'w:val': 'decimal' })),
      element('w:pgSz', {
        'w:w': width,
        'w:h': height,
        'w:orient': landscape ? 'landscape' : undefined,
      }),
      element('w:pgMar', {
        'w:top': margin,
        'w:right': margin,
        'w:bottom': margin,
        'w:left': margin,
        'w:header': 600,
        'w:footer': 600,
        'w:gutter': 0,
      }),
      element('w:titlePg'),
    ].join(''),
  );
}
