/**
 * Measures the word diff against jsdiff, fast-myers-diff, diff-match-patch, git and wdiff on six sets of
 * texts, methods in turns, in one run: `npm run bench:diff [-- --json]`. Prints medians, ratios, deleted
 * tokens, islands, what was found of moved blocks, and for each goal whether it was met. Real prose is
 * read from CONCORDAT_DATA (default ../shared/data). Takes some five minutes.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compareTexts } from '../lib/core/engine/compare';
import { deletedTokens, islands, isRebuilt, median, movedRecall, sum } from './bench-diff/figures';
import { type DiffFigures, goalsOf, type MethodFigures, type SetFigures } from './bench-diff/goals';
import { isInstalled, LIBRARIES, type Method, OURS, ours, PROGRAMS } from './bench-diff/methods';
import { type DiffPair, type DiffSet, readSets } from './bench-diff/sets';

const WARM_UP = 12;
const ROUNDS = { short: 9, long: 15, byArticles: 3 } as const;
/** A peer is not asked again after a run of so many ms, and is stopped at CAP. */
const SLOW = 2_000;
const CAP = 10_000;
/** Time for a process of its own to start and read the texts. */
const START = 8_000;

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One method on all pairs of a set: the mean time of a pair, in ms. */
function timeOnce(method: Method, pairs: readonly DiffPair[]): number {
  const total = milliseconds(() => {
    for (const { leftText, rightText } of pairs) method.run(leftText, rightText);
  });
  return total / Math.max(1, pairs.length);
}

const clauseFirst: Pick<Method, 'name'> & { run: (pair: DiffPair) => unknown } = {
  name: `${OURS}, by articles`,
  run: ({ left, right }) => compareTexts(left, right),
};

function measureSet(set: DiffSet, programs: readonly Method[]): SetFigures {
  const own: Method = { name: OURS, run: ours };
  const inTurns = set.long ? [own, ...programs] : [own, ...LIBRARIES, ...programs];
  for (let round = 0; round < WARM_UP; round += 1) timeOnce(own, set.pairs);
  const times = new Map<string, number[]>(inTurns.map(({ name }) => [name, []]));
  const byArticles: number[] = [];
  for (let round = 0; round < (set.long ? ROUNDS.long : ROUNDS.short); round += 1) {
    for (const method of inTurns) {
      const taken = times.get(method.name) ?? [];
      if ((taken[0] ?? 0) < SLOW) taken.push(timeOnce(method, set.pairs));
    }
  }
  // Apart from the turns: aligning long texts leaves a heap that the others would have to clear.
  for (let round = 0; round < ROUNDS.byArticles; round += 1) {
    byArticles.push(
      milliseconds(() => set.pairs.forEach(clauseFirst.run)) / Math.max(1, set.pairs.length),
    );
  }
  const methods = inTurns.map((method) => judge(method, set.pairs, times.get(method.name) ?? []));
  const stopped = set.long ? LIBRARIES.map(({ name }) => inItsOwnProcess(name, set.id)) : [];
  const [first] = set.pairs;
  const recall = first && movedRecall(first);
  return {
    id: set.id,
    title: set.title,
    words: Math.round(sum(set.pairs.map((pair) => wordsOf(pair))) / Math.max(1, set.pairs.length)),
    pairs: set.pairs.length,
    methods: [
      ...methods,
      ...stopped,
      { name: clauseFirst.name, ms: median(byArticles), runs: byArticles.length },
    ],
    rebuilt: set.pairs.every(isRebuilt),
    ...(recall !== undefined && { movedRecall: recall }),
  };
}

/** Words of both sides, halved. */
function wordsOf({ leftText, rightText }: DiffPair): number {
  return `${leftText} ${rightText}`.split(/\s+/).length / 2;
}

function judge(
  { name, run }: Method,
  pairs: readonly DiffPair[],
  times: readonly number[],
): MethodFigures {
  const figures = { name, ms: median(times), runs: times.length };
  const results = pairs.map(({ leftText, rightText }) => run(leftText, rightText));
  if (results.some((runs) => runs === undefined)) return { ...figures, gaveUp: true };
  const all = results.map((runs) => runs ?? []);
  const words = sum(pairs.map((pair) => wordsOf(pair)));
  return {
    ...figures,
    deleted: sum(all.map(deletedTokens)) / Math.max(1, pairs.length),
    islands: sum(all.map(islands)) / Math.max(1, pairs.length),
    islandsPer150: (150 * sum(all.map(islands))) / Math.max(1, words),
  };
}

