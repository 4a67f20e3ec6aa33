import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { ReadError, readDocument } from './read-document';
import { pdfOf } from './testing/pdf';
import { para, wordDocument } from './testing/word';
import { zipOf } from './testing/zip';

const read = (text: string, name = '') => readDocument(new TextEncoder().encode(text), { name });
const textsOf = async (text: string, name = '') =>
  (await read(text, name)).lines.map(({ text: words }) => words);

describe('Markdown', () => {
  it('marks headings, joins the lines of a paragraph, and drops signs that are no words', async () => {
    const source =
      '---\ntitle: x\n---\n# Lake *Treaty*\n\n## Article 1 ##\n1. The **Parties** fish\nin the [lake](http://a.b/c).\n2. They keep 2 \\* 3 nets\\.\n\nArticle 2\n---------\n- silk\n- wool\n\n| Fish | Tons |\n|------|------|\n| Eel | 12 |\n';
    const { format, lines } = await read(source, 'lake.md');
    expect(format).toBe('markdown');
    expect(lines.map(({ at, text, headingLevel }) => [at, headingLevel ?? 0, text])).toEqual([
      [4, 1, 'Lake Treaty'],
      [6, 2, 'Article 1'],
      [7, 0, '1. The Parties fish in the lake.'],
      [9, 0, '2. They keep 2 * 3 nets.'],
      [11, 2, 'Article 2'],
      [13, 0, 'silk'],
      [14, 0, 'wool'],
      [16, 0, 'Fish | Tons'],
      [18, 0, 'Eel | 12'],
    ]);
  });

  it('is known without a name by its headings, and a text file is not taken for it', async () => {
    expect((await read('# A\n\n# B\n')).format).toBe('markdown');
    expect((await read('# A\n\n# B\n', 'a.txt')).format).toBe('plain-text');
  });
});

describe('JSON', () => {
  const unit = {
    eId: 'art_1',
    kind: 'article',
    number: '1',
    heading: null,
    text: 'Nets.\nof silk',
  };
  const part = { eId: 'art_1__point_a', kind: 'point', number: 'a', text: 'of silk' };

  it('takes provisions with their eIds, as a list, a version or a side of a comparison', async () => {
    const version = { lang: 'en', treaty: { title: 'Lake Treaty' }, provisions: [unit, part] };
    for (const file of [[unit, part], version, { left: version, right: version }]) {
      const { format, provisions = [] } = await read(JSON.stringify(file));
      expect(format).toBe('json');
      expect(checkProvisions(provisions)).toEqual([]);
      expect(provisions).toMatchObject([
        { eId: 'art_1', number: '1' },
        { eId: 'art_1__point_a', parent: 'art_1', start: 6 },
      ]);
    }
    expect(await read(JSON.stringify(version))).toMatchObject({ lang: 'en', title: 'Lake Treaty' });
  });

  it('gives lines alone where the provisions are not sound, and refuses other JSON', async () => {
    const { provisions, remarks, lines } = await read(JSON.stringify([unit, { ...unit }]));
    expect([provisions, remarks.length, lines.length]).toEqual([undefined, 1, 6]);
    await expect(read('{"a": 1}')).rejects.toThrow(/neither a list/);
    await expect(read('[{"eId": "art_1"', 'a.json')).rejects.toThrow(/not complete/);
  });
});

describe('EPUB', () => {
  const book = (spine: string) =>
    zipOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
      'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lake Treaty</dc:title><dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="../text/a%20b.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine>${spine}</spine></package>`,
      'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>',
      'text/a b.xhtml': '<html><body><h1>Article 1</h1><p>Fish.</p></body></html>',
      'OEBPS/b.xhtml': '<html><body><h1>Article 2</h1><p>Nets.</p></body></html>',
    });

  it('reads the pages in the order of the spine', async () => {
    const spine = '<itemref idref="n"/><itemref idref="a"/><itemref idref="b"/>';
    const { format, title, lang, lines } = await readDocument(book(spine));
    expect([format, title, lang]).toEqual(['epub', 'Lake Treaty', 'en']);
    expect(lines.map(({ text }) => text)).toEqual(['Article 1', 'Fish.', 'Article 2', 'Nets.']);
  });
});

describe('readDocument, whatever it is given', () => {
  const samples: readonly Uint8Array[] = [
    wordDocument(para('Article 1') + para('The Parties fish.')),
    pdfOf([
      [
        [50, 500, 'Article 1'],
        [50, 480, 'The Parties fish in the lake.'],
      ],
    ]),
    new TextEncoder().encode('{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}Article 1\\par Fish\\par}'),
    new TextEncoder().encode('<html><body><ol><li>Fish<table><tr><td>Eel</table></ol>'),
    new TextEncoder().encode(
      '<akomaNtoso><act><body><article><num>1</num></article></body></act></akomaNtoso>',
    ),
    new TextEncoder().encode('[{"eId":"art_1","text":"Fish"}]'),
  ];

  it('gives lines or a ReadError for files that were cut or changed', async () => {
    const change = fc.record({
      sample: fc.constantFrom(...samples),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      spots: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ sample, cut, spots }) => {
        const bytes = sample.slice(0, Math.ceil(sample.length * (cut < 0.5 ? 1 : cut)));
        for (const [at, byte] of spots) bytes[at % bytes.length] = byte;
        try {
          expect(Array.isArray((await readDocument(bytes)).lines)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError);
        }
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it('takes no more than linear time on one long line', async () => {
    const inputs = [
      '# '.repeat(200_000),
      '**a'.repeat(200_000),
      '[a]('.repeat(150_000),
      '<a '.repeat(200_000),
    ];
    for (const input of inputs) await read(input, 'a.md');
    for (const input of inputs) await read(input, 'a.html');
    expect(await textsOf('x'.repeat(1_000_000))).toHaveLength(1);
  });
});
