// Reads the JSON reports of Vitest and Playwright into one kind of count. A test file that could
// not be loaded and an error outside any test count as failed: otherwise they would pass unseen.

import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Counts of a Vitest JSON report; a missing report has none. */
export function readVitestCounts(file) {
  const report = readReport(file);
  if (report === undefined) return NOTHING;
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright JSON report; a test that passed only on a second try has failed. */
export function readPlaywrightCounts(file) {
  const report = readReport(file);
  if (report === undefined) return NOTHING;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** The counts of a suite, with one failure added when the runner failed without a failed test. */
export function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function addCounts(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    NOTHING,
  );
}

/** The closing line that other programs read. */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
