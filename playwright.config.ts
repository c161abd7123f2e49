import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tools/chromium.ts';

const port = Number(process.env['JOURNEY_PORT'] ?? 4310);
/** A data folder of its own, thrown away before each run: a journey begins on the first day of the demo city. */
const data = 'var/test-journeys';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // SCREENSHOTS=1 makes the pictures in docs/screenshots/ and nothing else, so that a usual run leaves the tree as it was.
  ...(process.env['SCREENSHOTS'] === '1' ? { testMatch: 'story.spec.ts' } : { testIgnore: 'story.spec.ts' }),
  // One city, one clerk after another: the journeys share a server and its work queues.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    // Nobody presses a button for longer.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath() ?? '/usr/bin/chromium',
      args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: `"${process.execPath}" tools/begin-again.ts ${data} && exec bin/start --port ${port}`,
    env: { DATA_FOLDER: data, DEMO: 'on', LOG_LEVEL: 'warn' },
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
