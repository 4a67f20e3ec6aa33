/** The gold set of statements: labels in `gold.tsv` by `docs/labelling-statements.md`, texts from the data. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ELEMENTS,
  type Element,
  FORCES,
  type Force,
  type Statement,
  type StatementSpan,
} from '@/lib/core/comparison/statement';
import { type Family, type HeldText, heldTexts, textHash } from './held-texts';

/** `fresh`: labelled late; nobody has looked at what is read wrongly there. */
export const PARTS = ['development', 'reported', 'fresh'] as const;

export type Part = (typeof PARTS)[number];

export type LabelledStatement = Pick<Statement, 'force' | 'elements'>;

export type LabelledText = HeldText & {
  readonly part: Part;
  readonly statements: readonly LabelledStatement[];
};

export type GoldSet = {
  readonly texts: readonly LabelledText[];
  /** Labels whose text is not in the folder, or is no longer the one that was labelled. */
  readonly missing: readonly string[];
};

/** The labelled texts that the data folder has; the press digests are always there. */
export function readGold(dataFolder: string): GoldSet {
  const texts = new Map([...heldTexts(dataFolder), ...digests()]);
  const labelled = new Map<string, { part: Part; hash: string; statements: LabelledStatement[] }>();
  for (const line of readFileSync(join(import.meta.dirname, 'gold.tsv'), 'utf8')
    .split('\n')
    .slice(1)) {
    const [key = '', hash = '', part = '', force = '', elements = ''] = line.split('\t');
    if (key === '') continue;
    const entry = labelled.get(key) ?? { part: partOf(part), hash, statements: [] };
    if (force !== '-')
      entry.statements.push({ force: forceOf(force), elements: spansOf(elements) });
    labelled.set(key, entry);
  }
  const found: LabelledText[] = [];
  const missing: string[] = [];
  for (const [key, { part, hash, statements }] of labelled) {
    const text = texts.get(key);
    if (text === undefined || textHash(text.text) !== hash) missing.push(key);
    else found.push({ ...text, part, statements });
  }
  return { texts: found, missing };
}

/** Sentences of our own in the manner of news agencies. */
function digests(): [string, HeldText][] {
  const file = join(import.meta.dirname, 'digest.json');
  const texts: string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const family: Family = 'digest';
  return texts.map((text, index) => {
    const key = `digest#${index + 1}`;
    return [key, { key, family, text, points: [false] }];
  });
}

/** `who:0-11 action:18-30,40-50`. */
function spansOf(written: string): Partial<Record<Element, StatementSpan[]>> {
  const spans: Partial<Record<Element, StatementSpan[]>> = {};
  for (const [name = '', ranges = ''] of written.split(' ').map((part) => part.split(':'))) {
    if (name === '') continue;
    const element = ELEMENTS.find((each) => each === name);
    if (element === undefined) throw new Error(`No element ${name}`);
    spans[element] = ranges.split(',').map((range) => {
      const [start, end] = range.split('-').map(Number);
      return { start: start ?? 0, end: end ?? 0 };
    });
  }
  return spans;
}

function partOf(written: string): Part {
  return PARTS.find((part) => part === written) ?? 'reported';
}

function forceOf(written: string): Force {
  const force = FORCES.find((each) => each === written);
  if (force === undefined) throw new Error(`No force ${written}`);
  return force;
}
