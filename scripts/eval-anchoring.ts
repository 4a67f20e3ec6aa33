/**
 * Measures how notes are carried to a new version (docs/decisions/031-carrying-notes.md) on versions that
 * it makes itself: noted words deleted, edited, and kept while articles move, are split, joined, inserted
 * and numbered anew. Beside it, in the same run, the order in which Hypothesis anchors. The texts are the
 * shipped ones and those in the folder that CONCORDAT_DATA names (default ../shared/data). What is tuned is
 * tuned on the development half.
 *
 *     npm run eval:anchoring -- [--set development|reported] [--rounds 10] [--seed 1] [--json] [--show]
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LENGTHS, Measure } from './eval-anchoring/measure';
import { type Report, reportText } from './eval-anchoring/report';
import { readTexts, SETS } from './eval-anchoring/texts';
import { REVISIONS, type RevisionName } from './eval-anchoring/trials';

const { values: given } = parseArgs({
  options: {
    set: { type: 'string', default: 'reported' },
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    'no-hypothesis': { type: 'boolean', default: false },
  },
});

const set = SETS.find((name) => name === given.set) ?? 'reported';
const { texts: all, missing } = readTexts(
  process.env.CONCORDAT_DATA ?? join('..', 'shared', 'data'),
);
const texts = all.filter((text) => text.set === set);
const measure = new Measure(
  texts,
  Number(given.seed),
  Number(given.rounds),
  !given['no-hypothesis'],
);

const report: Report = {
  set,
  texts: texts.length,
  deleted: LENGTHS.map((length) => ({ length, found: measure.deleted(length) })),
  deletedAmongNews: LENGTHS.map((length) => ({ length, found: measure.deletedAmongNews(length) })),
  edited: measure.edited(),
  survived: (Object.keys(REVISIONS) as RevisionName[]).map((revision) => ({
    revision,
    found: measure.survived(revision),
  })),
  times: measure.times(),
  missing,
};
process.stdout.write(given.json ? `${JSON.stringify(report)}\n` : reportText(report));
if (given.show) process.stdout.write(`${JSON.stringify(measure.failures, null, 1)}\n`);
