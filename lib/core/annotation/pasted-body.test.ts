import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import type { NoteBody, NoteInline, NoteList } from './note-body';
import { noteBodyText } from './note-body-html';
import { type PastedNode, pastedBody } from './pasted-body';

type Node = DefaultTreeAdapterTypes.ChildNode;

function tree(node: Node): PastedNode[] {
  if ('value' in node) return [node.value];
  if (!('childNodes' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tag: node.tagName, attributes, children: node.childNodes.flatMap(tree) }];
}

const paste = (html: string): NoteBody => pastedBody(parse(html).childNodes.flatMap(tree));

/** A body in short: `*bold*`, `_italic_`, a link as `[words]` with its address in parentheses, `> quote`, `# heading`, `| code`, `- item`, `1. item`, `/` for a line break. */
function short({ root }: NoteBody): string[] {
  return root.children.flatMap((block) => {
    if (block.type === 'list') return listLines(block, '');
    const text = block.children.map(inline).join('');
    if (block.type === 'heading') return [`${block.tag === 'h1' ? '#' : '##'} ${text}`];
    if (block.type === 'code') return [`| ${text}`];
    return [block.type === 'quote' ? `> ${text}` : text];
  });
}

function listLines({ listType, children }: NoteList, indent: string): string[] {
  const mark = listType === 'number' ? '1.' : '-';
  return children.flatMap((item) => {
    const inlines = item.children.filter((child) => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list');
    return [
      ...(inlines.length > 0 ? [`${indent}${mark} ${inlines.map(inline).join('')}`] : []),
      ...nested.flatMap((list) => listLines(list, `${indent}  `)),
    ];
  });
}

function inline(node: NoteInline): string {
  if (node.type === 'linebreak') return '/';
  if (node.type === 'mention') return `@${node.label}`;
  if (node.type !== 'text') return `[${node.children.map(inline).join('')}](${node.url})`;
  const italic = (node.format & 2) !== 0 ? `_${node.text}_` : node.text;
  return (node.format & 1) !== 0 ? `*${italic}*` : italic;
}

const WORD_ITEM = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('pastedBody', () => {
  it.each([
    ['plain words', 'words', ['words']],
    [
      'tags',
      '<p>a <b>b</b> <i>c</i> <em><strong>d</strong></em> <u>e</u> <s>f</s></p>',
      ['a *b* _c_ *_d_* e f'],
    ],
    [
      'Google Docs',
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">Plain </span><span style="font-weight:700;">bold</span><span style="font-weight:400;font-style:italic;"> italic</span></p><br /><ul><li dir="ltr" style="font-weight:700"><p><span style="font-weight:400">one</span></p></li><ul><li><p><span>two</span></p></li></ul></ul></b>`,
      ['Plain *bold*_ italic_', '- one', '  - two'],
    ],
    [
      'LibreOffice',
      '<p style="line-height: 100%"><span style="font-weight: bold">a</span><font face="Times"><font size="3"> b</font></font></p>',
      ['*a* b'],
    ],
    [
      'Word',
      `<html xmlns:o="x"><head><style><!-- p {margin:0} --></style><title>t</title></head><body lang=EN-GB><!--StartFragment--><h1>Title<o:p></o:p></h1><p class=MsoNormal>See<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>\n the <b style='mso-bidi-font-weight:normal'>duty</b>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>${WORD_ITEM(1, '·', 'one')}${WORD_ITEM(2, 'o', 'deeper')}${WORD_ITEM(1, '·', 'two')}${WORD_ITEM(1, '1.', 'first')}<!--EndFragment--></body></html>`,
      ['# Title', 'See[1] the *duty*.', '- one', '  - deeper', '- two', '1. first'],
    ],
    [
      'Outlook',
      '<div>Dear all,</div><div><br></div><div style="font-style:italic">yes</div><blockquote><p>said</p><p>again</p></blockquote>',
      ['Dear all,', '_yes_', '> said', '> again'],
    ],
    [
      'other links',
      '<p><a href="tel:+41">tel</a> <a href="javascript:x()">js</a> <a href="/a">rel</a> <a name=x>name</a> <a href="file:///c/x">f</a> <a href="HTTPS://un.org">un</a></p>',
      ['tel js rel name f [un](https://un.org/)'],
    ],
    [
      'a link around blocks',
      '<a href="https://un.org"><div>a</div><div><b>b</b></div></a>',
      ['[a](https://un.org/)', '[*b*](https://un.org/)'],
    ],
    [
      'white space',
      '<p>\n  a\n  <b>\tb</b>\n</p>\n<pre>x  y\nz</pre><p>c<br>d<br></p>',
      ['a *b*', '| x  y/z', 'c/d'],
    ],
    [
      'a table',
      '<table><tr><th>a</th><td><p>b</p><p>c</p></td></tr><tr><td>d</td><td></td></tr></table>',
      ['*a*\tb/c', 'd'],
    ],
    [
      'lists',
      '<ol><li>a<p>b</p><ul><li>c</li></ul>d</li><li></li></ol><ul><li>e</ul>',
      ['1. a/b', '  - c', '1. d', '- e'],
    ],
    [
      'what is not seen',
      '<p>a<span style="display:none">b</span><script>c</script><span hidden>d</span><textarea>e</textarea></p>',
      ['ae'],
    ],
    ['controls', '<p>a\u000bb\u0002c\u0085d</p>', ['a/bc/d']],
    ['emoji as pictures', '<p>a <img alt="😀" src="x"><img alt="logo"></p>', ['a 😀']],
    ['quotation elements', '<p><q>a</q></p>', ['“a”']],
    ['nothing', '<p> </p><br>', []],
  ])('reads %s', (_, html, lines) => {
    expect(short(paste(html))).toEqual(lines);
  });

  it('loses no visible character, whatever is pasted', () => {
    const tag = fc.constantFrom(
      ...'p div b i em span li ul ol blockquote table tr td a h2 pre br q'.split(' '),
    );
    const style = fc.constantFrom(
      '',
      ' style="font-weight:700"',
      ' style="mso-list:l0 level3"',
      ' href="tel:1"',
    );
    const piece = fc.oneof(
      fc.tuple(tag, style).map(([name, attribute]) => `<${name}${attribute}>`),
      tag.map((name) => `</${name}>`),
      anyText(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const nodes = parse(pieces.join('')).childNodes.flatMap(tree);
        const text = (node: PastedNode): string =>
          typeof node === 'string' ? node : node.children.map(text).join('');
        expect(visible(noteBodyText(pastedBody(nodes)))).toBe(visible(nodes.map(text).join('')));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

function visible(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cc}\p{Surrogate}“”]/gu, '');
}
