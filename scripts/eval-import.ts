/**
 * Measures the import of treaty texts: articles found in trade agreements made into files of every form
 * and read back, in the Declaration in a hundred languages, in small texts with every way of writing a
 * heading, and what becomes of real files. The data is read in place from the folder that
 * CONCORDAT_DATA or --data names (default ../shared/data); what is not there is skipped and named.
 * Prints a table, or JSON with `--json`. Ends with 1 where a reader crashed or a character was lost.
 *
 *     npm run eval:import -- [--json] [--sample N] [--pdf 12] [--no-browser] [--only forms|udhr|headings|files] [--list]
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateHeadingForms } from './eval-import/heading-forms';
import { evaluateRealFiles } from './eval-import/real-files';
import { type ImportReport, isSound, reportText } from './eval-import/report';
import { evaluateForms, type FormsResult } from './eval-import/tota-forms';
import { evaluateUdhr } from './eval-import/udhr-languages';

const USAGE =
  'npm run eval:import -- [--json] [--data FOLDER] [--sample N] [--pdf 12] [--no-browser] [--only forms|udhr|headings|files] [--list]\n';

const { values: given } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string' },
    sample: { type: 'string' },
    pdf: { type: 'string', default: '12' },
    'no-browser': { type: 'boolean', default: false },
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const dataFolder = given.data ?? process.env.CONCORDAT_DATA ?? join('..', 'shared', 'data');
const wants = (section: string) => given.only === undefined || given.only === section;

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

async function forms(): Promise<FormsResult> {
  const folder = join(dataFolder, 'tota');
  const nothing = { forms: [], troubles: [], skipped: [] };
  if (!wants('forms')) return nothing;
  if (!existsSync(folder))
    return { ...nothing, skipped: [`trade agreements: no folder ${folder}`] };
  return evaluateForms({
    folder,
    sample: numberOf(given.sample),
    pdfs: numberOf(given.pdf) ?? 0,
    browser: !given['no-browser'],
  });
}

async function evaluate(): Promise<ImportReport> {
  const from = performance.now();
  const headings = join(dataFolder, '..', 'cases', 'compare', 'forms');
  const files = join(dataFolder, 'plain-text-treaties');
  const { skipped, ...agreements } = await forms();
  const udhr = wants('udhr') ? await evaluateUdhr(numberOf(given.sample)) : undefined;
  const headingForms = wants('headings') ? await evaluateHeadingForms(headings) : undefined;
  const realFiles = wants('files') ? await evaluateRealFiles(files) : undefined;
  return {
    ...agreements,
    ...(udhr && { udhr }),
    ...(headingForms && { headingForms }),
    ...(realFiles && { realFiles }),
    skipped: [
      ...skipped,
      ...(wants('headings') && !headingForms
        ? [`ways to write a heading: no folder ${headings}`]
        : []),
      ...(wants('files') && !realFiles
        ? [`treaty texts as they are found: no folder ${files}`]
        : []),
    ],
    seconds: (performance.now() - from) / 1000,
  };
}

if (given.help) {
  process.stdout.write(USAGE);
} else {
  const report = await evaluate();
  process.stdout.write(given.json ? `${JSON.stringify(report)}\n` : reportText(report, given.list));
  process.exitCode = isSound(report) ? 0 : 1;
}
