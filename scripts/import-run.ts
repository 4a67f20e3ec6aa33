/**
 * `import FOLDER|FILE…` on the database of DATABASE_URL, which the command lends (import.mjs).
 * docs/command-line.md describes it.
 */

import { AppError } from '../lib/errors';
import { ReadError } from '../lib/formats/read/read-document';
import { findOwner } from '../lib/services/accounts/find-owner';
import { FileImporter, type FileTexts, readTexts } from '../lib/services/imports/import-file';
import { disconnect, ping } from '../lib/store/database';
import { InputError } from './command/input-error';
import { runCommand } from './command/run-command';
import { print, remark } from './command/terminal';
import { HELP, type ImportArguments, readArguments } from './import/arguments';
import { type FoundFile, filesOf } from './import/files';
import { type FileReport, filePage, textReport, totalLine, totals } from './import/report';

async function run(): Promise<void> {
  const read = readArguments(process.argv.slice(2));
  if (read === 'help') {
    await print(HELP);
    return;
  }
  const importer = await importerOf(read);
  const reports: FileReport[] = [];
  for await (const report of importEach(importer, read)) {
    reports.push(report);
    if (!read.json) await print(filePage(report));
  }
  const sums = totals(reports);
  if (read.json) await print(`${JSON.stringify({ ...sums, dryRun: read.dryRun, reports })}\n`);
  else await print(`${totalLine(sums, read.dryRun)}\n`);
  if (sums.notImported > 0) process.exitCode = 2;
}

async function importerOf({ owner, ...target }: ImportArguments): Promise<FileImporter> {
  const user = await asked(() => findOwner(owner));
  if (!user) {
    throw new InputError(
      owner === undefined
        ? 'Say whose the texts are, with --owner EMAIL: there is not one account alone.'
        : `Nobody has an account with ${owner}. Sign up first, or check the address.`,
    );
  }
  return asked(() => FileImporter.open(user, target));
}

/** What the database answers, or why there is nothing to answer. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw new InputError(error.message);
    if (error instanceof Error && 'code' in error && error.code === 'P2021') {
      throw new InputError('This database is empty. Start Concordat once, and sign up.');
    }
    throw error;
  }
}

/** While the database stores the texts of one file, the next one is read. */
async function* importEach(
  importer: FileImporter,
  { paths, lang }: ImportArguments,
): AsyncGenerator<FileReport> {
  let before: Promise<FileReport> | undefined;
  for (const file of filesOf(paths)) {
    const read = await orProblem(file.name, () => textsOf(file, lang));
    if (before) yield await before;
    before = 'problem' in read ? Promise.resolve(read) : importOne(importer, read);
    // What it throws is thrown where it is awaited.
    before.catch(() => undefined);
  }
  if (before) yield await before;
}

function textsOf(file: FoundFile, lang: string | undefined): Promise<FileTexts> {
  if ('problem' in file) throw new ReadError(file.problem);
  return readTexts({ ...file, options: lang === undefined ? {} : { lang } });
}

async function importOne(importer: FileImporter, read: FileTexts): Promise<FileReport> {
  const { name } = read;
  return orProblem(name, async () => {
    const texts = await importer.importTexts(read);
    return { name, texts: texts.map(textReport) };
  });
}

/** A file that fails is told, and the others are imported all the same; without a database none can be. */
async function orProblem<T>(
  name: string,
  work: () => Promise<T>,
): Promise<T | (FileReport & { readonly problem: string })> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReadError || error instanceof AppError) {
      return { name, texts: [], problem: error.message };
    }
    await ping();
    remark(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const problem = 'It could not be imported, through a fault of the program.';
    return { name, texts: [], problem };
  }
}

const code = await runCommand('The import', run);
await disconnect();
process.exitCode = code || process.exitCode;
