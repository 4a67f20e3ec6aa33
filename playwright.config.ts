import { defineConfig, devices } from '@playwright/test';

const { E2E_BASE_URL, E2E_REPORT, E2E_TRACE, CONCORDAT_CHROMIUM } = process.env;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './scripts/testing/require-server.ts',
  outputDir: 'test-results',
  // One worker: server and browser share two cores, and a starved page is a false failure.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ...(E2E_REPORT ? [['json', { outputFile: E2E_REPORT }] as const] : [])],
  use: {
    baseURL: E2E_BASE_URL,
    // Following every step costs a quarter of the time of every test: asked for where one fails.
    trace: E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CONCORDAT_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
  ],
});
