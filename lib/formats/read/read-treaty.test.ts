import { describe, expect, it } from 'vitest';
import type { Provision } from '@/lib/core/treaty/provision';
import { shippedVersion } from '../../testing/shipped';
import { docxFile } from '../testing/treaty-files/docx-file';
import { htmlFile } from '../testing/treaty-files/html-file';
import { pdfFile } from '../testing/treaty-files/pdf-file';
import { oneLineText, plainText, wrappedText } from '../testing/treaty-files/plain-files';
import { rtfFile } from '../testing/treaty-files/rtf-file';
import { sourceOf } from '../testing/treaty-files/source-of-version';
import {
  articlesOf,
  type Layout,
  layoutOf,
  type Printed,
  printedParagraphs,
  type SourceTreaty,
} from '../testing/treaty-files/source-treaty';
import { readTreaty } from './read-treaty';
import { readUdhr, UDHR_LANGUAGES } from './udhr';

const SHIPPED = [
  'china-dprk-1961',
  'dprk-russia-2000',
  'dprk-russia-2024',
  'iran-russia-2025',
  'ussr-dprk-1961',
];
const LAYOUTS = 8;

const treaties = [
  ...SHIPPED.map((slug) => sourceOf(slug, shippedVersion(slug))),
  ...UDHR_LANGUAGES.map((lang) => sourceOf(`udhr-${lang}`, readUdhr(lang))),
];

type Writer = (paragraphs: Printed[], layout: Layout, treaty: SourceTreaty) => string | Uint8Array;

const WRITERS: readonly (readonly [string, Writer])[] = [
  ['plain text', plainText],
  ['wrapped text', wrappedText],
  ['HTML', htmlFile],
  ['DOCX', docxFile],
  ['RTF', rtfFile],
];

/** Letters only, so that stops and numbers of paragraphs may stand wherever a reader puts them. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, '');
}

/** Number and words of each article. Shipped texts have the closing formula in the last one. */
function articlesIn(provisions: readonly Provision[]) {
  const articles: (readonly [number: string | undefined, words: string])[] = [];
  for (const { kind, number, heading = '', text } of provisions) {
    const last = articles.at(-1);
    if (kind === 'article') articles.push([number, letters(heading + text)]);
    else if (kind === 'testimonium' && last !== undefined) {
      articles.splice(-1, 1, [last[0], last[1] + letters(text)]);
    }
  }
  return articles;
}

function articlesWritten(treaty: SourceTreaty) {
  return articlesOf(treaty).map(({ number, title = '', paragraphs }) => [
    number,
    letters(title + paragraphs.join('')),
  ]);
}

describe.each(WRITERS)('a shipped text written as %s and read back', (_, write) => {
  it.each(treaties)('has the same articles: $name', async (treaty) => {
    for (let place = 0; place < LAYOUTS; place += 1) {
      const layout = layoutOf(place);
      const content = write(printedParagraphs(treaty, layout), layout, treaty);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const { provisions, coverage } = await readTreaty(bytes, { lang: treaty.lang });
      expect(articlesIn(provisions)).toEqual(articlesWritten(treaty));
      expect(coverage.missing).toBe(0);
    }
  });
});

describe('a shipped text written on one line and read back', () => {
  // Not the Persian one: “ماده ۸ در برابر” is a heading before a sentence, or “Article 8 in …”.
  const told = treaties.filter(({ lang }) => lang !== 'fa');

  it.each(told)('has the same articles: $name', async (treaty) => {
    const text = oneLineText(printedParagraphs(treaty, layoutOf(0)));
    const { provisions, coverage } = await readTreaty(new TextEncoder().encode(text));
    expect(articlesIn(provisions)).toEqual(articlesWritten(treaty));
    expect(coverage.missing).toBe(0);
  });
});

describe('a shipped text set as PDF and read back', () => {
  const english = treaties.filter(({ lang }) => lang === 'en');

  it.each(english)('has the same articles: $name', async (treaty) => {
    const paragraphs = printedParagraphs(treaty, layoutOf(0));
    const { provisions } = await readTreaty(pdfFile(paragraphs, treaty.name));
    expect(articlesIn(provisions)).toEqual(articlesWritten(treaty));
  });
});
