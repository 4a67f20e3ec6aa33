import { strToU8, zipSync } from 'fflate';
import { pdfOf } from './pdf';
import { counted, lists, para, wordDocument } from './word';

/** One small treaty in every format that is read, for files that are spoilt on purpose. */

const WORDS = [
  'Agreement on the Lake',
  'The Parties, wishing to fish, have agreed:',
  'Article 1 Scope',
  '1. The Parties fish in the lake.',
  '(a) with nets;',
  'Article 2',
  'Nobody drains “the lake”. Статья 3 第三条 제3조.',
  'Article 3',
  'It enters into force on 1 March 2001.',
  'ANNEX I',
  'Article 1',
  'Nets are counted.',
  'Done at Lake on 1 January 2000.',
];
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

export type Fixture = { readonly name: string; readonly bytes: Uint8Array };

const all = (line: (words: string) => string) => WORDS.map(line).join('\n');
const page = `<!DOCTYPE html><html lang="en"><head><title>Lake</title></head><body><nav>Home</nav>${all((words) => `<p>${words}</p>`)}<table><tr><td>Net</td><td>1&nbsp;m<sup>2</sup></td></tr></table><ol type="a"><li>one<li>two</ol></body></html>`;

function rtf(): string {
  const coded = (words: string) =>
    words.replace(/\P{ASCII}/gu, (sign) => `\\u${sign.charCodeAt(0)}?`);
  return `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}}${all((words) => `\\pard ${coded(words)}\\par`)}{\\footnote a note}\\'e0\\'e1\\par}`;
}

function akomaNtoso(): string {
  const article = (number: number) =>
    `<article eId="art_${number}"><num>Article ${number}</num><heading>Scope</heading><paragraph eId="art_${number}__para_1"><num>1.</num><content><p>The Parties fish.<authorialNote marker="1"><p>note</p></authorialNote></p></content></paragraph></article>`;
  return `<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="${AKN}"><act name="act"><preface><longTitle><p>Lake</p></longTitle></preface><body><chapter eId="chp_1"><num>Chapter I</num>${[1, 2, 3].map(article).join('')}</chapter></body></act></akomaNtoso>`;
}

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** A file a reader, by its name on the command line. */
export const FIXTURES: Readonly<Record<string, Fixture>> = {
  text: { name: 'lake.txt', bytes: strToU8(all((words) => words)) },
  markdown: {
    name: 'lake.md',
    bytes: strToU8(`# Lake\n\n## Article 1\n\n${all((words) => `- *${words}* [a](b)`)}`),
  },
  html: { name: 'lake.html', bytes: strToU8(page) },
  json: {
    name: 'lake.json',
    bytes: strToU8(
      JSON.stringify({
        title: 'Lake',
        lang: 'en',
        provisions: WORDS.map((text, at) => ({ eId: `art_${at + 1}`, kind: 'article', text })),
      }),
    ),
  },
  rtf: { name: 'lake.rtf', bytes: strToU8(rtf()) },
  'akoma-ntoso': { name: 'lake.xml', bytes: strToU8(akomaNtoso()) },
  tota: {
    name: 'tota.xml',
    bytes: strToU8(
      `<?xml version="1.0"?><treaty><meta><name>Lake</name><language>en</language></meta><body><chapter name="I"><article number="1" name="Scope" article_identifier="1">The Parties fish.</article><article number="2">Nobody drains it.</article></chapter></body></treaty>`,
    ),
  },
  docx: {
    name: 'lake.docx',
    bytes: wordDocument(all((words) => para(words)) + para('counted', counted(1)), {
      numbering: lists([['decimal', 'Article %1']]),
    }),
  },
  odt: {
    name: 'lake.odt',
    bytes: zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="${OFFICE}" xmlns:text="${TEXT}"><office:body><office:text>${all((words) => `<text:p>${words}<text:s text:c="2"/></text:p>`)}<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`,
    }),
  },
  epub: {
    name: 'lake.epub',
    bytes: zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
      'c.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml': page,
    }),
  },
  pdf: {
    name: 'lake.pdf',
    bytes: pdfOf([
      WORDS.map((words, at) => [40, 560 - 20 * at, words.replace(/\P{ASCII}/gu, '')] as const),
      [[40, 500, 'Page two.']],
    ]),
  },
};
