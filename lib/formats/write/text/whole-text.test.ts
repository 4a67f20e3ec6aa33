import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '@/lib/core/language/language';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { art, version } from '@/lib/core/testing/build';
import { type Provision, VERIFICATION_STATES, type VersionText } from '@/lib/core/treaty/provision';
import {
  buildProvisions,
  checkProvisions,
  type NestedPart,
  type NestedProvision,
} from '@/lib/core/treaty/provision-tree';
import { shippedVersion } from '@/lib/testing/shipped';
import { contentHash } from '../../document/content-hash';
import type { ExportedText } from '../../document/exported-text';
import { textDocx } from '../../docx/text-document';
import { readDocument } from '../../read/read-document';
import { readTreaty } from '../../read/read-treaty';
import { readUdhr, UDHR_LANGUAGES } from '../../read/udhr';
import { parseXml } from '../../read/xml-tree';
import { textAkomaNtoso } from './akoma-ntoso';
import { textEpub } from './epub';
import { textHtml } from './html';
import { textJson } from './json';
import { textMarkdown } from './markdown';
import { textPlain } from './plain-text';
import { textTei } from './tei';

const SHIPPED = [
  'china-dprk-1961',
  'dprk-russia-2000',
  'dprk-russia-2024',
  'iran-russia-2025',
  'ussr-dprk-1961',
];

const texts: (VersionText & { readonly name: string })[] = [
  ...SHIPPED.map((slug) => ({ ...shippedVersion(slug), name: slug })),
  ...UDHR_LANGUAGES.map((lang) => {
    const { title, provisions } = readUdhr(lang);
    const dir = directionOf(lang);
    const name = `udhr-${lang}`;
    return { ...version({ slug: 'udhr', lang, dir }), ...(title && { title }), provisions, name };
  }),
];

const exported = (text: VersionText): ExportedText => ({
  version: text,
  address: `https://concordat.example/treaties/${text.treaty.slug}/${text.lang}/v1`,
  date: '2026-11-27T12:00:00.000Z',
});

const bytesOf = (file: string | Uint8Array) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

const WHOLE = [
  ['Akoma Ntoso', textAkomaNtoso],
  ['JSON', textJson],
] as const;

/** Text as a reader may bring it in: lines of any words that XML can carry, none of them blank. */
const words = anyText(30)
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[^\n\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu, '')
      .trim(),
  )
  .map((text) => (text.normalize('NFC') === text && text !== '' ? text : 'Fish.'));
const source = fc.record(
  {
    url: fc.webUrl(),
    title: words,
    publisher: words,
    kind: fc.constantFrom('press', 'official'),
    partial: fc.constant(true as const),
    accessed: fc.constant('2026-11-27'),
    shows: words,
  },
  { requiredKeys: ['url'] },
);
const details = fc.record(
  {
    number: fc.constantFrom('1', 'IV', 'a', '4 bis', '2의10', '۳'),
    numberConfirmed: fc.constant(false as const),
    heading: words,
    state: fc.constantFrom(...VERIFICATION_STATES),
    note: words,
    sources: fc.array(source, { maxLength: 2 }),
  },
  { requiredKeys: ['state', 'sources'] },
);
const { parts } = fc.letrec<{ parts: NestedPart[]; part: NestedPart }>((tie) => ({
  part: fc
    .tuple(
      details,
      fc.option(words, { nil: undefined }),
      fc.option(tie('parts'), { nil: undefined }),
    )
    .map(([said, text, points]) => ({
      ...said,
      ...((text ?? points) === undefined ? { text: 'Nets.' } : text !== undefined && { text }),
      ...(points && { points }),
    })),
  parts: fc
    .array(tie('part'), { minLength: 1, maxLength: 3, depthIdentifier: 'parts' })
    // A number may be there twice; its place in the unit is its name then.
    .map((all) => all.map((part, index) => ({ ...part, number: String(index + 1) }))),
}));
const KINDS = ['preamble', 'article', 'annex', 'testimonium'] as const;
const unit = (eId: string) =>
  fc
    .tuple(details, fc.constantFrom(...KINDS), words, fc.option(parts, { nil: undefined }))
    .map(([said, kind, text, paragraphs]): NestedProvision => {
      return { ...said, eId, kind, text, ...(paragraphs && { paragraphs }) };
    });
const tree = fc
  .tuple(
    details,
    unit('u_1'),
    unit('u_2'),
    unit('u_3'),
    unit('annex_1'),
    unit('annex_1__art_1'),
    unit('u_4'),
  )
  .map(([said, first, second, third, ...rest]) =>
    buildProvisions([
      first,
      { ...said, eId: 'part_1', kind: 'part', provisions: [second, third] },
      ...rest,
    ]),
  );

