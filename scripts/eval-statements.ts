/**
 * Measures the reading of statements against labels of our own (docs/labelling-statements.md). The texts
 * are read in place from the folder that CONCORDAT_DATA names (default ../shared/data); without it only
 * the press digests are measured, and the page says so.
 *
 *     npm run eval:statements -- [--part reported|development|fresh] [--json] [--show] [--draw]
 *
 * `--show` prints what differs, of the development part only; `--draw` the texts that were drawn.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStatements } from '@/lib/core/engine/statements/read-statements';
import { differences } from './eval/statements/differences';
import { drawnText } from './eval/statements/draw';
import { type LabelledText, PARTS, type Part, readGold } from './eval/statements/gold';
import { FAMILIES } from './eval/statements/held-texts';
import { reportJson, reportText, type StatementReport } from './eval/statements/report';
import { addText, emptyScore, type Score } from './eval/statements/score';
import { versionOf } from './eval/statements/version-of';

const { values: given } = parseArgs({
  options: {
    part: { type: 'string' },
    json: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    draw: { type: 'boolean', default: false },
  },
});

const dataFolder = process.env.CONCORDAT_DATA ?? join('..', 'shared', 'data');

function scoreOf(texts: readonly LabelledText[]): Score {
  const score = emptyScore();
  for (const text of texts) {
    addText(score, text.statements, readStatements(versionOf(text)).statements, text.text);
  }
  return score;
}

function evaluate(part: Part): StatementReport {
  const { texts, missing } = readGold(dataFolder);
  const chosen = texts.filter((text) => text.part === part);
  const english = chosen.filter(({ family }) => family !== 'russian');
  return {
    part,
    texts: english.length,
    all: scoreOf(english),
    families: FAMILIES.map((family) => ({
      family,
      score: scoreOf(chosen.filter((text) => text.family === family)),
    })),
    missing,
  };
}

function show(): string {
  return readGold(dataFolder)
    .texts.filter(({ part }) => part === 'development')
    .map((text) => differences(text, readStatements(versionOf(text)).statements))
    .join('');
}

if (given.draw) {
  process.stdout.write(drawnText(dataFolder));
} else if (given.show) {
  process.stdout.write(show());
} else {
  const parts = PARTS.filter((part) => given.part === undefined || given.part === part);
  const reports = parts.map(evaluate);
  process.stdout.write(
    given.json
      ? `${JSON.stringify(reports.map(reportJson))}\n`
      : reports.map(reportText).join('\n'),
  );
}
