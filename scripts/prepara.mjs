// npm's "prepare": builds at install, on the pinned Node. Where install scripts are disabled npm never
// calls this, and controlla-runtime.mjs / bin/obiettivo.mjs say so in one sentence.
await import('./controlla-runtime.mjs')
await import('./costruisci.mjs')

// npx looks in node_modules/.bin first: without this link it would install the package into its own cache, building it
// again. Windows has no links there for everybody: npx then goes the long way, and works.
if (process.platform !== 'win32') {
  const { rmSync, symlinkSync } = await import('node:fs')
  const legame = new URL('../node_modules/.bin/obiettivo', import.meta.url)
  rmSync(legame, { force: true })
  symlinkSync('../../bin/obiettivo.mjs', legame)
}
