// npm's "prepare": builds at install, on the pinned Node. Where install scripts are disabled npm never
// calls this, and controlla-runtime.mjs / bin/obiettivo.mjs say so in one sentence.
await import('./controlla-runtime.mjs')
await import('./costruisci.mjs')

// `npx obiettivo` in this folder: the link stands where npx looks first. (Declared as "bin" in package.json, npx would
// install the package into its own cache at every call, building it again.)
if (process.platform !== 'win32') {
  const { rmSync, symlinkSync } = await import('node:fs')
  const legame = new URL('../node_modules/.bin/obiettivo', import.meta.url)
  rmSync(legame, { force: true })
  symlinkSync('../../bin/obiettivo.mjs', legame)
}
