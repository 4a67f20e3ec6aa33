/**
 * Trade agreements of ToTA (Texts of Trade Agreements) as pairs to align with the titles of their
 * articles hidden. The reference links are the articles that bear the same title in both, where it is
 * unique in each: readers named them alike before anyone computed anything. It is incomplete (two
 * articles on one matter may be titled differently) and a little noisy, which the figures share with
 * every method measured here.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AlignUnit } from '@/lib/core/engine/similarity/measure';
import { normalise } from '../../lib/core/text/text';
import { decodeEntities } from './decode-entities';

export type TotaArticle = { readonly unit: AlignUnit; readonly title: string };

export type TotaTreaty = {
  /** ToTA's own number. */
  readonly id: number;
  readonly lang: string;
  readonly articles: readonly TotaArticle[];
};

/** Two treaties; `gold` holds index pairs of articles titled alike, ascending on the left. */
export type TotaPair = {
  readonly left: TotaTreaty;
  readonly right: TotaTreaty;
  readonly gold: readonly (readonly [left: number, right: number])[];
};

/** All treaties of the folder, in order of their numbers. */
export function readTota(folder: string): TotaTreaty[] {
  return readdirSync(folder)
    .filter((name) => /^pta_\d+\.xml$/.test(name))
    .map((name) => parseTreaty(readFileSync(join(folder, name), 'utf8'), name))
    .sort((one, other) => one.id - other.id);
}

/** One treaty of the folder. */
export function readTotaTreaty(file: string): TotaTreaty {
  return parseTreaty(readFileSync(file, 'utf8'), basename(file));
}

const ARTICLE = /<article([^>]*)>([\s\S]*?)<\/article>/g;

function parseTreaty(xml: string, name: string): TotaTreaty {
  const lang = /<language>([^<]*)/.exec(xml)?.[1] ?? 'und';
  const articles: TotaArticle[] = [];
  for (const [, attributes = '', body = ''] of xml.matchAll(ARTICLE)) {
    const title = decodeEntities(/\sname="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const number = /\snumber="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (number === '' && title === '') continue;
    const text = withoutTitle(lines(decodeEntities(body)), title);
    if (!/\p{L}/u.test(text)) continue;
    const eId = `art_${articles.length + 1}`;
    articles.push({ unit: { eId, kind: 'article', text, lang }, title: titleKey(title) });
  }
  return { id: Number(/\d+/.exec(name)?.[0]), lang, articles };
}

/** A title as it is compared: letters and digits only, lower case. */
function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The body without its title, wherever the source repeats it. */
function withoutTitle(text: string, title: string): string {
  const words = titleKey(title);
  if (words === '') return text;
  // Titles hold letters, digits and spaces only, so nothing needs escaping. Not a Unicode expression:
  // compiling one costs milliseconds, and there are thousands of titles.
  const repeated = new RegExp(`(^|[\\W_])${words.replaceAll(' ', '[\\W_]+')}(?=[\\W_]|$)`, 'gi');
  return text.replace(repeated, '$1').trim();
}

/** Lines as a reader would paste them: the source breaks lines in the middle of sentences. */
function lines(text: string): string {
  return normalise(text.replace(/[ \t]+/g, ' ').replace(/(?<!\s)\s*\n\s*/g, '\n'));
}

const TITLES = new WeakMap<TotaTreaty, ReadonlyMap<string, number>>();

/** The titles that are unique in a treaty, with the article that bears each. */
function uniqueTitles(treaty: TotaTreaty): ReadonlyMap<string, number> {
  const known = TITLES.get(treaty);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  const twice = new Set<string>();
  treaty.articles.forEach(({ title }, index) => {
    if (found.has(title)) twice.add(title);
    found.set(title, index);
  });
  for (const title of [...twice, '']) found.delete(title);
  TITLES.set(treaty, found);
  return found;
}

/** The pair of two treaties with its reference links. */
export function pairOf(left: TotaTreaty, right: TotaTreaty): TotaPair {
  const rightTitles = uniqueTitles(right);
  const gold = [...uniqueTitles(left)]
    .map(([title, index]) => [index, rightTitles.get(title) ?? -1] as const)
    .filter(([, column]) => column >= 0)
    .sort(([one], [other]) => one - other);
  return { left, right, gold };
}
