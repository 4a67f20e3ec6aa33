/** A text as a Word document: headings as styles, so that they fill the navigation pane. */

import { EXPORT_AUTHOR, standingNotice } from '../document/exported-comparison';
import {
  type ExportedText,
  factsOfText,
  noticeOfText,
  provenanceOfUnits,
  sourcesOfText,
  statesOfText,
  titleOfText,
} from '../document/exported-text';
import { type PrintedBlock, printedBlocks } from '../document/printed-text';
import { TEXT_BEGINS, TEXT_ENDS } from '../document/stated-text';
import { sectionXml } from './frame';
import { docxPackage } from './package';
import { field, paragraph, run, wordDate } from './runs';

/** The finished file. O(text). */
export function textDocx(exported: ExportedText): Uint8Array {
  const { version, address, date } = exported;
  const pages = `${run('Page ')}${field('PAGE', '1')}${run(' of ')}${field('NUMPAGES', '1')}`;
  const title = titleOfText(version);
  return docxPackage({
    body: bodyXml(exported) + sectionXml(false),
    firstHeader: paragraph('', { style: 'Header' }),
    header: paragraph(run(title, { lang: version.lang }), { style: 'Header' }),
    footer: paragraph(pages, { style: 'Footer' }),
    comments: '',
    endnotes: '',
    numbering: '',
    properties: {
      title,
      description: standingNotice(version),
      identifier: address,
      language: version.lang,
      author: EXPORT_AUTHOR,
      date: wordDate(date),
      custom: factsOfText(exported),
    },
  });
}

function bodyXml(exported: ExportedText): string {
  const { version } = exported;
  const { lang } = version;
  const line = (label: string, text: string, style = 'FrontMatter') =>
    paragraph(run(`${label}: `, { style: 'Strong' }) + run(text), { style });
  const provenance = provenanceOfUnits(version).map(({ label, lines }) =>
    line(label, lines.join(' ')),
  );
  return [
    paragraph(run(titleOfText(version), { lang }), { style: 'Title', lang }),
    paragraph(run(noticeOfText(version)), { style: 'Provenance' }),
    ...factsOfText(exported).map(([name, value]) => line(name, value)),
    paragraph(run(TEXT_BEGINS), { style: 'Provenance' }),
    ...printedBlocks(version).map((block) => blockXml(block, lang)),
    paragraph(run(TEXT_ENDS), { style: 'Provenance' }),
    paragraph(run('How far it was verified'), { style: 'Heading1' }),
    ...statesOfText(version).map(([mark, sentence]) => line(mark, sentence)),
    ...provenance,
    paragraph(run('Sources'), { style: 'Heading1' }),
    ...sourcesOfText(version).map(({ number, line: source }) => line(number, source)),
  ].join('');
}

function blockXml({ heading, level, lines }: PrintedBlock, lang: string): string {
  const style = level <= 2 ? 'Heading1' : 'Heading2';
  const title = heading === undefined ? '' : paragraph(run(heading, { lang }), { style, lang });
  return title + lines.map((words) => paragraph(run(words, { lang }), { lang })).join('');
}
