/**
 * Writes the legacy prints of the demo municipality: `node demo/genera.ts [cartella]` (demo/stampe when not said).
 * Deterministic: the same sources give the same files; a spec compares them with what lies in the repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { conPdf, tutteLeStampe } from './comune/stampe.ts'
import { stampaPdf, stampaTesto } from './tracciato/stampa.ts'

const cartella = resolve(process.argv[2] ?? join(import.meta.dirname, 'stampe'))
mkdirSync(cartella, { recursive: true })
for (const stampa of tutteLeStampe()) {
  writeFileSync(join(cartella, `${stampa.nome}.txt`), stampaTesto(stampa))
  if (conPdf(stampa)) writeFileSync(join(cartella, `${stampa.nome}.pdf`), stampaPdf(stampa))
  process.stdout.write(`${stampa.nome}: ${stampa.schede.length} schede\n`)
}
