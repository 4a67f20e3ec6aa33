/**
 * The texts that the gold set of statements is drawn from, read in place from the evaluation data.
 * Nothing of the product is used here, so that a change of its own reading of files cannot move the
 * offsets of the labels; the hash beside each label says when a text is no longer the one labelled.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeEntities } from '../decode-entities';

export const FAMILIES = [
  'alliance',
  'human-rights',
  'legal-assistance',
  'trade',
  'cooperation',
  'digest',
  'russian',
] as const;

export type Family = (typeof FAMILIES)[number];

/** An article, or one paragraph of it with its points: what is labelled whole. */
export type HeldText = {
  /** `alignment/anzus-1951#art_4`, `tota/12#31.2`: file, article and, of a long one, the paragraph. */
  readonly key: string;
  /** What it is about; `russian` is measured by itself. */
  readonly family: Family;
  /** Paragraphs and points joined by one line break, without their numbers. */
  readonly text: string;
  /** Of each line, whether it is a point. */
  readonly points: readonly boolean[];
};

type Article = { readonly key: string; readonly family: Family; readonly lines: readonly string[] };

/** From here on an article is drawn by its paragraphs. */
const LONG = 800;

const ALIGNMENT: Readonly<Record<string, Family>> = {
  'anzus-1951': 'alliance',
  'tlatelolco-1967': 'alliance',
  'pelindaba-1996': 'alliance',
  gc1: 'human-rights',
  gc2: 'human-rights',
  icerd: 'human-rights',
  icescr: 'human-rights',
  udhr: 'human-rights',
  'african-charter-part1': 'human-rights',
  'extradition-coe-1957': 'legal-assistance',
  'mla-coe-1959': 'legal-assistance',
  'mla-nl-hk-2002': 'legal-assistance',
};

/** English texts of fishing, nature, energy and trade; those of trade by the letters of their parties. */
const PLAIN =
  /^(?:IND-JPN|ISR-ROU|KGZ-UKR|MDA-UKR|RUS-TKM|RUS-UKR_1993|treatyID_(?:AUS|BGR|CHN-USA|EST|FIN|GBR|KOR-USA|RUS-USA))/;
const PLAIN_RUSSIAN =
  /^treatyID_(?:AFG-RUS|BLR-RUS|CHN-RUS|KAZ-RUS|KOR-RUS|MNG-RUS|MRT-RUS|RUS-TJK|RUS-UKR)/;
const PLAIN_TRADE = /^(?:IND|ISR|KGZ|MDA|RUS-TKM)/;

const MARKER = /^(\(?\d{1,2}[.)]|\(?[a-z]{1,4}[.)]|[-–—•.])[ \t]+/i;

/** All texts by their keys; those whose folder is absent are not there. */
export function heldTexts(dataFolder: string): ReadonlyMap<string, HeldText> {
  const articles = [
    ...alignmentArticles(join(dataFolder, 'alignment', 'texts')),
    ...totaArticles(join(dataFolder, 'tota')),
    ...plainArticles(join(dataFolder, 'plain-text-treaties')),
  ];
  return new Map(articles.flatMap(piecesOf).map((text) => [text.key, text]));
}

/** What is kept of a text beside its labels. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function alignmentArticles(folder: string): Article[] {
  if (!existsSync(folder)) return [];
  return Object.entries(ALIGNMENT).flatMap(([name, family]) => {
    const units: { eId: string; text: string }[] = JSON.parse(
      readFileSync(join(folder, `${name}.json`), 'utf8'),
    );
    return units
      .filter(({ eId }) => eId.startsWith('art_'))
      .map(({ eId, text }) => ({
        key: `alignment/${name}#${eId}`,
        family,
        lines: text.split('\n'),
      }));
  });
}

/** Two sources are in small letters throughout: their sentences begin with capitals again, lengths stay. */
function withCapitals(line: string): string {
  return line.replace(/(?<=^|[\w)]{2}\. )[a-z]/g, (start) => start.toUpperCase());
}

