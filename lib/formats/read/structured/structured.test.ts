import { describe, expect, it } from 'vitest';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { readDocument } from '../read-document';
import type { ReadOptions } from '../read-result';
import { numberOf } from './stated-structure';

const read = (xml: string, options: ReadOptions = {}) =>
  readDocument(new TextEncoder().encode(xml), options);

/** `art_1(1 "Nets"): text`, parts indented. */
async function treeOf(xml: string, options: ReadOptions = {}): Promise<string[]> {
  const { provisions = [] } = await read(xml, options);
  expect(checkProvisions(provisions)).toEqual([]);
  return provisions.map(({ eId, number, heading, text }) =>
    [eId, number && `(${number})`, heading && `"${heading}"`, text].filter(Boolean).join(' '),
  );
}

const akn = (inside: string, namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0') =>
  `<?xml version="1.0"?>\n<!-- a lake -->\n<akomaNtoso xmlns="${namespace}"><act><meta><identification><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>${inside}</act></akomaNtoso>`;

const LAKE = `<preface><p><docTitle>Lake Treaty</docTitle> No. 7</p></preface>
  <preamble><recitals><recital><num>(1)</num><p>Fish are few.</p></recital></recitals></preamble>
  <body><chapter eId="chp_I"><num>CHAPTER I</num><heading>Nets</heading>
    <article eId="art_5-x"><num>Article 1</num><heading>Scope</heading>
      <paragraph eId="art_5-x__para_1"><num>1.</num><list><intro><p>Nets are:</p></intro>
        <point eId="wrong"><num>(a)</num><content><p>of <b>silk</b>;</p></content></point>
        <point><num>(b)</num><content><p>of wool<authorialNote marker="3"><p>Grey.</p></authorialNote>.</p></content></point></list></paragraph>
      <paragraph><num>2.</num><content><p>No others.</p></content></paragraph></article>
    <article eId="Art 2"><num>Article 2</num><content><p>Insert: <mod><quotedStructure><article><num>Article 9</num><content><p>Boats.</p></content></article></quotedStructure></mod></p></content></article>
  </chapter></body><conclusions><p>Done at the lake.</p></conclusions>`;

const TREE = [
  'preamble Fish are few.',
  'preamble__para_1 (1) Fish are few.',
  'chp_1 (I) "Nets"',
  'art_5-x (1) "Scope" Nets are:\nof silk;\nof wool[3].\nNo others.\n[3] Grey.',
  'art_5-x__para_1 (1) Nets are:\nof silk;\nof wool[3].',
  'art_5-x__para_1__point_a (a) of silk;',
  'art_5-x__para_1__point_b (b) of wool[3].',
  'art_5-x__para_2 (2) No others.',
  'art_2 (2) Insert:\nArticle 9\nBoats.',
  'art_2__para_1 Insert:',
  'art_2__para_2 Article 9',
  'art_2__para_3 Boats.',
  'testimonium Done at the lake.',
];

describe('readAkomaNtoso', () => {
  it.each([
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17',
    'http://www.akomantoso.org/2.0',
  ])('takes the structure as stated, and sound eIds, in the namespace %s', async (namespace) => {
    expect(await treeOf(akn(LAKE, namespace))).toEqual(TREE);
    expect(await read(akn(LAKE, namespace))).toMatchObject({
      format: 'akoma-ntoso',
      lang: 'en',
      title: 'Lake Treaty',
      leftOut: expect.arrayContaining([expect.objectContaining({ text: 'No. 7' })]),
    });
  });

  it('gives the same text as lines, with the numbers as printed', async () => {
    const { lines } = await read(akn(LAKE));
    expect(lines.map(({ text }) => text)).toContain('Article 1 Scope');
    expect(lines.map(({ text }) => text)).toContain('(a) of silk;');
  });

  it('counts the articles of an annex in the annex', async () => {
    const article = (text: string) =>
      `<article><num>Article 1</num><content><p>${text}</p></content></article>`;
    const annex = `<attachments><attachment><num>Annex A</num><heading>Buoys</heading><doc><mainBody>${article('Red.')}</mainBody></doc></attachment></attachments>`;
    expect(await treeOf(akn(`<body>${article('Fish.')}</body>${annex}`))).toEqual([
      'art_1 (1) Fish.',
      'annex_a (A) Buoys',
      'annex_a__art_1 (1) Red.',
    ]);
  });

  it('compares the sections of an act without articles', async () => {
    const body =
      '<body><part><num>Part II</num><section eId="sec_1"><num>1.</num><content><p>Fish.</p></content></section></part></body>';
    expect(await treeOf(akn(body))).toEqual(['part_2 (II)', 'sec_1 (1) Fish.']);
  });

  it('settles insertions and deletions one way', async () => {
    const body =
      '<body><article><num>Art. 1</num><content><p>A Party <del>may</del><ins>shall</ins> fish.</p></content></article></body>';
    expect(await treeOf(akn(body))).toEqual(['art_1 (1) A Party shall fish.']);
    expect(await treeOf(akn(body), { trackedChanges: 'rejected' })).toEqual([
      'art_1 (1) A Party may fish.',
    ]);
  });

  it('refuses entities, external ones and those that grow', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const xml = akn('<body><article><num>&b;</num></article></body>');
    await expect(read(xml.replace('<!--', `${bomb}<!--`))).rejects.toThrow(/entities/);
    await expect(read(xml)).rejects.toThrow(/not well-formed/);
    await expect(read(akn('<body>'.repeat(2000)))).rejects.toThrow(/deeper/);
  });
});

