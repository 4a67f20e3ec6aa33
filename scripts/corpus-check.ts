/**
 * `npm run corpus:check`: reads every shipped record through the schema, counts its articles and
 * follows its relations. Prints one line a treaty and exits 1 with the reasons when something is
 * wrong.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Provision, unitsOf, VERIFICATION_STATES } from '../lib/core/treaty/provision';
import { checkProvisions } from '../lib/core/treaty/provision-tree';
import { isDisputed, type TreatyRelationKind } from '../lib/core/treaty/treaty';
import { readUdhr, UDHR_LANGUAGES } from '../lib/formats/read/udhr';
import { type CorpusFile, parseCorpusFile } from '../lib/schema/corpus';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '..', 'prisma', 'corpus');

const EXPECTED: Readonly<Record<string, { articles: number; preamble: boolean }>> = {
  'dprk-russia-2024': { articles: 23, preamble: true },
  'iran-russia-2025': { articles: 47, preamble: true },
  'china-dprk-1961': { articles: 7, preamble: true },
  'ussr-dprk-1961': { articles: 6, preamble: true },
  'dprk-russia-2000': { articles: 12, preamble: false },
  udhr: { articles: 0, preamble: false },
};
const UDHR_EXPECTED = { articles: 30, preamble: true };

const INVERSE: Readonly<Partial<Record<TreatyRelationKind, TreatyRelationKind>>> = {
  replaces: 'replaced-by',
  'replaced-by': 'replaces',
  sister: 'sister',
  'see-also': 'see-also',
};

const problems: string[] = [];
const say = (name: string, problem: string) => problems.push(`${name}: ${problem}`);
const print = (line: string) => process.stdout.write(`${line}\n`);

function read(name: string): CorpusFile | undefined {
  try {
    return parseCorpusFile(JSON.parse(readFileSync(join(CORPUS, name), 'utf8')));
  } catch (error) {
    say(name, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function checkText(
  name: string,
  provisions: readonly Provision[],
  expected: { articles: number; preamble: boolean } | undefined,
): string {
  const units = unitsOf(provisions);
  const numbers = units.filter(({ kind }) => kind === 'article').map(({ eId }) => eId);
  const preambles = units.filter(({ kind }) => kind === 'preamble').length;
  for (const problem of checkProvisions(provisions)) say(name, problem);
  if (!expected) say(name, 'is not an expected record; add its counts to scripts/corpus-check.ts');
  if (expected && numbers.length !== expected.articles) {
    say(name, `has ${numbers.length} articles, not ${expected.articles}`);
  }
  if (expected && preambles !== Number(expected.preamble)) {
    say(name, expected.preamble ? 'has no preamble' : 'has a preamble, but none is known');
  }
  numbers.forEach((eId, i) => {
    if (eId !== `art_${i + 1}`) say(name, `has ${eId} where art_${i + 1} belongs`);
  });
  return `${preambles ? 'preamble + ' : ''}${numbers.length} articles, ${provisions.length} provisions`;
}

function checkRelations(files: readonly CorpusFile[]): void {
  const bySlug = new Map(files.map((file) => [file.treaty.slug, file.treaty]));
  for (const { treaty } of files) {
    for (const { kind, slug } of treaty.relations) {
      if (slug === undefined) continue;
      const other = bySlug.get(slug);
      const back = INVERSE[kind];
      if (!other) say(treaty.slug, `is related to ${slug}, which is not shipped`);
      if (!other || !back) continue;
      const answered = other.relations.some((r) => r.slug === treaty.slug && r.kind === back);
      if (!answered) say(treaty.slug, `is "${kind}" ${slug}, which does not answer "${back}"`);
    }
  }
}

/** How many units stand how far, and how many article numbers no page shows. */
function verificationOf(provisions: readonly Provision[]): string {
  const units = unitsOf(provisions);
  const counts = VERIFICATION_STATES.flatMap((state) => {
    const count = units.filter((unit) => unit.state === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  const unconfirmed = units.filter((unit) => unit.numberConfirmed === false).length;
  return [...counts, `${unconfirmed} numbers not confirmed`].join(', ');
}

function checkRecord(name: string): CorpusFile | undefined {
  const file = read(name);
  if (!file) return undefined;
  const { treaty, provisions, quotations } = file;
  if (basename(name, '.json') !== treaty.slug) say(name, `has the slug ${treaty.slug}`);
  const counts = checkText(treaty.slug, provisions, EXPECTED[treaty.slug]);
  const disputed = [...treaty.facts, ...treaty.events].filter(isDisputed).length;
  print(
    `${treaty.slug}: ${counts}, ${treaty.facts.length} facts, ${treaty.events.length} events ` +
      `(${disputed} disputed), ${treaty.relations.length} relations, ${treaty.sources.length} sources, ` +
      `${quotations.length} quotations`,
  );
  if (provisions.length > 0) print(`  ${verificationOf(provisions)}`);
  for (const { kind, url } of treaty.sources) {
    if (kind === undefined) say(treaty.slug, `does not say of what kind the source ${url} is`);
  }
  return file;
}

const names = readdirSync(CORPUS).filter((name) => name.endsWith('.json'));
for (const slug of Object.keys(EXPECTED)) {
  if (!names.includes(`${slug}.json`)) say(slug, 'has no file in prisma/corpus');
}
checkRelations(names.flatMap((name) => checkRecord(name) ?? []));
for (const lang of UDHR_LANGUAGES) {
  const { dir, standing, provisions } = readUdhr(lang);
  print(
    `udhr:${lang}: ${checkText(`udhr:${lang}`, provisions, UDHR_EXPECTED)}, ${dir}, ${standing}`,
  );
}

if (problems.length > 0) {
  process.stderr.write(`\nThe corpus is not in order:\n${problems.join('\n')}\n`);
  process.exitCode = 1;
}
