// npm's "prepare": builds at install, on the pinned Node. Where install scripts are disabled npm never
// calls this, and controlla-runtime.mjs / bin/obiettivo.mjs say so in one sentence.
await import('./controlla-runtime.mjs')
await import('./costruisci.mjs')
