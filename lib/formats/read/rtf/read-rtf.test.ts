import { describe, expect, it } from 'vitest';
import { readRtf } from './read-rtf';

const read = (inside: string, options = {}) =>
  readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${inside}}`, 'latin1'), options);
const textsOf = (inside: string, options = {}) =>
  read(inside, options).lines.map(({ text }) => text);

describe('readRtf', () => {
  it('reads paragraphs, signs and characters of Unicode', () => {
    expect(
      textsOf(
        "Article\\~1\\par The\\ldblquote Parties\\rdblquote  fish\\line here\\\n\\u1057?\\u1090?. N\\'b0 3\\par",
      ),
    ).toEqual(['Article 1', 'The“Parties” fish', 'here', 'Ст. N° 3']);
  });

  it('decodes each font in its own encoding', () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset129 Batang;}}';
    expect(
      textsOf(`${fonts}\\f1 \\'d1\\'f2\\'e0\\'f2\\'fc\\'ff\\f0  1 {\\f2 \\'c1\\'a6}1`),
    ).toEqual(['Статья 1 제1']);
    expect(textsOf("\\'d1\\'f2.", { encoding: 'windows-1251' })).toEqual(['Ст.']);
  });

  it('takes the numbers of lists from the file, and headings from styles', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s3\\outlinelevel1 heading 2;}}';
    expect(
      read(`${styles}\\pard\\s3 {\\listtext\\pard Article 1\\tab}Nets\\par\\pard Silk\\par`).lines,
    ).toEqual([
      { at: 1, text: 'Article 1 Nets', blankBefore: true, headingLevel: 2 },
      { at: 2, text: 'Silk', blankBefore: true },
    ]);
  });

  it('leaves out tables of fonts and colours, pictures, page headers and hidden words', () => {
    const read1 = read(
      '{\\colortbl;\\red1;}{\\*\\generator Own;}{\\info{\\title Lake Treaty}{\\author Ada}}{\\header Draft}{\\pict 00ff\\bin3 }}}}{\\v secret}Fish\\par',
    );
    expect(read1.title).toBe('Lake Treaty');
    expect(read1.lines.map(({ text }) => text)).toEqual(['Fish']);
    expect(read1.leftOut.map(({ text }) => text)).toEqual(['Draft', 'secret']);
  });

  it('settles tracked changes one way', () => {
    const changed = 'A Party {\\deleted may}{\\revised shall} fish.\\par';
    expect(textsOf(changed)).toEqual(['A Party shall fish.']);
    expect(textsOf(changed, { trackedChanges: 'rejected' })).toEqual(['A Party may fish.']);
    expect(read(changed).remarks[0]).toContain('1 insertions, 1 deletions');
  });

  it('reads notes and tables', () => {
    const row = (...cells: string[]) =>
      `\\trowd\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `;
    expect(
      textsOf(
        `Fish are few{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} Few: under ten.}.\\par ${row('Fish', 'Tons')}${row('Eel', '12')}\\pard End\\par`,
      ),
    ).toEqual(['Fish are few[1].', '[1] Few: under ten.', 'Fish | Tons', 'Eel | 12', 'End']);
  });

  it('reads a file that was cut, and refuses one that nests without end', () => {
    expect(textsOf('{\\b Article 1')).toEqual(['Article 1']);
    expect(() => read('{'.repeat(5000))).toThrow(/deeper/);
    expect(textsOf('}}}Fish')).toEqual(['Fish']);
  });
});
