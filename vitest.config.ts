import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { SecondTries } from './tests/second-tries.ts';
import { findChromium, QUIET_FLAGS } from './tests/browser/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  test: {
    reporters: ['default', new SecondTries()],
    // Of the pure code: what is around it the end-to-end tests run, where nothing counts.
    coverage: {
      provider: 'istanbul',
      include: ['utils/page/**/*.ts', 'utils/settings/*.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: '.cache/coverage',
      thresholds: { branches: 95 },
    },
    projects: [
      {
        // The pure code, in a real browser's DOM: no imitation has layout, styles and selectors.
        // A package that is found only while tests run has them all loaded anew, and fail.
        optimizeDeps: {
          include: [
            '@vanillaes/csv',
            'approx-string-match',
            'diff',
            'fast-check',
            'idb',
            'mdast-util-from-markdown',
            'micromark-extension-gfm',
            'micromark-extension-math',
          ],
        },
        test: {
          name: 'unit',
          include: [
            'utils/**/*.test.ts',
            'components/**/*.test.ts',
            'tests/properties/**/*.test.ts',
          ],
          setupFiles: ['tests/properties/same-examples.ts'],
          env: { SEED: process.env['SEED'] },
          // Frames and timers come late where the machine has other things to do.
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: QUIET_FLAGS, ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // The built extensions in real browsers, which a worker keeps from file to file.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          isolate: false,
          maxWorkers: availableParallelism() + 1,
          // Two browsers on a busy machine: once more, before it is a fault.
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What can be said of the built files without a browser, the corpus, and what measures.
        test: {
          name: 'build',
          include: ['tests/{build,accuracy,bench}/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 300_000,
          // All pages of the corpus are opened before the first of their tests.
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