describe.each(WHOLE)('a text written as %s and read back', (_, write) => {
  it.each(texts)('is the very same: $name', async (text) => {
    const { provisions, coverage, lang, remarks } = await readTreaty(
      bytesOf(write(exported(text))),
    );
    expect(provisions).toEqual(text.provisions);
    expect(contentHash(provisions)).toBe(contentHash(text.provisions));
    expect(lang).toBe(text.lang);
    expect(remarks).toEqual([]);
    expect(coverage.missing).toBe(0);
  });

  it('is the very same whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (provisions) => {
        fc.pre(checkProvisions(provisions).length === 0);
        const read = await readDocument(bytesOf(write(exported({ ...version(), provisions }))));
        expect(read.remarks).toEqual([]);
        expect(read.provisions).toEqual(provisions);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('keeps parts that begin and end within a line', async () => {
    const whole = art(1, 'Nets: (a) of silk; (b) of wool.');
    const part: Provision = {
      ...whole,
      eId: 'art_1__point_a',
      kind: 'point',
      number: 'a',
      heading: 'Silk',
      parent: 'art_1',
      text: '(a) of silk;',
      start: 6,
      state: 'text-seen',
    };
    const provisions = [whole, part];
    const read = await readDocument(bytesOf(write(exported({ ...version(), provisions }))));
    expect(read.provisions).toEqual(provisions);
  });

  it('gives no verification to words that were changed since', async () => {
    const text = version({ articles: [art(1, 'The lake is open.', { state: 'official-text' })] });
    const file = write(exported(text)).replaceAll('is open', 'is closed');
    const { provisions, remarks } = await readTreaty(bytesOf(file));
    expect(provisions).toMatchObject([{ text: 'The lake is closed.', state: 'text-seen' }]);
    expect(remarks).toEqual([expect.stringContaining('were changed since')]);
  });
});

const PRINTED = [
  ['Markdown', textMarkdown],
  ['plain text', textPlain],
  ['HTML', textHtml],
  ['EPUB', textEpub],
  ['DOCX', textDocx],
] as const;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Number, heading and words of each article; numbers of paragraphs stand where a reader puts them. */
function articlesIn(provisions: readonly Provision[]) {
  const articles: { number?: string; heading?: string; words: string }[] = [];
  for (const { kind, number, heading, text } of provisions) {
    const last = articles.at(-1);
    if (kind === 'article') {
      articles.push({
        ...(number !== undefined && { number }),
        ...(heading !== undefined && { heading }),
        words: letters(text),
      });
    } else if (kind === 'testimonium' && last) last.words += letters(text);
  }
  return articles;
}

describe.each(PRINTED)('a text written as %s and read back', (_, write) => {
  it.each(texts)('has the same articles: $name', async (text) => {
    const { provisions, coverage, lang, leftOut } = await readTreaty(
      bytesOf(write(exported(text))),
    );
    expect(lang).toBe(text.lang);
    expect(articlesIn(provisions)).toEqual(articlesIn(text.provisions));
    expect(coverage.missing).toBe(0);
    const preamble = (all: readonly Provision[]) =>
      letters(all.find(({ kind }) => kind === 'preamble')?.text ?? '');
    expect(preamble(provisions)).toBe(preamble(text.provisions));
    expect(leftOut.map((one) => one.text).join('\n')).toContain('concordat.example');
  });
});

describe.each([...PRINTED, ...WHOLE, ['TEI', textTei] as const])('%s', (_, write) => {
  it('says standing, notice, states, notes and sources', async () => {
    const text = version({
      notice: 'A notice of our own.',
      articles: [
        art(1, 'Fish.', {
          state: 'content-confirmed',
          note: 'A note of ours.',
          sources: [{ url: 'https://example.org/fish', title: 'Fish Gazette' }],
        }),
        art(2, 'Nets.', { state: 'from-memory' }),
      ],
    });
    const file = write(exported(text));
    const words =
      typeof file === 'string'
        ? file
        : Object.values(unzipSync(file))
            .map((part) => strFromU8(part))
            .join('\n');
    for (const said of [
      'Working rendering, not an authentic text',
      'A notice of our own.',
      'Content confirmed, wording not seen',
      'From memory, not checked',
      'A note of ours.',
      'https://example.org/fish',
    ]) {
      expect(words.replaceAll('\\', '')).toContain(said);
    }
  });
});

describe('Akoma Ntoso', () => {
  const data = process.env.CONCORDAT_DATA;
  const schema = data && join(data, 'akoma-ntoso', 'akomantoso30.xsd');
  const isJudged =
    schema !== undefined &&
    existsSync(schema) &&
    spawnSync('xmllint', ['--version']).error === undefined;
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'concordat-akn-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Where CONCORDAT_DATA holds the schema and xmllint is there, the standard judges; else its outline. */
  function judge(xml: string): void {
    if (isJudged) {
      const file = join(folder, 'text.xml');
      writeFileSync(file, xml);
      const check = ['--noout', '--schema', schema, file];
      execFileSync('xmllint', check, { stdio: 'pipe' });
    }
    const [act] = parseXml(xml).children.filter((child) => typeof child !== 'string');
    const order = ['meta', 'preface', 'preamble', 'body', 'conclusions', 'attachments'];
    const places = (act?.children ?? []).flatMap((child) =>
      typeof child === 'string' ? [] : [order.indexOf(child.name)],
    );
    expect(places).toEqual([...new Set(places)].sort());
    expect(places).toEqual(expect.arrayContaining([0, 1, 3]));
  }

  it.each(texts)('is valid for $name', (text) => {
    judge(textAkomaNtoso(exported(text)));
  });

  it('is valid whatever the text holds', () => {
    fc.assert(
      fc.property(tree, (provisions) =>
        judge(textAkomaNtoso(exported({ ...version(), provisions }))),
      ),
      { seed: SEED, numRuns: isJudged ? 8 : 25 },
    );
  });
});
