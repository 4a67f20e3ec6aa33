/**
 * Measures the comparison engine in one run: align and diff of the two shipped treaties against
 * jsdiff's `diffWords` over the two whole texts, on the same machine in the same minute. Prints
 * milliseconds (medians) and the ratio; `--json` prints the same as JSON.
 */

import { pathToFileURL } from 'node:url';
import { diffWords as jsdiffWords } from 'diff';
import { compareTexts, countChanges } from '../lib/core/engine/compare';
import { unitsOf, type VersionText } from '../lib/core/treaty/provision';
import { shippedVersion } from '../lib/testing/shipped';

const GOAL_RATIO = 100;
const WARM_UP = 150;
const ITERATIONS = 60;
const JSDIFF_ITERATIONS = 5;

export type CompareFigures = {
  readonly words: number;
  readonly links: number;
  readonly changes: number;
  /** Median milliseconds of align + diff, warm. */
  readonly engine: number;
  /** Median milliseconds of jsdiff's diffWords over the whole texts. */
  readonly jsdiff: number;
  readonly ratio: number;
};

/** Runs both, engine first. Takes some seconds. */
export function measureComparison(): CompareFigures {
  const left = shippedVersion('dprk-russia-2024');
  const right = shippedVersion('iran-russia-2025');
  const [leftText, rightText] = [wholeText(left), wholeText(right)];
  const comparison = compareTexts(left, right);

  for (let round = 0; round < WARM_UP; round += 1) compareTexts(left, right);
  // The two are measured in turns, so that a busy machine slows both.
  const engine: number[] = [];
  const jsdiff: number[] = [];
  for (let turn = 0; turn < JSDIFF_ITERATIONS; turn += 1) {
    jsdiff.push(milliseconds(() => jsdiffWords(leftText, rightText)));
    for (let round = 0; round < ITERATIONS / JSDIFF_ITERATIONS; round += 1) {
      engine.push(milliseconds(() => compareTexts(left, right)));
    }
  }
  const figures = { engine: median(engine), jsdiff: median(jsdiff) };
  return {
    words: `${leftText} ${rightText}`.split(/\s+/).length,
    links: comparison.links.length,
    changes: countChanges(comparison),
    ...figures,
    ratio: figures.jsdiff / figures.engine,
  };
}

function wholeText(version: VersionText): string {
  return unitsOf(version.provisions)
    .map((unit) => unit.text)
    .join('\n\n');
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(figures: CompareFigures): void {
  const { words, links, changes, engine, jsdiff, ratio } = figures;
  const lines = [
    `DPRK–Russia 2024 against Iran–Russia 2025: ${words} words, ${links} links, ${changes} changes`,
    `align + diff          ${engine.toFixed(1).padStart(8)} ms  (median of ${ITERATIONS}, warm)`,
    `jsdiff diffWords      ${jsdiff.toFixed(1).padStart(8)} ms  (median of ${JSDIFF_ITERATIONS}, whole texts)`,
    `ratio                 ${ratio.toFixed(0).padStart(8)} x   (goal ${GOAL_RATIO})`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const [, script = '', ...args] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  const figures = measureComparison();
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else print(figures);
}
