import { parseCsv } from 'hucre/csv'
import { FOGLI_ORGANIGRAMMA, type NomeFoglioOrganigramma } from '../../tracciato/foglio/organigramma.ts'
import { decodifica } from '../decodifica.ts'
import { type FoglioGrezzo, normaNome } from '../foglio/cartella.ts'
import { apriCartella, isZip } from '../foglio/leggi-foglio.ts'
import { readTabellaDi } from '../foglio/tabella.ts'
import { leggiTesto } from '../foglio/valori.ts'
import { printByte } from '../limiti.ts'
import { createSegnalatore } from '../segnala.ts'
import { ORGANIGRAMMA_NON_LETTO, type OrganigrammaLetto } from './esito.ts'
import { readTabelle } from './fogli.ts'

/** A chart of ten thousand people fits in these: what is more is something else. */
const LIMITI = { byte: 8 * 1024 * 1024, espansi: 64 * 1024 * 1024, righe: 5_000, tempo: 30_000 }
/** Headings may stand below a title. */
const RIGHE_DI_TESTA = 15

/**
 * Reads an organisation chart: the workbook filled in (.xlsx), or one of its sheets as CSV, told by its bytes and its
 * headings. Never throws on bad input: what can't be read is in `segnalazioni`, with sheet, row, column and remedy.
 */
export const readOrganigramma = async (
  contenuto: Uint8Array,
  { nomeFile }: { readonly nomeFile: string },
): Promise<OrganigrammaLetto> => {
  if (contenuto.length > LIMITI.byte)
    return male(
      'file-troppo-grande',
      `Il file "${nomeFile}" è di ${printByte(contenuto.length)}: il limite è ${printByte(LIMITI.byte)} e non è stato letto. Un organigramma è molto più piccolo: controllare di aver scelto il file giusto.`,
    )
  if (isZip(contenuto) || contenuto.length === 0 || contenuto[0] === 0xd0) {
    const aperta = await apriCartella(contenuto, 'organigramma', { nomeFile, limiti: LIMITI })
    if (!aperta.ok) return male(aperta.motivo, aperta.messaggio)
    return aperta.cosa === 'organigramma'
      ? aperta.esito
      : male('non-foglio', `Il file "${nomeFile}" non è un organigramma.`)
  }
  return readCsv(contenuto, nomeFile)
}

const male = (motivo: string, messaggio: string): OrganigrammaLetto => {
  const segnala = createSegnalatore()
  segnala.add('errore', motivo, messaggio)
  return { ...ORGANIGRAMMA_NON_LETTO, segnalazioni: segnala.list() }
}

const readCsv = (contenuto: Uint8Array, nomeFile: string): OrganigrammaLetto => {
  const { testo } = decodifica(contenuto)
  // A binary file is no list of anything.
  if (testo.includes('\0'))
    return male(
      'non-foglio',
      `Il file "${nomeFile}" non è né una cartella di lavoro .xlsx né un testo .csv. Scaricare il modello e compilarlo.`,
    )
  const righe = parseCsv(testo, { maxRows: LIMITI.righe + 1 })
  const nome = findFoglio(righe)
  if (nome === null)
    return male(
      'foglio-mancante',
      `Nel file "${nomeFile}" non ci sono i titoli di nessun foglio dell’organigramma. I titoli sono: ${FOGLI_ORGANIGRAMMA.map((f) => `${f.nome} (${f.colonne.map((c) => c.titolo).join(', ')})`).join('; ')}.`,
    )
  const foglio: FoglioGrezzo<NomeFoglioOrganigramma> = {
    nome: nome.nome,
    scritto: nomeFile,
    numero: 1,
    nascosto: false,
    righe: righe.slice(0, LIMITI.righe),
    celle: new Map(),
    righeNascoste: [],
    unioni: [],
    troncato: righe.length > LIMITI.righe,
  }
  const segnala = createSegnalatore()
  if (foglio.troncato)
    segnala.add(
      'errore',
      'troppe-righe',
      `Il file "${nomeFile}" ha più di ${LIMITI.righe.toLocaleString('it-IT')} righe: non è un organigramma. Controllare di aver scelto il file giusto.`,
    )
  const t = readTabellaDi(foglio, nome.colonne, segnala)
  const lette = t === null ? ORGANIGRAMMA_NON_LETTO : readTabelle(new Map([[nome.nome, t]]), segnala)
  return { ...lette, segnalazioni: segnala.list() }
}

/** The sheet whose required headings are all on one row; of several, the one with the most. */
const findFoglio = (righe: ReturnType<typeof parseCsv>): (typeof FOGLI_ORGANIGRAMMA)[number] | null => {
  let migliore: { readonly foglio: (typeof FOGLI_ORGANIGRAMMA)[number]; readonly quante: number } | null =
    null
  for (const riga of righe.slice(0, RIGHE_DI_TESTA)) {
    const titoli = new Set(riga.map((v) => normaNome(leggiTesto(v) ?? '')))
    for (const foglio of FOGLI_ORGANIGRAMMA) {
      const quante = foglio.colonne.filter((c) => titoli.has(normaNome(c.titolo))).length
      const tutte = foglio.colonne.every((c) => !c.obbligatoria || titoli.has(normaNome(c.titolo)))
      if (tutte && quante > (migliore?.quante ?? 0)) migliore = { foglio, quante }
    }
  }
  return migliore?.foglio ?? null
}
