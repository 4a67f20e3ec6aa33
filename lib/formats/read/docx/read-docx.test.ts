import { describe, expect, it } from 'vitest';
import { ReadError } from '../read-result';
import { counted, lists, para, wordDocument } from '../testing/word';
import { openZip } from '../zip-archive';
import { readDocx } from './read-docx';

const read = (body: string, parts = {}, settled?: 'accepted' | 'rejected') =>
  readDocx(
    openZip(wordDocument(body, parts)),
    settled === undefined ? {} : { trackedChanges: settled },
  );
const textsOf = (...given: Parameters<typeof read>) => read(...given).lines.map(({ text }) => text);

const ins = (inside: string) => `<w:ins w:id="1" w:author="A">${inside}</w:ins>`;
const del = (words: string) =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;

describe('readDocx', () => {
  it('reads paragraphs with line breaks, tabs and raised numbers', () => {
    const body = `<w:p>${run('Article 2')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p><w:p><w:r><w:t>Done</w:t><w:tab/><w:t>here</w:t><w:br/><w:t>today</w:t></w:r></w:p>`;
    expect(read(body).lines).toEqual([
      { at: 1, text: 'Article 2¹', blankBefore: true },
      { at: 2, text: 'Done here', blankBefore: true },
      { at: 3, text: 'today', blankBefore: false },
    ]);
  });

  it('writes out the numbers that Word counts', () => {
    const levels = [
      ['decimal', 'Article %1'],
      ['decimal', '%1.%2'],
      ['lowerLetter', '(%3)'],
    ] as const;
    const body = [
      para('Nets', counted(1)),
      para('of silk', counted(1, 1)),
      para('of wool', counted(1, 1)),
      para('red', counted(1, 2)),
      para('', counted(1)),
      para('of tin', counted(1, 1)),
      para('no number', counted(0)),
    ];
    expect(textsOf(body.join(''), { numbering: lists(levels) })).toEqual([
      'Article 1 Nets',
      '1.1 of silk',
      '1.2 of wool',
      '(a) red',
      'Article 2',
      '2.1 of tin',
      'no number',
    ]);
  });

  it('goes on counting in a second list of one definition, unless that begins anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [1, 1, 2, 3].map((list) => para('x', counted(list))).join('');
    const numbering = lists([['upperRoman', '%1.']], ['', '', anew]);
    expect(textsOf(body, { numbering })).toEqual(['I. x', 'II. x', 'III. x', 'I. x']);
  });

  it('takes headings and lists from styles, also from those they are based on', () => {
    const styles =
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
      `<w:style w:styleId="Art"><w:name w:val="Article"/><w:basedOn w:val="H1"/><w:pPr>${counted(1)}</w:pPr></w:style>`;
    const parts = { styles, numbering: lists([['decimal', '%1.']]) };
    const body = para('Fish', '<w:pStyle w:val="Art"/>') + para('x', '<w:outlineLvl w:val="1"/>');
    expect(read(body, parts).lines).toEqual([
      { at: 1, text: '1. Fish', blankBefore: true, headingLevel: 1 },
      { at: 2, text: 'x', blankBefore: true, headingLevel: 2 },
    ]);
  });

  it('settles tracked changes one way, and says so', () => {
    const body = `<w:p>${run('A Party ')}${del('may')}${ins(run('shall'))}${run(' fish.')}</w:p>`;
    expect(textsOf(body)).toEqual(['A Party shall fish.']);
    expect(textsOf(body, {}, 'rejected')).toEqual(['A Party may fish.']);
    expect(read(body).remarks[0]).toContain('1 insertions, 1 deletions');
  });

  it('joins paragraphs whose end was deleted, and counts them once', () => {
    const gone = `${counted(1)}<w:rPr><w:del w:id="1"/></w:rPr>`;
    const body = para('The lake ', gone) + para('and the river', counted(1));
    const parts = { numbering: lists([['decimal', '%1.']]) };
    expect(textsOf(body, parts)).toEqual(['1. The lake and the river']);
    expect(textsOf(body, parts, 'rejected')).toEqual(['1. The lake', '2. and the river']);
  });

  it('reads moved words once', () => {
    const from = '<w:moveFrom w:id="3"><w:r><w:t>nets</w:t></w:r></w:moveFrom>';
    const to = '<w:moveTo w:id="3"><w:r><w:t>nets</w:t></w:r></w:moveTo>';
    const body = `<w:p>${from}${run(' boats ')}${to}</w:p>`;
    expect(textsOf(body)).toEqual(['boats nets']);
    expect(textsOf(body, {}, 'rejected')).toEqual(['nets boats']);
  });

  it('puts notes behind the paragraph that refers to them, never behind a heading', () => {
    const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
    const footnotes = `<w:footnote w:id="7">${para('As amended.')}</w:footnote>`;
    const body = `<w:p>${run('Article 1')}${reference}</w:p>${para('The Parties fish.')}${para('End')}`;
    expect(textsOf(body, { footnotes })).toEqual([
      'Article 1[1]',
      'The Parties fish.',
      '[1] As amended.',
      'End',
    ]);
  });

  it('leaves out field codes, hidden words, page headers, comments and the table of contents', () => {
    const styles = '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const body = `${para('Article 1 … 3', '<w:pStyle w:val="T1"/>')}<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('secret', '<w:vanish/>')}${run('Fish')}</w:p>`;
    const header = para('Draft of May');
    const comments = `<w:comment w:author="Ada">${para('Why?')}</w:comment>`;
    const { lines, leftOut } = read(body, { styles, header, comments });
    expect(lines.map(({ text }) => text)).toEqual(['Fish']);
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['Article 1 … 3', 'The table of contents.'],
      ['secret', 'Hidden in the document.'],
      ['Draft of May', 'Stands at the top or foot of every page.'],
      ['Why?', 'A comment by Ada.'],
    ]);
  });

  it('reads tables and text boxes once', () => {
    const cell = (words: string) => `<w:tc>${para(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Fish')}${cell('Tons')}</w:tr><w:tr>${cell('Eel')}${cell('12')}</w:tr></w:tbl>`;
    const box = `<w:p>${run('Seal')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${para('Copy')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${para('Copy')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(textsOf(table + box)).toEqual(['Fish | Tons', 'Eel | 12', 'Seal', 'Copy']);
  });

  it('refuses a document that declares entities, is cut, or unpacks without end', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>';
    const whole = wordDocument(para('Fish'));
    expect(() => openZip(whole.subarray(0, whole.length - 30))).toThrow(ReadError);
    expect(() => read('<w:p><w:r>')).toThrow(/not well-formed XML/);
    expect(() => read(para('&a;'), { styles: bomb })).toThrow(ReadError);
    expect(() => read('<w:sdt>'.repeat(5000))).toThrow(/deeper/);
  });
});
