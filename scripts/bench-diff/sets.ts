/**
 * The texts that the diff is measured on: real prose from ToTA (read in place, never copied), or, where
 * that folder is absent, seeded text made of the sentences of the shipped renderings. Edits are seeded,
 * so every run measures the same texts.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { art, version } from '../../lib/core/testing/build';
import { unitsOf, type VersionText } from '../../lib/core/treaty/provision';
import { shippedVersion } from '../../lib/testing/shipped';
import { seeded } from '../eval/random';

export type Article = { readonly name: string; readonly text: string };

/** A text on either side, whole and cut to articles. */
export type DiffPair = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly leftText: string;
  readonly rightText: string;
  /** Where planted blocks stood in `leftText`: half-open ranges. */
  readonly moved: readonly { readonly start: number; readonly end: number }[];
};

export type DiffSet = {
  readonly id: 'clauses' | 'shipped' | 'treaties' | 'edits5' | 'edits60' | 'moved';
  readonly title: string;
  readonly pairs: readonly DiffPair[];
  /** Peers that may take long are stopped. */
  readonly long: boolean;
};

export type DiffSets = { readonly source: string; readonly sets: readonly DiffSet[] };

const LONG_WORDS = 50_000;
const BLOCKS = 20;
const CLAUSE_WORDS = [110, 190] as const;
const CLAUSE_PAIRS = 30;
const TREATY_WORDS = [2600, 3700] as const;
const TREATY_PAIRS = 3;
/** Agreements of some 3,000 words. */
const SMALL_FILES = '90 276 280 106 108 38 128 126 294 322 256 370 238 216'.split(' ');

