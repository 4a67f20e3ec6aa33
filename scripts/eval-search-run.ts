/**
 * Finds what readers of the shipped texts ask for: sixty queries written by hand in five languages, with the answers
 * that would be accepted (`eval-search/queries.ts`), as the page of search answers them, and beside it PostgreSQL's own
 * text search over the same texts (`english`, `russian`, else `simple`, ranked by `ts_rank`), in one run.
 *
 *     npm run eval:search -- [--json] [--all]
 *
 * nDCG@10 and R@10 with every accepted answer worth the same; MRR of the first; how many have one among the first three.
 */

import { parseArgs } from 'node:util';
import { ANONYMOUS } from '../lib/core/access/policy';
import { unitEId } from '../lib/core/treaty/provision';
import { search } from '../lib/services/search/search';
import { database, disconnect } from '../lib/store/database';
import { fillIndex } from '../lib/store/search-backfill';
import { type AskedQuery, QUERIES } from './eval-search/queries';

const { values: given } = parseArgs({
  options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
});

const DEPTH = 10;
const FIRST = 3;

/** Answers in the order in which the page has them, each once. */
async function ours(q: string): Promise<string[]> {
  const { direct, treaties, groups, translated } = await search(ANONYMOUS, q);
  const place = /^\/treaties\/([^/]+)\/[^#]*#([^?]+)/.exec(direct?.href ?? '');
  const clauses = [...groups, ...translated].flatMap(({ treaty, hits }) =>
    hits.map(({ eId }) => `${treaty.slug}#${unitEId(eId)}`),
  );
  return unique([
    ...(place ? [`${place[1]}#${unitEId(decodeURIComponent(place[2] ?? ''))}`] : []),
    ...treaties.map(({ slug }) => slug),
    ...clauses,
  ]);
}

const CONFIGURATION = `CASE x.lang WHEN 'en' THEN 'english' WHEN 'ru' THEN 'russian' ELSE 'simple' END::regconfig`;

/** What a page that is built on PostgreSQL alone would answer: titles and provisions together. */
async function plain(q: string): Promise<string[]> {
  const rows = await database().$queryRawUnsafe<{ answer: string }[]>(
    `WITH x AS (
       SELECT t."slug" AS answer, n.lang, n.title AS words FROM "Treaty" t CROSS JOIN LATERAL (
         SELECT 'en' AS lang, concat_ws(' ', t."title", t."shortTitle", (SELECT string_agg(p."name", ' ')
           FROM "TreatyParty" b JOIN "Party" p ON p."id" = b."partyId" WHERE b."treatyId" = t."id")) AS title
         UNION ALL SELECT "lang", "title" FROM "TreatyTitle" WHERE "treatyId" = t."id") n
       UNION ALL SELECT t."slug" || '#' || p."eId", v."lang", concat_ws(' ', p."heading", p."text")
       FROM "Provision" p JOIN "Version" v ON v."id" = p."versionId" JOIN "Treaty" t ON t."id" = v."treatyId"
       WHERE p."kind" IN ('article', 'preamble'))
     SELECT answer FROM x WHERE to_tsvector(${CONFIGURATION}, words) @@ websearch_to_tsquery(${CONFIGURATION}, $1)
     ORDER BY ts_rank(to_tsvector(${CONFIGURATION}, words), websearch_to_tsquery(${CONFIGURATION}, $1)) DESC, answer`,
    q,
  );
  return unique(rows.map(({ answer }) => answer));
}

const unique = (answers: readonly string[]) => [...new Set(answers)].slice(0, DEPTH);

type Measured = { ndcg: number; recall: number; reciprocal: number; isAmongFirst: boolean };

function measure({ accepted }: AskedQuery, answers: readonly string[]): Measured {
  const wanted = new Set(accepted);
  const gain = (at: number) => 1 / Math.log2(at + 2);
  const met = answers.flatMap((answer, at) => (wanted.has(answer) ? [at] : []));
  const ideal = accepted.slice(0, DEPTH).reduce((sum, _, at) => sum + gain(at), 0);
  return {
    ndcg: met.reduce((sum, at) => sum + gain(at), 0) / ideal,
    recall: met.length / Math.min(DEPTH, accepted.length),
    reciprocal: met[0] === undefined ? 0 : 1 / (met[0] + 1),
    isAmongFirst: met[0] !== undefined && met[0] < FIRST,
  };
}

function mean(all: readonly Measured[]) {
  const of = (value: (one: Measured) => number) =>
    all.reduce((sum, one) => sum + value(one), 0) / all.length;
  return {
    queries: all.length,
    ndcg: of(({ ndcg }) => ndcg),
    recall: of(({ recall }) => recall),
    mrr: of(({ reciprocal }) => reciprocal),
    amongFirst: all.filter(({ isAmongFirst }) => isAmongFirst).length,
  };
}

await fillIndex(async () => true);
const results: { q: string; answers: string[]; ours: Measured; plain: Measured }[] = [];
for (const query of QUERIES) {
  const answers = await ours(query.q);
  results.push({
    ...{ q: query.q, answers, ours: measure(query, answers) },
    plain: measure(query, await plain(query.q)),
  });
}
const figures = {
  concordat: mean(results.map((one) => one.ours)),
  postgresql: mean(results.map((one) => one.plain)),
};
if (given.json) process.stdout.write(`${JSON.stringify({ figures, results }, null, 2)}\n`);
else {
  process.stdout.write('             nDCG@10   R@10    MRR  among the first three\n');
  for (const [name, { ndcg, recall, mrr, amongFirst, queries }] of Object.entries(figures)) {
    const numbers = [ndcg, recall, mrr].map((value) => value.toFixed(3).padStart(7)).join('');
    process.stdout.write(`${name.padEnd(12)}${numbers}  ${amongFirst} of ${queries}\n`);
  }
  for (const { q, answers, ours: own } of results) {
    if (own.isAmongFirst && !given.all) continue;
    process.stdout.write(`  ${q}: ${answers.slice(0, FIRST).join(', ') || 'nothing'}\n`);
  }
}
await disconnect();
