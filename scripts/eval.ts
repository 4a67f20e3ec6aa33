/**
 * Measures the alignment engine on the evaluation data: trade agreements with their titles hidden, the
 * same with articles split and merged, the DPRK–Russia / Iran–Russia table, pairs of unlike treaties with
 * correspondences by readers, and texts in two languages.
 * The data is read in place from the folder that CONCORDAT_DATA names (default ../shared/data); what is
 * not there is skipped and named. Prints a table, or JSON with `--json`.
 *
 *     npm run eval -- [--json] [--only tota|variant|pair|unlike|cross] [--limit 160]
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateCrossLanguage } from './eval/cross-language';
import { evaluateGoldPair } from './eval/gold-pair';
import { type Report, reportText } from './eval/report';
import {
  METHODS,
  type SetName,
  scoreMethod,
  scoreRanking,
  scoreVariant,
  titleHiddenSets,
} from './eval/title-hidden';
import { readTota } from './eval/tota';
import { evaluateUnlikeTreaties } from './eval/unlike-treaties';

const { values: given } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    limit: { type: 'string', default: '160' },
    help: { type: 'boolean', default: false },
  },
});

const dataFolder = process.env.CONCORDAT_DATA ?? join('..', 'shared', 'data');
const wants = (section: string) => given.only === undefined || given.only === section;

function evaluateTota(limit: number): Partial<Report> {
  const folder = join(dataFolder, 'tota');
  if (!existsSync(folder)) return { skipped: [`trade agreements: no folder ${folder}`] };
  const sets = titleHiddenSets(readTota(folder), limit);
  const names = Object.keys(sets) as SetName[];
  const methods = Object.entries(METHODS);
  return {
    titleHidden: wants('tota')
      ? names.flatMap((set) =>
          methods.map(([method, links]) => ({
            set,
            method,
            pairs: sets[set].length,
            figures: scoreMethod(sets[set], links),
          })),
        )
      : [],
    ranking: wants('tota') ? names.map((set) => ({ set, ...scoreRanking(sets[set]) })) : [],
    variant: wants('variant')
      ? names.flatMap((set) =>
          methods
            .slice(0, 2)
            .map(([method, links]) => ({ set, method, ...scoreVariant(sets[set], links) })),
        )
      : [],
  };
}

function evaluatePair(): Partial<Report> {
  const file = join(dataFolder, '..', 'corpus', 'gold', 'dprk_russia_2024__iran_russia_2025.tsv');
  if (!existsSync(file)) return { skipped: [`DPRK–Russia / Iran–Russia: no file ${file}`] };
  return { goldPair: evaluateGoldPair(file) };
}

function evaluateUnlike(): Partial<Report> {
  const folder = join(dataFolder, 'alignment');
  const unlike = evaluateUnlikeTreaties(folder);
  return unlike === undefined ? { skipped: [`unlike treaties: no folder ${folder}`] } : { unlike };
}

function evaluate(limit: number): Report {
  const parts: Partial<Report>[] = [];
  if (wants('tota') || wants('variant')) parts.push(evaluateTota(limit));
  if (wants('pair')) parts.push(evaluatePair());
  if (wants('unlike')) parts.push(evaluateUnlike());
  const cross = wants('cross') ? evaluateCrossLanguage({ dataFolder }) : undefined;
  return {
    titleHidden: parts.flatMap((part) => part.titleHidden ?? []),
    ranking: parts.flatMap((part) => part.ranking ?? []),
    variant: parts.flatMap((part) => part.variant ?? []),
    goldPair: parts.find((part) => part.goldPair !== undefined)?.goldPair,
    unlike: parts.flatMap((part) => part.unlike ?? []),
    crossLanguage: cross?.rows ?? [],
    skipped: [...parts.flatMap((part) => part.skipped ?? []), ...(cross?.skipped ?? [])],
  };
}

if (given.help) {
  process.stdout.write(
    'npm run eval -- [--json] [--only tota|variant|pair|unlike|cross] [--limit 160]\n',
  );
} else {
  const limit = Number(given.limit);
  const report = evaluate(Number.isInteger(limit) && limit > 0 ? limit : 160);
  process.stdout.write(given.json ? `${JSON.stringify(report)}\n` : reportText(report));
}
