import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';
import { ReadError } from './read-result';

const linesOf = (body: string) => readHtml(body).lines.map(({ text }) => text);

describe('readHtml', () => {
  it('makes a line of each block, and takes the lines of the source for blanks', () => {
    const page = readHtml(
      '<html lang="fr"><head><title>Accord\n de pêche</title></head><body><h2>Article 1</h2><p>Les Parties\n  pêchent <b>ensemble</b>.</p><div>Fin</div></body></html>',
    );
    expect(page).toMatchObject({ format: 'html', lang: 'fr', title: 'Accord de pêche' });
    expect(page.lines).toEqual([
      { at: 1, text: 'Article 1', blankBefore: true, headingLevel: 2 },
      { at: 2, text: 'Les Parties pêchent ensemble.', blankBefore: true },
      { at: 3, text: 'Fin', blankBefore: true },
    ]);
  });

  it('keeps forced line breaks and the lines of preformatted text', () => {
    const { lines } = readHtml(
      '<p>Done at the lake,<br>in two copies</p><pre>Article 1\n\nThe nets</pre>',
    );
    expect(lines.map(({ text, blankBefore }) => [text, blankBefore])).toEqual([
      ['Done at the lake,', true],
      ['in two copies', false],
      ['Article 1', true],
      ['The nets', true],
    ]);
  });

  it('writes out the numbers that a list counts', () => {
    expect(
      linesOf(
        '<ol start=3><li>Nets<ol type=a><li>of silk<li>of wool</ol><li><p>Boats</p><p>and oars</p></ol>',
      ),
    ).toEqual(['3. Nets', 'a. of silk', 'b. of wool', '4. Boats', 'and oars']);
    expect(linesOf('<ol style="list-style: none"><li>(a) eels</ol>')).toEqual(['(a) eels']);
    expect(linesOf('<ol><li>1. eels<li value=7>carp</ol><ul><li>pike</ul>')).toEqual([
      '1. eels',
      '7. carp',
      'pike',
    ]);
    expect(linesOf('<ol reversed type=I><li>last<li>first</ol>')).toEqual(['II. last', 'I. first']);
  });

  it('keeps a raised number apart from the one before it', () => {
    expect(linesOf('<p>Article 2<sup>1</sup></p><p>the 3<sup>rd</sup> day</p>')).toEqual([
      'Article 2¹',
      'the 3rd day',
    ]);
  });

  it('leaves out what serves the page, and tells it', () => {
    const { lines, leftOut } = readHtml(
      '<nav>Home | News</nav><script>track()</script><style>p{}</style><p hidden>draft</p><p>Article 1</p>',
    );
    expect(lines.map(({ text }) => text)).toEqual(['Article 1']);
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['Home | News', 'Navigation of the page.'],
      ['draft', 'Hidden on the page.'],
    ]);
  });

  it('reads a table of figures by rows, and a frame as text', () => {
    expect(
      linesOf(
        '<table><tr><th>Fish<th>Tons<tr><td>Eel<td>12</table><table><tr><td>1.<td>' +
          `${'The Parties count their fish in tons and tell each other. '.repeat(4)}</table>`,
      ),
    ).toEqual([
      'Fish | Tons',
      'Eel | 12',
      `1. ${'The Parties count their fish in tons and tell each other. '.repeat(4).trim()}`,
    ]);
  });

  it('reads two languages in two columns one after the other', () => {
    const english = [
      'Article 1',
      'The Parties fish in the lake with nets and with lines as they did before.',
    ];
    const russian = [
      'Статья 1',
      'Стороны ловят рыбу в озере сетями и удочками, как они делали это прежде.',
    ];
    const rows = english.map(
      (text, row) => `<tr><td><p>${text}</p></td><td><p>${russian[row]}</p></td></tr>`,
    );
    const page = readHtml(`<table>${rows.join('')}</table>`);
    expect(page.lines.map(({ text }) => text)).toEqual([...english, ...russian]);
    expect(page.remarks).toHaveLength(1);
  });

  it('reads tracked changes as accepted or as rejected', () => {
    const body = '<p>Each Party <del>may</del><ins>shall</ins> report.</p>';
    expect(readHtml(body).lines[0]?.text).toBe('Each Party shall report.');
    expect(readHtml(body, { trackedChanges: 'rejected' }).lines[0]?.text).toBe(
      'Each Party may report.',
    );
    expect(readHtml(body).remarks[0]).toContain('1 insertions, 1 deletions');
  });

  it('refuses a page that nests without end', () => {
    expect(() => readHtml('<div>'.repeat(200_000))).toThrow(ReadError);
    const unclosed = Array.from({ length: 2000 }, (_, index) => `<p><b id=${index}>`);
    expect(() => readHtml(unclosed.join(''))).toThrow(ReadError);
    expect(linesOf(`${'<table><tr><td>'.repeat(200)}deep`)).toEqual(['deep']);
  });
});