/** The six sets. Reads some twenty files. */
export function readSets(dataFolder: string): DiffSets {
  const real = existsSync(join(dataFolder, 'tota', 'pta_449.xml'));
  const shipped = pairOf(shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025'));
  const treaties = real
    ? SMALL_FILES.map((id) => readAgreement(dataFolder, id)).filter(isSmall)
    : madeTreaties();
  const long = firstWords(real ? readAgreement(dataFolder, '449') : madeTreaty(1, 400), LONG_WORDS);
  const { edited, moved } = longPairs(long);
  const sets: DiffSet[] = [
    { id: 'clauses', title: 'two 150-word clauses', pairs: clausePairs(treaties), long: false },
    {
      id: 'shipped',
      title: 'DPRK-Russia 2024 and Iran-Russia 2025',
      pairs: [shipped],
      long: false,
    },
    { id: 'treaties', title: 'two 3,000-word treaties', pairs: treatyPairs(treaties), long: false },
    { id: 'edits5', title: '50,000 words, 5 % edits', pairs: [edited], long: true },
    {
      id: 'edits60',
      title: '50,000 words, 60 % edits',
      pairs: [
        pairFrom(
          long,
          long.map((each, index) => editArticle(each, 0.6, 900 + index)),
        ),
      ],
      long: true,
    },
    {
      id: 'moved',
      title: `50,000 words, 5 % edits, ${BLOCKS} moved blocks`,
      pairs: [moved],
      long: true,
    },
  ];
  const source = real
    ? `ToTA 0.5 in ${dataFolder}`
    : `no ToTA in ${dataFolder}: seeded text from the shipped renderings`;
  return { source, sets };
}

function readAgreement(dataFolder: string, id: string): Article[] {
  const xml = readFileSync(join(dataFolder, 'tota', `pta_${id}.xml`), 'utf8');
  const found = xml.matchAll(/<article\b([^>]*)>([\s\S]*?)<\/article>/g);
  return [...found]
    .map(([, head = '', body = '']) => ({
      name: /\bname="([^"]*)"/.exec(head)?.[1] ?? '',
      text: plainText(body),
    }))
    .filter(({ text }) => text !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** Text of an element: lines that were wrapped are joined again, paragraphs are parted by "\n". */
function plainText(xml: string): string {
  return xml
    .replace(/<[^<>]+>/g, ' ')
    .replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function isSmall(articles: readonly Article[]): boolean {
  const words = articles.reduce((sum, { text }) => sum + wordCount(text), 0);
  return words >= TREATY_WORDS[0] && words <= TREATY_WORDS[1];
}

function firstWords(articles: readonly Article[], most: number): Article[] {
  let words = 0;
  return articles.filter(({ text }) => {
    words += wordCount(text);
    return words <= most;
  });
}

/** Articles of the same title and a clause's length in two different agreements. */
function clausePairs(treaties: readonly (readonly Article[])[]): DiffPair[] {
  const clauses = treaties.flatMap((articles, treaty) =>
    articles
      .filter(({ name, text }) => {
        const words = wordCount(text);
        return name !== '' && words >= CLAUSE_WORDS[0] && words <= CLAUSE_WORDS[1];
      })
      .map((article) => ({ ...article, treaty })),
  );
  const pairs: DiffPair[] = [];
  for (const [index, one] of clauses.entries()) {
    const other = clauses
      .slice(index + 1)
      .find(
        (each) =>
          each.treaty !== one.treaty &&
          each.name.toLowerCase() === one.name.toLowerCase() &&
          each.text !== one.text,
      );
    if (other !== undefined) pairs.push(pairFrom([one], [other]));
  }
  const step = Math.max(1, Math.floor(pairs.length / CLAUSE_PAIRS));
  return pairs.filter((_, index) => index % step === 0).slice(0, CLAUSE_PAIRS);
}

function treatyPairs(treaties: readonly (readonly Article[])[]): DiffPair[] {
  return Array.from({ length: TREATY_PAIRS }, (_, index) =>
    pairFrom(treaties[2 * index] ?? [], treaties[2 * index + 1] ?? []),
  );
}

/** The same text with 5 % edits, and those edits again with blocks of articles moved. */
function longPairs(articles: readonly Article[]): { edited: DiffPair; moved: DiffPair } {
  const edits = articles.map((each, index) => editArticle(each, 0.05, 1 + index));
  const random = seeded(77);
  const order = edits.map((_, index) => index);
  const taken = new Set<number>();
  while (taken.size < Math.min(BLOCKS, Math.floor(articles.length / 3))) {
    const index = Math.floor(random() * articles.length);
    const words = wordCount(articles[index]?.text ?? '');
    const free = ![index - 1, index, index + 1].some((near) => taken.has(near));
    if (free && words >= 100 && words <= 900) taken.add(index);
  }
  const rest = order.filter((index) => !taken.has(index));
  for (const index of taken) rest.splice(farFrom(rest, index, random), 0, index);
  const moved = pairFrom(
    articles,
    rest.flatMap((index) => edits[index] ?? []),
  );
  return {
    edited: pairFrom(articles, edits),
    moved: {
      ...moved,
      moved: [...taken].sort((a, b) => a - b).map((index) => placeOf(articles, index)),
    },
  };
}

/** A place in `rest` some way from where the article stood. */
function farFrom(rest: readonly number[], index: number, random: () => number): number {
  for (;;) {
    const place = Math.floor(random() * rest.length);
    const near = rest.slice(Math.max(0, place - 3), place + 3);
    if (near.every((each) => Math.abs(each - index) > 8)) return place;
  }
}

function placeOf(articles: readonly Article[], index: number): { start: number; end: number } {
  const start = articles.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0);
  return { start, end: start + (articles[index]?.text.length ?? 0) };
}

const EDIT_WORDS =
  'certain national such further other measures relevant appropriate prior written mutual agreed'.split(
    ' ',
  );

/** The article with a share of its words replaced, left out or followed by another. */
function editArticle(article: Article, share: number, seed: number): Article {
  const random = seeded(seed);
  const edited = article.text.replace(/[^\s]+/g, (word) => {
    if (random() >= share) return word;
    const kind = random();
    const other = EDIT_WORDS[Math.floor(random() * EDIT_WORDS.length)] ?? word;
    if (kind < 0.5) return other;
    return kind < 0.75 ? `${word} ${other}` : '';
  });
  return { ...article, text: edited.replace(/ {2,}/g, ' ').replace(/^ | $/gm, '') };
}

function pairFrom(left: readonly Article[], right: readonly Article[]): DiffPair {
  const built = (slug: string, articles: readonly Article[]) =>
    version({ slug, articles: articles.map(({ text }, index) => art(index + 1, text)) });
  return {
    left: built('left', left),
    right: built('right', right),
    leftText: left.map(({ text }) => text).join('\n'),
    rightText: right.map(({ text }) => text).join('\n'),
    moved: [],
  };
}

function pairOf(left: VersionText, right: VersionText): DiffPair {
  const whole = ({ provisions }: VersionText) =>
    unitsOf(provisions)
      .map(({ text }) => text)
      .join('\n');
  return { left, right, leftText: whole(left), rightText: whole(right), moved: [] };
}

const SHIPPED = [
  'dprk-russia-2024',
  'iran-russia-2025',
  'china-dprk-1961',
  'ussr-dprk-1961',
  'dprk-russia-2000',
];

function madeTreaties(): Article[][] {
  return Array.from({ length: 2 * TREATY_PAIRS }, (_, index) => madeTreaty(100 + index, 24));
}

/** Articles of some 130 words drawn by chance from the sentences of the shipped renderings. */
function madeTreaty(seed: number, count: number): Article[] {
  const random = seeded(seed);
  const sentences = SHIPPED.flatMap((slug) =>
    unitsOf(shippedVersion(slug).provisions).flatMap(({ text }) => text.split(/(?<=\.)\s+/)),
  );
  return Array.from({ length: count }, (_, index) => ({
    name: `Subject ${index}`,
    text: Array.from(
      { length: 5 },
      () => sentences[Math.floor(random() * sentences.length)] ?? '',
    ).join(' '),
  }));
}
