import { createHash } from 'node:crypto'
import type { EnteArchiviato } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { completeScheda } from '../../dominio/confronto/completa.ts'
import { compareSchede, type Differenze, senzaDifferenze } from '../../dominio/confronto/confronta.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Rifiuto } from '../contesto.ts'
import { chooseEnte, type EnteScelto } from './ente.ts'
import type { AnteprimaImport, Lettura, MotivoNonImportabile } from './tipi.ts'

/** A preview with what applying it needs. */
export interface Confronto {
  readonly anteprima: AnteprimaImport
  readonly ente: EnteScelto
  /** The stored cards the print was compared with. */
  readonly archiviate: readonly Scheda[]
  /** The cards as they are compared and written: those read, completed where the document says nothing. */
  readonly lette: readonly Scheda[]
  /** Digest of what the operator is shown: two previews with the same one say the same. */
  readonly impronta: string
}

const NESSUNA: Differenze = { aggiunte: [], cambiate: [], invariate: [], mancanti: [], righeMancanti: [] }

/** Compares a read document with the store as it is now. */
export const computeAnteprima = async (
  tx: Tx,
  archiviato: EnteArchiviato | null,
  lettura: Lettura,
  dichiarato: string | undefined,
  importazioneId: number | null,
): Promise<Confronto> => {
  const { frontespizio, schede } = lettura
  const ente = chooseEnte(archiviato, frontespizio.ente, dichiarato)
  const rifiuto = findRifiuto(lettura, ente)
  const archiviate =
    archiviato === null || rifiuto !== null || frontespizio.vista === null
      ? []
      : await loadDaConfrontare(tx, archiviato.enteId, frontespizio.vista.codice, lettura)
  const lette = lettura.formato === 'foglio' ? completaTutte(schede, archiviate) : schede
  const differenze =
    rifiuto !== null || frontespizio.vista === null
      ? NESSUNA
      : compareSchede(archiviate, lette, {
          vista: frontespizio.vista.codice,
          centroStampa: frontespizio.centro?.codice ?? null,
        })
  const anteprima: AnteprimaImport = {
    importazioneId,
    nomeFile: lettura.nomeFile,
    formato: lettura.formato,
    pagine: lettura.pagine,
    ente: ente.ok ? { nome: ente.nome, nuovo: ente.nuovo } : null,
    frontespizio,
    lette: {
      schede: schede.length,
      fasi: schede.reduce((n, s) => n + s.fasi.length, 0),
      indicatori: schede.reduce((n, s) => n + s.indicatori.length, 0),
    },
    segnalazioni: lettura.segnalazioni,
    differenze,
    senzaDifferenze: rifiuto === null && senzaDifferenze(differenze),
    puoImportare: rifiuto ?? { ok: true },
  }
  return { anteprima, ente, archiviate, lette, impronta: toImpronta(anteprima) }
}

const completaTutte = (lette: readonly Scheda[], archiviate: readonly Scheda[]): readonly Scheda[] => {
  const note = new Map(archiviate.map((s) => [s.codice, s]))
  return lette.map((letta) => {
    const nota = note.get(letta.codice)
    return nota === undefined ? letta : completeScheda(letta, nota)
  })
}

const findRifiuto = (lettura: Lettura, ente: EnteScelto): Rifiuto<MotivoNonImportabile> | null => {
  if (lettura.schede.length === 0)
    return {
      ok: false,
      motivo: 'nessuna-scheda',
      messaggio:
        lettura.segnalazioni.find((s) => s.gravita === 'errore')?.messaggio ??
        `Nel file «${lettura.nomeFile}» non è stata trovata nessuna scheda: scegli la stampa delle schede PEG.`,
    }
  if (lettura.frontespizio.vista === null)
    return {
      ok: false,
      motivo: 'vista-mancante',
      messaggio:
        lettura.formato === 'foglio'
          ? `Nel file «${lettura.nomeFile}» ${lettura.schede.length === 1 ? 'una scheda non dice' : `${lettura.schede.length} schede non dicono`} a quale vista del piano appartengono: scriverla nella colonna «Vista» del foglio «Schede», oppure una volta sola nel foglio «Viste», e portare di nuovo il file.`
          : `Nel file «${lettura.nomeFile}» manca il frontespizio con la vista (per esempio «Vista DUP_2021_2023»): senza, non si sa a quale piano appartengono le schede. Ripeti con la stampa completa della prima pagina.`,
    }
  return ente.ok ? null : ente
}

/** The stored cards that the print may change, and those that it should have and perhaps has not. */
const loadDaConfrontare = async (
  tx: Tx,
  enteId: number,
  vista: string,
  { frontespizio, schede }: Lettura,
): Promise<readonly Scheda[]> => {
  if (frontespizio.centro === null) return await loadSchede(tx, enteId, { vista })
  const delCentro = await loadSchede(tx, enteId, { vista, centriStampa: [frontespizio.centro.codice] })
  const prese = new Set(delCentro.map((s) => s.codice))
  const altre = schede.map((s) => s.codice).filter((c) => !prese.has(c))
  return [...delCentro, ...(altre.length === 0 ? [] : await loadSchede(tx, enteId, { vista, codici: altre }))]
}

const toImpronta = ({ ente, differenze, puoImportare }: AnteprimaImport): string =>
  createHash('sha256')
    .update(JSON.stringify([ente, differenze, puoImportare.ok ? null : puoImportare.motivo]))
    .digest('hex')
