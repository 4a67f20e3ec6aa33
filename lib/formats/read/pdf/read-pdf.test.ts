import { describe, expect, it } from 'vitest';
import { type Placed, pdfOf } from '../testing/pdf';
import { pageLines } from './page-lines';
import { readPdf } from './read-pdf';

/** Lines of words set 12 points apart. */
const set = (left: number, top: number, ...lines: string[]): Placed[] =>
  lines.map((text, index) => [left, top - 12 * index, text]);
const textsOf = async (...pages: (readonly Placed[])[]) =>
  (await readPdf(pdfOf(pages))).lines.map(({ text }) => text);

const FULL = 'The Parties keep the river clean and its banks free of';

describe('readPdf', () => {
  it('joins lines that the margin broke, and keeps those that were meant', async () => {
    expect(
      await textsOf([
        ...set(150, 500, 'Article 1'),
        ...set(
          50,
          470,
          FULL,
          'weeds. Each Party tells the other by the last day of the',
          'year what it did.',
        ),
        ...set(150, 400, 'Article 2'),
        ...set(50, 370, 'It is done.'),
      ]),
    ).toEqual([
      'Article 1',
      `${FULL} weeds. Each Party tells the other by the last day of the year what it did.`,
      'Article 2',
      'It is done.',
    ]);
  });

  it('joins words parted at the end of a line as the document writes them', async () => {
    const text = await textsOf([
      ...set(50, 500, 'The Parties publish a long-term plan of the banks and co-'),
      ...set(50, 488, 'operate on the river. Whatever else they want they pub-'),
      ...set(50, 476, 'lish once a year, and they hold to the plan for a long-'),
      ...set(50, 464, 'term use. They cooperate.'),
    ]);
    expect(text).toEqual([
      'The Parties publish a long-term plan of the banks and cooperate on the river. Whatever else they want they publish once a year, and they hold to the plan for a long-term use. They cooperate.',
    ]);
  });

  it('reads columns one after the other, and what stands across them in its place', async () => {
    const left = Array.from({ length: 8 }, (_, at) => `The left bank is kept clean ${at}.`);
    const right = Array.from({ length: 8 }, (_, at) => `The right bank is kept clean ${at}.`);
    expect(
      await textsOf([
        [60, 560, 'A treaty between the two banks of one river, done in spring'],
        ...set(30, 500, ...left),
        ...set(215, 500, ...right),
      ]),
    ).toEqual([
      'A treaty between the two banks of one river, done in spring',
      left.join(' '),
      right.join(' '),
    ]);
  });

  it('looks for columns on a page of any width', () => {
    const wide = { text: 'wide', left: 0, right: 1e20, base: 500, size: 10 };
    const items = [wide, { ...wide, text: 'back', left: 9, right: -9, base: 400 }];
    expect(pageLines(items, 1).map(({ text }) => text)).toEqual(['wide', 'back']);
    expect(pageLines(items.slice(1), 1).map(({ text }) => text)).toEqual(['back']);
  });

  it('leaves out running heads and page numbers, and goes on over the page', async () => {
    const page = (number: number, ...lines: string[]): Placed[] => [
      [50, 570, 'Treaty Series, volume 7'],
      ...set(50, 500, ...lines),
      [195, 20, `- ${number} -`],
    ];
    const read = await readPdf(
      pdfOf([
        page(31, 'Article 1', FULL),
        page(32, 'weeds and nets.'),
        page(33, 'Article 2', 'End.'),
      ]),
    );
    expect(read.lines.map(({ text }) => text)).toEqual([
      'Article 1',
      `${FULL} weeds and nets.`,
      'Article 2',
      'End.',
    ]);
    expect(read.leftOut.map(({ text }) => text)).toEqual([
      ...['Treaty Series, volume 7', '- 31 -'],
      ...['Treaty Series, volume 7', '- 32 -'],
      ...['Treaty Series, volume 7', '- 33 -'],
    ]);
  });

  it('keeps raised numbers apart, and headings at the top of pages', async () => {
    expect(
      await textsOf(
        [
          [50, 500, 'Article 2'],
          [93, 504, '1', 6],
          [50, 470, 'The fish are counted every year.'],
        ],
        [
          [50, 500, 'Article 3'],
          [50, 470, 'The nets are counted every year too.'],
        ],
      ),
    ).toEqual([
      'Article 2¹',
      'The fish are counted every year.',
      'Article 3',
      'The nets are counted every year too.',
    ]);
  });

  it('says of a scan that it has no text, and of a cut file that it is damaged', async () => {
    await expect(readPdf(pdfOf([[]]))).rejects.toThrow(/scanned/);
    await expect(readPdf(Buffer.from('%PDF-1.7\n1 0 obj'))).rejects.toThrow(/damaged/);
  });
});
