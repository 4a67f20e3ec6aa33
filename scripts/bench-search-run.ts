/**
 * Measures searching (docs/decisions/036-search-on-postgresql.md) among many provisions: words, a phrase, a
 * prefix, and words with a filter, each as a page of search asks it, and beside it PostgreSQL's own text
 * search (`english`, `ts_rank`) asked for the count and the first thirty, in the same run. The provisions are
 * articles of ToTA in the folder that CONCORDAT_DATA names (default ../shared/data), else of the shipped texts.
 *
 *     npm run bench:search -- [--provisions 35000] [--queries 60] [--seed 1] [--json]
 */

import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ANONYMOUS } from '../lib/core/access/policy';
import { search } from '../lib/services/search/search';
import { refreshStatistics } from '../lib/services/search/statistics';
import { database, disconnect } from '../lib/store/database';
import { fillIndex } from '../lib/store/search-backfill';
import { type Article, readArticles, storeArticles } from './bench-search/store-articles';
import { seeded } from './eval/random';

const { values: given } = parseArgs({
  options: {
    provisions: { type: 'string', default: '35000' },
    queries: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

type Times = { readonly p50: number; readonly p95: number };

const KINDS = ['words', 'phrase', 'prefix', 'filter'] as const;

type Kind = (typeof KINDS)[number];

function ofKind(kind: Kind, words: readonly string[]): string {
  if (kind === 'phrase') return `"${words.slice(0, 2).join(' ')}"`;
  if (kind === 'prefix') return `${(words[0] ?? '').slice(0, 6)}*`;
  return words.join(' ');
}

/** Two or three words that stand in a row somewhere, of five letters and more. */
function queriesOf(articles: readonly Article[], count: number, random: () => number): string[][] {
  const queries: string[][] = [];
  for (let tries = 0; queries.length < count && tries < 100 * count; tries += 1) {
    const article = articles[Math.floor(random() * articles.length)];
    const words = article?.text.match(/[a-z]{3,}/gi) ?? [];
    const at = Math.floor(random() * words.length);
    const some = words.slice(at, at + 2 + Math.floor(random() * 2));
    if (some.length > 1 && some.every((word) => word.length > 4)) queries.push(some);
  }
  return queries;
}

async function timesOf(queries: readonly string[], ask: (q: string) => Promise<unknown>) {
  const times: number[] = [];
  for (const q of queries) {
    const begin = performance.now();
    await ask(q);
    times.push(performance.now() - begin);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

/** What a page that is built on PostgreSQL alone would ask. */
async function plainSearch(q: string, isFiltered: boolean): Promise<void> {
  const query = q.endsWith('*') ? `${q.slice(0, -1).toLowerCase()}:*` : undefined;
  const asked = query === undefined ? 'websearch_to_tsquery' : 'to_tsquery';
  const where = `i.vector @@ ${asked}('english', $1)${isFiltered ? ` AND t."slug" >= 'bench-0-2'` : ''}`;
  const from = `"PlainIndex" i JOIN "Provision" p ON p.id = i.id JOIN "Version" v ON v.id = p."versionId"
    JOIN "Treaty" t ON t.id = v."treatyId" WHERE ${where}`;
  await database().$queryRawUnsafe(`SELECT count(*)::int FROM ${from}`, query ?? q);
  await database().$queryRawUnsafe(
    `SELECT p.id::text, left(p."text", 300) FROM ${from}
      ORDER BY ts_rank(i.vector, ${asked}('english', $1)) DESC, p.id LIMIT 30`,
    query ?? q,
  );
}

async function makePlainIndex(): Promise<number> {
  const begin = performance.now();
  const text = `to_tsvector('english', left(concat_ws(' ', p."heading", p."text"), 20000))`;
  await database().$executeRawUnsafe(
    `CREATE TABLE "PlainIndex" (id uuid PRIMARY KEY, vector tsvector)`,
  );
  for (const digit of '0123456789abcdef') {
    await database().$executeRawUnsafe(
      `INSERT INTO "PlainIndex" SELECT p.id, ${text} FROM "Provision" p WHERE right(p.id::text, 1) = '${digit}'`,
    );
  }
  await database().$executeRawUnsafe('CREATE INDEX ON "PlainIndex" USING gin (vector)');
  return performance.now() - begin;
}

/** MB of a table with its indexes and what is stored beside it. */
async function sizeOf(table: string): Promise<number> {
  const [row] = await database().$queryRawUnsafe<{ size: number }[]>(
    `SELECT (pg_total_relation_size('"${table}"') / 1e6)::int AS size`,
  );
  return row?.size ?? 0;
}

async function indexingTime(provisions: number): Promise<number> {
  const slugs = `SELECT e.id FROM "Expression" e JOIN "Treaty" t ON t.id = e."treatyId"
    WHERE t.slug LIKE 'bench-0-%' ORDER BY e.id LIMIT 20`;
  const forgotten = await database().$executeRawUnsafe(
    `DELETE FROM "ProvisionIndex" WHERE "expressionId" IN (${slugs})`,
  );
  const begin = performance.now();
  await fillIndex(async () => true);
  return Math.round(((performance.now() - begin) / Math.min(forgotten, provisions)) * 1000);
}

async function main(): Promise<void> {
  const source = await readArticles();
  const provisions = Number(given.provisions);
  if (source.name !== 'ToTA')
    process.stderr.write('ToTA is not there: the shipped texts are taken.\n');
  const articles = await storeArticles(source, provisions);
  const perThousand = await indexingTime(provisions);
  const plainTime = await makePlainIndex();
  await database().$executeRawUnsafe('ANALYZE');
  await refreshStatistics();
  const queries = queriesOf(articles, Number(given.queries), seeded(Number(given.seed)));
  const times: { kind: Kind; concordat: Times; plain: Times }[] = [];
  for (const kind of KINDS) {
    const asked = queries.map((words) => ofKind(kind, words));
    const filters = kind === 'filter' ? { after: '1980', verified: true } : {};
    times.push({
      kind,
      concordat: await timesOf(asked, (q) => search(ANONYMOUS, q, filters)),
      plain: await timesOf(asked, (q) => plainSearch(q, kind === 'filter')),
    });
  }
  const report = {
    ...{ source: source.name, provisions: articles.length, queries: queries.length },
    load: loadavg()[0],
    index: { msPerThousand: perThousand, megabytes: await sizeOf('ProvisionIndex') },
    plain: {
      msPerThousand: Math.round((plainTime / articles.length) * 1000),
      megabytes: await sizeOf('PlainIndex'),
    },
    times,
  };
  process.stdout.write(given.json ? `${JSON.stringify(report, null, 2)}\n` : table(report));
}

function table(report: {
  readonly source: string;
  readonly provisions: number;
  readonly queries: number;
  readonly load: number | undefined;
  readonly index: { readonly msPerThousand: number; readonly megabytes: number };
  readonly plain: { readonly msPerThousand: number; readonly megabytes: number };
  readonly times: readonly { kind: Kind; concordat: Times; plain: Times }[];
}): string {
  const { source, provisions, queries, load, index, plain, times } = report;
  const row = (...cells: readonly (string | number)[]) =>
    cells
      .map((cell, at) => (at === 0 ? String(cell).padEnd(30) : String(cell).padStart(14)))
      .join('');
  return [
    `${provisions} provisions of ${source}, ${queries} queries of each kind; load ${load?.toFixed(1)}`,
    row('', 'Concordat', 'PostgreSQL'),
    row('indexing, ms a thousand', index.msPerThousand, plain.msPerThousand),
    row('on disk, MB', index.megabytes, plain.megabytes),
    ...times.flatMap(({ kind, concordat, plain: other }) => [
      row(`${kind}, p50 ms`, concordat.p50, other.p50),
      row(`${kind}, p95 ms`, concordat.p95, other.p95),
    ]),
    '',
  ].join('\n');
}

try {
  await main();
} finally {
  await disconnect();
}
