import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Specs of functions that keep nothing between two calls: a process runs many, one after the other, and loads what they
 * share once. All the others get a process of their own, where what a file leaves behind ends with it.
 */
const PURE = [
  'src/dominio/**/*.spec.ts',
  'src/documenti/**/*.spec.ts',
  'src/web/componenti/**/*.spec.{ts,tsx}',
]

/** Units and both database engines; no browser (those are in vitest.browser.config.ts). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Every core: one less, which is what a run takes by itself, is half of two.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'altre',
          include: [
            'src/**/*.spec.{ts,tsx}',
            'test/**/*.spec.{ts,tsx}',
            'demo/**/*.spec.ts',
            'scripts/**/*.spec.ts',
          ],
          exclude: ['test/browser/**', 'node_modules/**', ...PURE],
          globalSetup: ['test/cartella-globale.ts', 'test/postgres-globale.ts'],
        },
      },
    ],
  },
})
