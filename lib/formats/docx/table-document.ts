/** A table as a Word document, pages across, its head repeated on each. */

import { EXPORT_AUTHOR } from '../document/exported-comparison';
import type { PlainTable, TableCell, TablePart } from '../document/plain-table';
import { sectionXml } from './frame';
import { docxPackage } from './package';
import { field, paragraph, run, wordDate } from './runs';
import { cellXml, headLine, rowXml, tableProperties, tableXml } from './tables';

/** Within the margins of landscape A4, in twentieths of a point. */
const WIDTH = 14838;

/** The bytes of the document. O(cells). */
export function tableDocx({ title, facts, parts, address, date }: PlainTable): Uint8Array {
  const line = (label: string, text: string) =>
    paragraph(run(`${label} `, { style: 'Strong' }) + run(text), { style: 'FrontMatter' });
  const front = [
    paragraph(run(title), { style: 'Title' }),
    ...facts.map(([label, text]) => line(label, text)),
    line('Permanent address', `${address} (${date.slice(0, 10)})`),
  ];
  const pages = `${run('Page ')}${field('PAGE', '1')}${run(' of ')}${field('NUMPAGES', '1')}`;
  return docxPackage({
    body: front.join('') + parts.map(partXml).join('') + sectionXml(true),
    firstHeader: paragraph('', { style: 'Header' }),
    header: paragraph(run(title), { style: 'Header' }),
    footer: paragraph(pages, { style: 'Footer' }),
    comments: '',
    endnotes: '',
    numbering: '',
    properties: {
      title,
      description: facts.map(([label, text]) => `${label}: ${text}`).join(' '),
      identifier: address,
      language: 'en',
      author: EXPORT_AUTHOR,
      date: wordDate(date),
      custom: [['Permanent address', address]],
    },
  });
}

function partXml({ caption, head, rows }: TablePart): string {
  const width = Math.floor(WIDTH / Math.max(1, head.length));
  const top = rowXml(
    head.map((name) => cellXml(width, headLine(name))),
    true,
  );
  const body = rows.map(({ cells }) => rowXml(cells.map((cell) => cellXml(width, linesXml(cell)))));
  const title = caption === undefined ? '' : paragraph(run(caption), { style: 'Heading2' });
  const properties = tableProperties(head.map(() => width));
  // Two tables without a paragraph between them are one.
  return title + tableXml(properties, [top, ...body]) + paragraph('');
}

function linesXml({ lines, lang }: TableCell): string {
  if (lines.length === 0) return paragraph('', { style: 'TableText' });
  const inLang = lang === undefined ? {} : { lang };
  return lines
    .map(({ text, as }) => {
      if (as === 'soft') return paragraph(run(text), { style: 'Provenance' });
      const style = as === 'title' ? { style: 'Strong' } : {};
      return paragraph(run(text, { ...inLang, ...style }), { style: 'TableText', ...inLang });
    })
    .join('');
}
