/**
 * The texts whose notes are carried: the shipped ones in all languages and, where there is data, trade
 * agreements. Every other text is for development, the rest is reported.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unitsOf } from '@/lib/core/treaty/provision';
import { readUdhr, UDHR_LANGUAGES } from '../../lib/formats/read/udhr';
import { shippedVersion } from '../../lib/testing/shipped';
import { readTota } from '../eval/tota';

export const SETS = ['development', 'reported'] as const;
export type SetName = (typeof SETS)[number];

export type EvalUnit = { readonly eId: string; readonly text: string };
export type EvalText = {
  readonly name: string;
  readonly lang: string;
  readonly set: SetName;
  readonly units: readonly EvalUnit[];
};

/** Trade agreements that are taken, of hundreds. */
const MOST_AGREEMENTS = 24;
const LEAST_ARTICLES = 8;

/** The texts, and what is not there. */
export function readTexts(dataFolder: string): {
  readonly texts: readonly EvalText[];
  readonly missing: readonly string[];
} {
  const named = [...shippedTexts(), ...declarations()];
  const folder = join(dataFolder, 'tota');
  const there = existsSync(folder);
  if (there) named.push(...agreements(folder));
  return {
    texts: named.map((text, index) => ({
      ...text,
      set: index % 2 === 0 ? 'development' : 'reported',
    })),
    missing: there ? [] : [`trade agreements: no folder ${folder}`],
  };
}

type Named = Omit<EvalText, 'set'>;

function shippedTexts(): Named[] {
  return readdirSync('prisma/corpus')
    .filter((name) => name.endsWith('.json') && name !== 'udhr.json')
    .sort()
    .map((file) => {
      const name = file.replace('.json', '');
      const { lang, provisions } = shippedVersion(name);
      return { name, lang, units: unitsOf(provisions).map(({ eId, text }) => ({ eId, text })) };
    });
}

function declarations(): Named[] {
  return UDHR_LANGUAGES.map((language) => ({
    name: `udhr ${language}`,
    lang: language,
    units: unitsOf(readUdhr(language).provisions).map(({ eId, text }) => ({ eId, text })),
  }));
}

function agreements(folder: string): Named[] {
  const all = readTota(folder).filter(({ articles }) => articles.length >= LEAST_ARTICLES);
  const step = Math.max(1, Math.floor(all.length / MOST_AGREEMENTS));
  return all
    .filter((_, index) => index % step === 0)
    .slice(0, MOST_AGREEMENTS)
    .map(({ id, lang, articles }) => ({
      name: `tota ${id}`,
      lang,
      units: articles.map(({ unit }) => ({ eId: unit.eId, text: unit.text })),
    }));
}