/** Numbers that leave 2 when divided by 4, and odd ones: the others are for writing rules. */
function totaArticles(folder: string): Article[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => ({ name, id: Number(/^pta_(\d+)\.xml$/.exec(name)?.[1] ?? 0) }))
    .filter(({ id }) => id % 4 === 2 || id % 2 === 1)
    .sort((one, other) => one.id - other.id)
    .flatMap(({ name, id }) => {
      const xml = readFileSync(join(folder, name), 'utf8');
      if (!xml.includes('<language>en</language>')) return [];
      return [...xml.matchAll(/<article([^>]*)>([\s\S]*?)<\/article>/g)].map(
        ([, attributes = '', body = ''], index) => ({
          key: `tota/${id}#${index + 1}`,
          family: 'trade' as const,
          lines: joined(decodeEntities(body), /\sname="([^"]+)"/.exec(attributes)?.[1]),
        }),
      );
    });
}

function plainArticles(folder: string): Article[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && (PLAIN.test(name) || PLAIN_RUSSIAN.test(name)))
    .sort()
    .flatMap((name) => {
      const parts = readFileSync(join(folder, name), 'utf8')
        .normalize('NFC')
        .split(/^[ \t]*(?=(?:article|статья)\s+(?:\d+|[IVXL]+)\b)/im)
        .slice(1);
      const family = plainFamily(name);
      return parts.map((part, index) => ({
        key: `plain/${name.replace(/\.txt$/, '')}#${index + 1}`,
        family,
        lines: joined(part.replace(/^(?:article|статья)\s+(?:\d+|[IVXL]+)\b[ \t.:]*/i, '')),
      }));
    });
}

function plainFamily(name: string): Family {
  if (PLAIN_RUSSIAN.test(name)) return 'russian';
  return PLAIN_TRADE.test(name) ? 'trade' : 'cooperation';
}

/** Lines as a reader would have them: sources break them in the middle of sentences. */
function joined(text: string, title?: string): string[] {
  const lines: string[] = [];
  let gap = true;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[ \t\r\u00a0]+/g, ' ').trim();
    if (line === '' || line.toLowerCase() === title?.toLowerCase()) {
      gap = true;
      continue;
    }
    const last = lines.at(-1);
    const opens = last === undefined || MARKER.test(`${line} `) || (gap && /[.;:]$/.test(last));
    if (opens) lines.push(line);
    else lines[lines.length - 1] = `${last} ${line}`;
    gap = false;
  }
  const [first = ''] = lines;
  return first.length < 80 && !/[.;:]$/.test(first) && lines.length > 1 ? lines.slice(1) : lines;
}

/** A short article whole, a long one by paragraphs, each with its points. */
function piecesOf({ key, family, lines }: Article): HeldText[] {
  if (lines.join('\n').length <= LONG) return [held(key, family, lines)];
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (before === undefined || !isPoint(line)) paragraphs.push([line]);
    else before.push(line);
  }
  return paragraphs.map((part, index) => held(`${key}.${index + 1}`, family, part));
}

const SMALL_LETTERS = /^alignment\/(?:tlatelolco|pelindaba)/;

/** Where a source has lost the breaks: before an inline "2." or "(b)", and between glued sentences. */
const LOST_BREAK =
  /(?<=[.:;,](?: and)?) ?(?=(?:\d{1,2}\.|\([a-z«]\)|[a-d]\.) ?[A-Za-z])|(?<=[a-z]\.)(?=[A-Z][a-z])/;

function held(key: string, family: Family, sourceLines: readonly string[]): HeldText {
  const lines = key.startsWith('alignment/')
    ? sourceLines.flatMap((line) => line.split(LOST_BREAK).filter((part) => /[a-z]/i.test(part)))
    : sourceLines;
  const words = lines.map((line) => line.replace(MARKER, ''));
  return {
    key,
    family,
    text: (SMALL_LETTERS.test(key)
      ? words.map((line, index) => (isPoint(lines[index] ?? '') ? line : withCapitals(line)))
      : words
    ).join('\n'),
    points: lines.map(isPoint),
  };
}

/** A letter, a small roman number or a dash: a point; a number: a paragraph. */
function isPoint(line: string): boolean {
  return MARKER.test(line) && !/^\(?\d/.test(line) && !line.startsWith('. ');
}