/** A peer on one long set, alone, stopped after ten seconds. */
function inItsOwnProcess(name: string, set: string): MethodFigures {
  const printed = again(['--peer', name, '--set', set], CAP + START);
  if (printed === undefined) return { name, ms: CAP, runs: 1, gaveUp: true };
  return JSON.parse(printed) as MethodFigures;
}

/** One set in a fresh process, so that what the sets before left in memory slows nobody. */
function measureAlone(set: DiffSet): SetFigures {
  const printed = again(['--only', set.id]);
  if (printed === undefined) throw new Error(`The set ${set.id} could not be measured`);
  return JSON.parse(printed) as SetFigures;
}

/** What this script prints with other arguments; undefined when it failed or took too long. */
function again(args: readonly string[], timeout?: number): string | undefined {
  const script = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(timeout !== undefined && { timeout }),
  });
  return child.status === 0 ? child.stdout : undefined;
}

/** The other end of `inItsOwnProcess`. */
function measurePeer(name: string, set: string): void {
  const method = LIBRARIES.find((each) => each.name === name);
  const pairs = readSets(dataFolder).sets.find(({ id }) => id === set)?.pairs ?? [];
  if (method === undefined) throw new RangeError(`no peer ${name}`);
  const time = timeOnce(method, pairs);
  const figures =
    time > CAP ? { name, ms: time, runs: 1, gaveUp: true } : judge(method, pairs, [time]);
  process.stdout.write(JSON.stringify(figures));
}

function print({ source, absent, sets, goals }: DiffFigures): void {
  const lines = [`Texts: ${source}`, ...absent.map((name) => `Not installed here: ${name}`)];
  for (const set of sets) {
    lines.push('', `${set.title} (${set.pairs} pairs of ${set.words} words a side)`);
    lines.push(
      `  ${'method'.padEnd(24)}${'ms'.padStart(10)}${'x ours'.padStart(9)}${'deleted'.padStart(10)}${'islands'.padStart(9)}${'per 150'.padStart(9)}`,
    );
    const own = set.methods.find(({ name }) => name === OURS)?.ms ?? Number.NaN;
    for (const {
      name,
      ms,
      runs,
      deleted,
      islands: chopped,
      islandsPer150,
      gaveUp,
    } of set.methods) {
      const time = gaveUp ? `>${(CAP / 1000).toFixed(0)} s` : ms.toFixed(ms < 10 ? 2 : 0);
      const ratio = `${gaveUp ? '>' : ''}${(ms / own).toFixed(1)}`;
      const rest = [deleted?.toFixed(0), chopped?.toFixed(1), islandsPer150?.toFixed(2)].map(
        (each) => each ?? '-',
      );
      lines.push(
        `  ${name.padEnd(24)}${time.padStart(10)}${ratio.padStart(9)}${rest[0]?.padStart(10)}${rest[1]?.padStart(9)}${rest[2]?.padStart(9)}${runs === 1 ? '  (one run)' : ''}`,
      );
    }
    if (set.movedRecall !== undefined) {
      lines.push(`  moved words found as moved: ${set.movedRecall.toFixed(3)}`);
    }
    lines.push(`  rebuilt exactly, both ways: ${set.rebuilt ? 'yes' : 'NO'}`);
  }
  lines.push(
    '',
    ...goals.map(({ goal, value, met }) => `${met ? 'met    ' : 'NOT met'}  ${goal}: ${value}`),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

const dataFolder = process.env.CONCORDAT_DATA ?? '../shared/data';

function main(args: readonly string[]): void {
  if (args.includes('--help')) {
    process.stdout.write(
      'npm run bench:diff [-- --json]: measures the word diff, some five minutes\n',
    );
    return;
  }
  const option = (name: string) =>
    args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined;
  const peer = option('--peer');
  if (peer !== undefined) {
    measurePeer(peer, option('--set') ?? '');
    return;
  }
  const { source, sets } = readSets(dataFolder);
  const present = PROGRAMS.filter(({ program }) => isInstalled(program));
  const only = option('--only');
  if (only !== undefined) {
    const set = sets.find(({ id }) => id === only);
    if (set === undefined) throw new RangeError(`no set ${only}`);
    process.stdout.write(JSON.stringify(measureSet(set, present)));
    return;
  }
  const absent = PROGRAMS.filter((each) => !present.includes(each)).map(({ name }) => name);
  const measured = sets.map(measureAlone);
  const figures = { source, absent, sets: measured, goals: goalsOf(measured) };
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else print(figures);
}

main(process.argv.slice(2));
