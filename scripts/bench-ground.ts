/**
 * Measures shared ground against jsdiff (`diffWords` over both texts), in turns, in one run: the shipped pair,
 * 50,000 words with 5 % edits, and two treaties of some 500 articles: `npm run bench:ground [-- --json]`. What is
 * timed is what the page waits for once the comparison is there: from two stored texts, not yet cut into
 * words, to passages and counts. Real prose is read from CONCORDAT_DATA (default ../shared/data).
 */

import { diffWords } from 'diff';
import { compareTexts } from '../lib/core/engine/compare';
import { sharedGround } from '../lib/core/engine/ground/shared-ground';
import { partyNames } from '../lib/core/treaty/party-names';
import { unitsOf, type VersionText } from '../lib/core/treaty/provision';
import { median } from './bench-diff/figures';
import { readSets } from './bench-diff/sets';
import { longVersions } from './testing/long-pair';

type Pair = { readonly title: string; readonly left: VersionText; readonly right: VersionText };

type Figures = {
  readonly title: string;
  /** Words of both sides. */
  readonly words: number;
  readonly passages: number;
  readonly precise: boolean;
  /** Medians in ms. jsdiff is stopped after ten seconds; then its time is a lower bound. */
  readonly ms: number;
  readonly jsdiff: number;
  readonly stopped: boolean;
  /** How many times as long jsdiff takes. */
  readonly ratio: number;
  readonly goal?: number;
};

const ROUNDS = 9;
const WARM_UP = 5;
const CAP = 10_000;
/** A peer that takes longer is asked once. */
const SLOW = 1_000;

const GOALS: Readonly<Record<string, number>> = { shipped: 50, edits5: 500 };

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function measure({ title, left, right }: Pair, goal?: number): Figures {
  const parties = [...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])];
  const names = partyNames(parties);
  const comparison = compareTexts(left, right, { names });
  const own = () => sharedGround(left, right, comparison, { names });
  const [textA, textB] = [wholeText(left), wholeText(right)];
  let stopped = false;
  const peer = () => {
    stopped = diffWords(textA, textB, { timeout: CAP }) === undefined;
  };
  for (let round = 0; round < WARM_UP; round += 1) own();
  const times: { own: number[]; peer: number[] } = { own: [], peer: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.own.push(milliseconds(own));
    if ((times.peer[0] ?? 0) < SLOW) times.peer.push(milliseconds(peer));
  }
  const { passages, precise, total } = own();
  const [ms, jsdiff] = [median(times.own), median(times.peer)];
  return {
    title,
    words: total.left.all + total.right.all,
    passages: passages.length,
    precise,
    ms,
    jsdiff,
    stopped,
    ratio: jsdiff / ms,
    ...(goal !== undefined && { goal }),
  };
}

function wholeText({ provisions }: VersionText): string {
  return unitsOf(provisions)
    .map(({ text }) => text)
    .join('\n');
}

function line({ title, words, passages, precise, ms, jsdiff, stopped, ratio, goal }: Figures) {
  const bound = stopped ? '>' : '';
  const met = goal === undefined ? '' : `  ${ms <= goal ? 'met' : 'NOT met'}: within ${goal} ms`;
  return `${title}: ${words} words, ${passages} passages${precise ? '' : ', not precise'}
  ours ${ms.toFixed(1)} ms, jsdiff ${bound}${jsdiff.toFixed(1)} ms, ratio ${bound}${ratio.toFixed(2)}${met}`;
}

function main(args: readonly string[]): void {
  if (args.includes('--help')) {
    process.stdout.write('npm run bench:ground [-- --json]: measures shared ground, a minute\n');
    return;
  }
  const { source, sets } = readSets(process.env.CONCORDAT_DATA ?? '../shared/data');
  const figures = Object.entries(GOALS).flatMap(([id, goal]) => {
    const set = sets.find((each) => each.id === id);
    return (set?.pairs ?? []).map((pair) => measure({ title: set?.title ?? '', ...pair }, goal));
  });
  const [left, right] = longVersions();
  figures.push(measure({ title: 'two treaties of 500 articles', left, right }));
  process.stdout.write(
    args.includes('--json')
      ? `${JSON.stringify({ source, figures }, null, 2)}\n`
      : `Texts: ${source}\n${figures.map(line).join('\n')}\n`,
  );
}

main(process.argv.slice(2));
