/** Writes docs/controlli.md from the registry of the coherence checks. Run it after changing a check's words. */
import { writeFileSync } from 'node:fs'
import { printTabellaControlli } from '../src/dominio/coerenza/tabella.ts'

writeFileSync(new URL('../docs/controlli.md', import.meta.url), printTabellaControlli())
