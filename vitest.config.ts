import { defineConfig } from 'vitest/config'

/** Units and both database engines; no browser (those are in vitest.browser.config.ts). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'src/**/*.spec.{ts,tsx}',
      'test/**/*.spec.{ts,tsx}',
      'demo/**/*.spec.ts',
      'scripts/**/*.spec.ts',
    ],
    exclude: ['test/browser/**', 'node_modules/**'],
    globalSetup: ['test/cartella-globale.ts', 'test/postgres-globale.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
