import { describe, expect, it } from 'vitest';
import { markedHtml, type TextBlock } from './marked-html';
import type { TextMark, TextPoint } from './marks';

const html = (text: string, marks: TextMark[] = [], blocks: TextBlock[] = []) =>
  markedHtml({ text, marks, blocks });
const note = (start: number, end: number, id: string, own?: boolean): TextMark => ({
  kind: 'note',
  start,
  end,
  id,
  ...(own !== undefined && { own }),
});
const deletion = (start: number, end: number, change = 1) => ({
  kind: 'deletion' as const,
  start,
  end,
  change,
});
const insertion = (start: number, end: number, change = 1) => ({
  kind: 'insertion' as const,
  start,
  end,
  change,
});
/** Without the attributes that would drown the structure. */
const outline = (markup: string) =>
  markup.replace(/ (class|tabindex|aria-details|data-depth)="[^"]*"/g, '');

describe('markedHtml', () => {
  it('wraps a text without blocks in one paragraph', () => {
    expect(html('a < b')).toBe('<p class="para">a &lt; b</p>');
    expect(markedHtml({ text: 'a', eId: 'art_1', blocks: [], marks: [] })).toBe(
      '<p class="para" data-eid="art_1">a</p>',
    );
    expect(html('')).toBe('<p class="para"></p>');
  });

  it('makes one paragraph per block, joined as the text is', () => {
    const blocks = [
      { eId: 'art_3__para_1', number: '1', start: 0, end: 4 },
      { eId: 'art_3__para_2', start: 5, end: 9 },
    ];
    expect(markedHtml({ text: 'One.\nTwo.', blocks, marks: [], idPrefix: 'b.' })).toBe(
      '<p class="para" id="b.art_3__para_1" data-eid="art_3__para_1" data-number="1">One.</p>\n' +
        '<p class="para" id="b.art_3__para_2" data-eid="art_3__para_2">Two.</p>',
    );
  });

  it('shows text between blocks in a paragraph of the unit', () => {
    const blocks = [{ eId: 'point', number: 'a', start: 8, end: 13 }];
    const text = 'Shall:\n\npoint\nEnd';
    expect(markedHtml({ text, eId: 'art_1', blocks, marks: [] })).toBe(
      '<p class="para" data-eid="art_1">Shall:</p>\n\n' +
        '<p class="para" data-eid="point" data-number="a">point</p>\n' +
        '<p class="para" data-eid="art_1">End</p>',
    );
  });

  it('marks changes and folds', () => {
    expect(html('old text', [deletion(0, 3, 7)])).toBe(
      '<p class="para"><del class="change" data-change="7">old</del> text</p>',
    );
    expect(html('new text', [insertion(0, 3, 7), { kind: 'fold', start: 3, end: 8 }])).toBe(
      '<p class="para"><ins class="change" data-change="7">new</ins><span class="fold"> text</span></p>',
    );
  });

  it('says what was moved, what is owed, and names the place that links lead to', () => {
    const mark: TextMark = { ...deletion(0, 5, 3), moved: true, obligation: true, anchor: 'c3' };
    expect(html('shall go', [mark])).toBe(
      '<p class="para"><del class="change" data-change="3" data-moved="" data-duty="" id="c3">shall</del> go</p>',
    );
  });

  it('gives the id of a change that runs over two paragraphs once', () => {
    const blocks = [
      { eId: 'p1', start: 0, end: 3 },
      { eId: 'p2', start: 4, end: 7 },
    ];
    const built = html('One\nTwo', [{ ...deletion(0, 7), anchor: 'c1' }], blocks);
    expect(built.match(/ id="/g)).toHaveLength(1);
    expect(built.match(/data-change="1"/g)).toHaveLength(2);
  });

  it('nests words that differ inside a moved stretch, and the stretch inside a transfer', () => {
    const marks: TextMark[] = [
      { ...insertion(0, 6), moved: true },
      { kind: 'reworded', inB: true, start: 2, end: 4 },
      { kind: 'transfer', start: 0, end: 6 },
    ];
    expect(outline(html('abcdef', marks))).toBe(
      '<p><span><ins data-change="1" data-moved="">ab<ins>cd</ins>ef</ins></span></p>',
    );
  });

  it('stands signs between characters, in elements without text', () => {
    const points: TextPoint[] = [
      { kind: 'obligation', at: 0, words: 'shall → may' },
      { kind: 'partner', at: 3, href: '#b.c3', place: 'B Art. 4', spoken: 'moved to B' },
    ];
    expect(markedHtml({ text: 'old text', blocks: [], marks: [deletion(0, 3)], points })).toBe(
      '<p class="para"><span class="duty" data-words="shall → may" title="Change of obligation: shall → may"></span><del class="change" data-change="1">old</del>' +
        '<a class="partner" href="#b.c3" data-place="B Art. 4" aria-label="moved to B"></a> text</p>',
    );
  });

  it('stands a sign between two paragraphs at the end of the first', () => {
    const blocks = [
      { eId: 'p1', start: 0, end: 3 },
      { eId: 'p2', start: 4, end: 7 },
    ];
    const points: TextPoint[] = [{ kind: 'join', at: 3, change: 2 }];
    expect(markedHtml({ text: 'One\nTwo', blocks, marks: [], points })).toBe(
      '<p class="para" data-eid="p1">One<span class="break" data-break="join" data-change="2"></span></p>\n' +
        '<p class="para" data-eid="p2">Two</p>',
    );
  });

  it('makes the first piece of a note its door', () => {
    expect(html('military aid', [note(0, 8, 'n1', true)])).toBe(
      '<p class="para"><mark class="note" data-notes="n1" data-depth="1" data-own="" ' +
        'data-first="n1" tabindex="0" aria-details="gloss-n1">military</mark> aid</p>',
    );
  });

  it('names the notes that begin at a piece and of the others 8 at most, and counts them all', () => {
    const many = Array.from({ length: 40 }, (_, i) => note(0, 6, `old${i}`));
    const built = html('abcdef', [...many, note(3, 6, 'new')]);
    const lists = [...built.matchAll(/data-notes="([^"]*)" data-depth="(\d+)"/g)];
    expect(lists.map(([, ids = '', depth]) => [ids.split(' ').length, depth])).toEqual([
      [40, '40'],
      [8, '41'],
    ]);
    expect(lists[1]?.[1]?.startsWith('new ')).toBe(true);
  });

  it('splits overlapping notes, each piece naming all notes on it', () => {
    expect(outline(html('abcdef', [note(0, 4, 'x'), note(2, 6, 'y')]))).toBe(
      '<p><mark data-notes="x" data-first="x">ab</mark>' +
        '<mark data-notes="x y" data-first="y">cd</mark><mark data-notes="y">ef</mark></p>',
    );
  });

  it('nests a note inside the changes it runs over', () => {
    expect(outline(html('abcdef', [deletion(0, 3), note(1, 5, 'x')]))).toBe(
      '<p><del data-change="1">a<mark data-notes="x" data-first="x">bc</mark></del>' +
        '<mark data-notes="x">de</mark>f</p>',
    );
  });

  it('carries a note over the border of two paragraphs', () => {
    const blocks = [
      { eId: 'p1', start: 0, end: 3 },
      { eId: 'p2', start: 4, end: 7 },
    ];
    expect(outline(html('One\nTwo', [note(1, 6, 'x')], blocks))).toBe(
      '<p data-eid="p1">O<mark data-notes="x" data-first="x">ne</mark></p>\n' +
        '<p data-eid="p2"><mark data-notes="x">Tw</mark>o</p>',
    );
  });

  it('keeps touching changes apart, and shows the first of two that overlap', () => {
    expect(outline(html('abcd', [deletion(0, 2, 1), deletion(2, 4, 2)]))).toBe(
      '<p><del data-change="1">ab</del><del data-change="2">cd</del></p>',
    );
    expect(outline(html('abcd', [deletion(2, 4, 2), deletion(0, 3, 1)]))).toBe(
      '<p><del data-change="1">abc</del><del data-change="2">d</del></p>',
    );
  });

  it('ignores empty marks and widens one that would cut a character', () => {
    expect(html('ab', [note(1, 1, 'x'), deletion(2, 2)])).toBe('<p class="para">ab</p>');
    expect(html('a🎌b', [deletion(2, 4)])).toContain('>🎌b</del>');
  });

  it.each([
    ['a mark outside the text', () => html('ab', [deletion(0, 3)]), 'deletion mark 0..3'],
    ['a mark that ends before it starts', () => html('ab', [note(2, 1, 'x')]), 'note mark 2..1'],
    ['half an offset', () => html('ab', [note(0, 0.5, 'x')]), 'note mark 0..0.5'],
    ['a note id with markup', () => html('ab', [note(0, 1, '"><script>')]), 'note id'],
    ['change 0', () => html('ab', [deletion(0, 1, 0)]), 'change number 0'],
    [
      'overlapping blocks',
      () =>
        html(
          'abc',
          [],
          [
            { eId: 'p', start: 0, end: 2 },
            { eId: 'q', start: 1, end: 3 },
          ],
        ),
      'block q begins inside',
    ],
    [
      'a block outside the text',
      () => html('a', [], [{ eId: 'p', start: 0, end: 2 }]),
      'block p 0..2',
    ],
  ])('refuses %s', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
