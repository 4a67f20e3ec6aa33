import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findOffice } from './lib/formats/testing/libreoffice.ts';

// Three projects: `unit` needs nothing, `database` (files named *.db.test.ts) needs DATABASE_URL
// (npm test lends one) and runs file after file on it, `runtime` starts real embedded databases of its
// own. Files named *.office.test.ts run where LibreOffice is installed.

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const DATABASE_TESTS = ['**/*.db.test.ts'];

// Where LibreOffice is not installed, our own reader of Word documents is the only judge of them.
const OFFICE_TESTS = findOffice() === undefined ? ['**/*.office.test.ts'] : [];

const shared = {
  resolve: {
    alias: [{ find: /^@\//, replacement: at('./') }],
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,app,prisma}/**/*.test.{ts,tsx}', '*.test.ts'],
          exclude: [...DATABASE_TESTS, ...OFFICE_TESTS, 'node_modules', 'prisma/generated'],
          // They share nothing but modules, and loading those for each file anew takes longer than the tests.
          isolate: false,
          // Property tests take seconds; a busy machine must not make them fail.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          name: 'database',
          environment: 'node',
          include: DATABASE_TESTS,
          exclude: ['node_modules'],
          globalSetup: at('./scripts/testing/require-database.ts'),
          maxWorkers: 1,
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          name: 'runtime',
          environment: 'node',
          include: ['scripts/**/*.test.{mjs,ts}'],
          maxWorkers: 1,
          testTimeout: 40_000,
          hookTimeout: 40_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
