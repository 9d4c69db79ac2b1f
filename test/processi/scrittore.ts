/**
 * A program that writes without rest, for the specs that kill it: `scrittore.ts DOVE DA QUANTE`. Each transaction
 * writes two cards and raises the revision; its number is printed only after the commit has been acknowledged.
 */
import { writeSync } from 'node:fs'
import { openArchivio } from '../../src/archivio/archivio.ts'
import { bumpRevisione, PRIMO_ENTE } from '../../src/archivio/query/enti.ts'
import { saveSchede } from '../../src/archivio/query/scrivi-schede.ts'
import { createScheda, VISTA_DI_PROVA } from '../schede-di-prova.ts'

const [dove = '', da = '0', quante = '0'] = process.argv.slice(2)
const archivio = await openArchivio(JSON.parse(dove) as { cartella: string })
for (let n = Number(da); n < Number(da) + Number(quante); n++) {
  await archivio.write(async (tx) => {
    await bumpRevisione(tx, PRIMO_ENTE)
    await saveSchede(tx, PRIMO_ENTE, VISTA_DI_PROVA, coppia(n), null)
  })
  writeSync(1, `${n}\n`)
}
await archivio.close()

function coppia(n: number) {
  return [createScheda(n, { codice: `A${n}` }), createScheda(n, { codice: `B${n}` })]
}