describe('readTota', () => {
  const tota = (chapters: string) =>
    `<?xml version="1.0"?><treaty><meta><name>Lake - River</name><language>fr</language></meta><body>${chapters}</body></treaty>`;

  it('takes chapters and articles from the attributes', async () => {
    const xml = tota(
      `<chapter name="Preamble"><article>The Parties,</article></chapter>
       <chapter number="TITLE I" name="Nets"><article number="ARTICLE 1.1" name="Silk">1. Silk is
dear.\n\n2. It is thin.</article><article number="ARTICLE 1.1">Again.</article></chapter>
       <chapter name="Conclusion"><article>Done at the lake.</article></chapter>`,
    );
    expect(await treeOf(xml)).toEqual([
      'preamble The Parties,',
      'part_1 (I) "Nets"',
      'art_1-1 (1.1) "Silk" Silk is dear.\nIt is thin.',
      'art_1-1__para_1 (1) Silk is dear.',
      'art_1-1__para_2 (2) It is thin.',
      'art_1-1-2 (1.1) Again.',
      'testimonium Done at the lake.',
    ]);
    expect(await read(xml)).toMatchObject({ format: 'tota', title: 'Lake - River', lang: 'fr' });
  });

  it('takes what stands without numbers around the numbered articles for preamble and close', async () => {
    const nameless = (articles: string) => `<chapter>${articles}</chapter>`;
    const { provisions = [] } = await read(
      tota(
        [
          nameless('<article>The Parties have agreed:</article>'),
          nameless('<article number="ARTICLE 1">The lake is open.</article>'),
          nameless('<article>Done at Lake in two copies.</article>'),
        ].join(''),
      ),
    );
    expect(provisions.map(({ kind }) => kind)).toEqual(['preamble', 'article', 'testimonium']);
  });
});

describe('numberOf', () => {
  it.each([
    ['ARTICLE 1.1', '1.1'],
    ['Article - 9', '9'],
    ['Article 8 bis', '8 bis'],
    ['CHAPTER TWENTY ONE', 'TWENTY ONE'],
    ['제2조의10', '2의10'],
    ['第二条', '二'],
    ['(a)', 'a'],
    ['IV', 'IV'],
    ['Статья 3.', '3'],
  ])('%s is number %s', (printed, number) => {
    expect(numberOf(printed)).toBe(number);
  });
});
