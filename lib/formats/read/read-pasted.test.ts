import { describe, expect, it } from 'vitest';
import { readInput, readPasted } from './read-pasted';
import { ReadError } from './read-result';

const read = async (html: string, text = '') => {
  const { lines } = await readPasted({ html, text });
  return lines.map(({ text: words, headingLevel = 0 }) => [headingLevel, words]);
};

describe('readPasted', () => {
  it('keeps headings and lists of a word processor', async () => {
    const word =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment-->' +
      '<h2>Article 1<o:p></o:p></h2><p class=MsoNormal>The Parties fish.<o:p></o:p></p>' +
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>eels;<o:p></o:p></p>" +
      '<!--EndFragment--></body></html>';
    expect(await read(word, 'Article 1\r\nThe Parties fish.\r\n(a)\teels;\r\n')).toEqual([
      [2, 'Article 1'],
      [0, 'The Parties fish.'],
      [0, '(a) eels;'],
    ]);
  });

  it('keeps the lists of an editor on the web, one inside the other', async () => {
    const docs =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>Lake Treaty</span></h1>' +
      '<ol><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p role="presentation"><span>Nets</span></p></li>' +
      '<ol><li dir="ltr" style="list-style-type:lower-alpha" aria-level="2"><p role="presentation"><span>of silk</span></p></li></ol>' +
      '<li dir="ltr" style="list-style-type:decimal" aria-level="1"><p role="presentation"><span>Boats</span></p></li></ol></b><br class="Apple-interchange-newline">';
    expect(await read(docs, 'Lake Treaty\n1. Nets\na. of silk\n2. Boats')).toEqual([
      [1, 'Lake Treaty'],
      [0, '1. Nets'],
      [0, 'a. of silk'],
      [0, '2. Boats'],
    ]);
  });

  it('keeps the rows of a table copied from a page, behind the head that Windows adds', async () => {
    const page =
      'Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000210\r\nStartFragment:00000131\r\nEndFragment:00000174\r\n<html><body>\r\n<!--StartFragment--><table><tr><td>Fish</td><td>Tons</td></tr><tr><td>Eel</td><td>12</td></tr></table><!--EndFragment-->\r\n</body></html>';
    expect(await read(page, 'Fish\tTons\nEel\t12')).toEqual([
      [0, 'Fish | Tons'],
      [0, 'Eel | 12'],
    ]);
  });

  it('counts tracked deletions and navigation as words that were seen', async () => {
    const html = '<nav>Home</nav><p>Each Party <del>may</del><ins>shall</ins> report.</p>';
    const page = await readPasted({ html, text: 'Home\nEach Party mayshall report.' });
    expect(page.lines.map(({ text }) => text)).toEqual(['Each Party shall report.']);
    expect(page.leftOut).toHaveLength(1);
  });

  it('takes the words where the page has fewer, and says so', async () => {
    const text = 'Article 1\nThe Parties fish.';
    const { format, encoding, lines, remarks } = await readPasted({ html: '<p>Article 1', text });
    expect([format, encoding, lines.length]).toEqual(['plain-text', undefined, 2]);
    expect(remarks[0]).toContain('without headings');
    expect((await readPasted({ html: '<img src=lake.png>', text })).lines).toEqual(lines);
  });

  it('reads words alone as what they are', async () => {
    expect(await readInput({ text: '<p>Article 1</p>\n<html><p>Nets' })).toMatchObject({
      format: 'html',
    });
    expect((await readInput({ text: '제1조 그물' })).lines[0]?.text).toBe('제1조 그물');
    expect((await readInput({ bytes: new TextEncoder().encode('Nets') })).lines).toHaveLength(1);
  });

  it('refuses a paste of nothing with a sentence', async () => {
    await expect(readPasted({ text: ' \n' })).rejects.toThrow(ReadError);
    await expect(readPasted({ html: '<img src=lake.png>', text: '' })).rejects.toThrow(/pictures/);
  });
});
