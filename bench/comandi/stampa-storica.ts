/**
 * Writes a long legacy print (text and PDF) of synthetic cards, with the generator of the demo municipality.
 *
 *   node bench/comandi/stampa-storica.ts CARDS PATH_WITHOUT_EXTENSION
 */
import { writeFileSync } from 'node:fs'
import type { Stampa } from '../../demo/comune/stampe.ts'
import { TITOLO_RENDICONTAZIONE } from '../../demo/tracciato/opzioni.ts'
import { stampaPdf, stampaTesto } from '../../demo/tracciato/stampa.ts'
import { ordinaSchede } from '../../src/dominio/piano/ordine.ts'
import { ANNO, ENTE, generaSchede, VISTA } from '../schede.ts'

const [quante, percorso] = process.argv.slice(2)
if (percorso === undefined) throw new Error('Mancano il numero di schede e il percorso.')
const schede = ordinaSchede(generaSchede(Number(quante)))
const stampa: Stampa = {
  nome: 'lunga',
  parametri: {
    ente: ENTE,
    titolo: TITOLO_RENDICONTAZIONE,
    dataElaborazione: `${ANNO + 1}-03-31`,
    vista: VISTA,
    livello: 'OBIETTIVO DI PEG',
    centro: { codice: `00_S_${ANNO}`, nome: 'TUTTI I SERVIZI' },
    al: `${ANNO}-12-31`,
    anniStorico: [ANNO - 1, ANNO - 2],
  },
  schede,
}
writeFileSync(`${percorso}.txt`, stampaTesto(stampa))
writeFileSync(`${percorso}.pdf`, stampaPdf(stampa))
