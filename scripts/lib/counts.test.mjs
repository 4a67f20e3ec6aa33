import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addCounts,
  closingLine,
  readPlaywrightCounts,
  readVitestCounts,
  withExitCode,
} from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'concordat-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportFile(content) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('counts', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitestCounts(reportFile(report))).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts flaky tests and errors outside tests as failures', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
    expect(readPlaywrightCounts(reportFile(report))).toEqual({ passed: 3, failed: 3, skipped: 0 });
  });

  it('does not let a runner fail with nothing failed', () => {
    const none = readVitestCounts(join(folder, 'missing.json'));
    expect(withExitCode(none, 1).failed).toBe(1);
    expect(withExitCode({ passed: 1, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it('adds up to the closing line', () => {
    const total = addCounts([
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe('5 passed, 1 failed');
  });
});
