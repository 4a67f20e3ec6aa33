/** Prints the evaluation across languages alone: `npx tsx scripts/eval/cross-language-run.ts [--json]`. */

import { evaluateCrossLanguage } from './cross-language';

const evaluation = evaluateCrossLanguage({
  dataFolder: process.env.CONCORDAT_DATA ?? '../shared/data',
});
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
} else {
  for (const { set, left, right, method, learnedFrom, score } of evaluation.rows) {
    const figures = [score.precision, score.recall, score.f1, score.rank1].map((x) => x.toFixed(3));
    process.stdout.write(
      `${set} ${left}-${right}  P ${figures[0]} R ${figures[1]} F1 ${figures[2]} R@1 ${figures[3]}  (${score.articles} articles)  ${method}, learned from ${learnedFrom}\n`,
    );
  }
  for (const section of evaluation.skipped) process.stdout.write(`skipped ${section}\n`);
}
