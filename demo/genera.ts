/**
 * Writes the legacy prints of the demo municipality into demo/stampe: `node demo/genera.ts`.
 * Deterministic: the same sources give the same files; a spec compares them with what lies in the repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tutteLeStampe } from './comune/stampe.ts'
import { geometria } from './tracciato/opzioni.ts'
import { impagina } from './tracciato/pagine.ts'
import { toTesto } from './tracciato/testo.ts'

const cartella = join(import.meta.dirname, 'stampe')
mkdirSync(cartella, { recursive: true })
for (const { nome, parametri, schede } of tutteLeStampe()) {
  const pagine = impagina(schede, parametri, geometria(parametri.anniStorico.length))
  writeFileSync(join(cartella, `${nome}.txt`), toTesto(pagine, parametri))
  process.stdout.write(`${nome}.txt: ${schede.length} schede, ${pagine.length + 1} pagine\n`)
}
