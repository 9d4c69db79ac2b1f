import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The browser tests: a real Chromium through playwright-core. Run after `npm run build`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/browser/**/*.spec.ts'],
    globalSetup: ['test/cartella-globale.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Each file has its own program and Chromium: two at a time at most, since a Chromium draws with the processor.
    maxWorkers: Math.min(2, availableParallelism()),
  },
})
