/**
 * The Declaration in a hundred languages as plain text: thirty articles each. The languages are drawn by
 * a fixed seed from all whose headings say the number in figures; all of them are measured beside.
 */

import type { Provision } from '../../lib/core/treaty/provision';
import { plainText } from '../../lib/formats/testing/treaty-files/plain-files';
import {
  articlesOf,
  printedParagraphs,
} from '../../lib/formats/testing/treaty-files/source-treaty';
import { shuffled } from '../eval/random';
import { articlesIn, readBack } from './read-back';
import { type ArticleFigures, ArticleTally } from './score';
import { type Declaration, declarations } from './udhr-source';

export type LanguageFigures = {
  readonly language: string;
  readonly file: string;
  readonly f1: number;
  readonly drawn: boolean;
};

export type UdhrFigures = {
  readonly target: number;
  readonly drawn: ArticleFigures;
  readonly languages: number;
  readonly all: ArticleFigures;
  readonly allLanguages: number;
  /** Languages below the target, worst first. */
  readonly worst: readonly LanguageFigures[];
};

const TARGET = 0.97;
const DRAWN = 100;
const SEED = 10;
const LAYOUT = { title: 'below', styled: false, spaced: true } as const;

/** How many languages are measured can be bounded, for a quick look. */
export async function evaluateUdhr(most = Number.POSITIVE_INFINITY): Promise<UdhrFigures> {
  const [drawn, all] = [new ArticleTally(), new ArticleTally()];
  const languages = shuffled(declarations(), SEED).slice(0, most);
  const figures: LanguageFigures[] = [];
  for (const [place, declaration] of languages.entries()) {
    const own = new ArticleTally();
    const found = await found30(declaration);
    const tallies = place < DRAWN ? [own, all, drawn] : [own, all];
    for (const tally of tallies) tally.add(articlesOf(declaration), found);
    const { language, name } = declaration;
    figures.push({ language, file: name, f1: own.figures.f1, drawn: place < DRAWN });
  }
  return {
    target: TARGET,
    drawn: drawn.figures,
    languages: Math.min(DRAWN, languages.length),
    all: all.figures,
    allLanguages: languages.length,
    worst: figures.filter(({ f1 }) => f1 < TARGET).sort((one, other) => one.f1 - other.f1),
  };
}

/** The file does not say its language: whoever brings one rarely knows its tag either. */
async function found30(declaration: Declaration) {
  const read = await readBack(plainText(printedParagraphs(declaration, LAYOUT), LAYOUT), {
    name: 'declaration.txt',
  });
  return read.outcome === 'read' ? articlesIn(read.treaty.provisions).map(withPlainNumber) : [];
}

/** Numbers are printed in every script's figures; the eId has them in ours. */
function withPlainNumber({ eId, heading, text }: Provision) {
  const number = /(?:^|__)art_([^_]+)$/.exec(eId)?.[1] ?? '';
  return { number, ...(heading !== undefined && { heading }), text };
}
