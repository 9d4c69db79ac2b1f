import { readData } from '../../../dominio/valori/data.ts'
import { PARAMETRI, TUTTI_I_CENTRI } from '../../tracciato/scheda-stampata.ts'
import type { Frontespizio } from '../esito.ts'
import type { Riga } from '../righe.ts'
import { testoDi } from './pagine.ts'

type Parametro = keyof typeof PARAMETRI
const ETICHETTE = Object.entries(PARAMETRI) as [Parametro, string][]

/**
 * The cover of a print of ours: the entity's name opens it, the title is its largest type, each parameter is a label
 * and, beyond one edge, its value (wrapped under itself).
 */
export const readFrontespizioProprio = (righe: readonly Riga[]): Frontespizio => {
  const corpo = Math.max(...righe.map((r) => r.corpo ?? 0))
  const titolo = righe.filter((r) => r.corpo === corpo)
  const primaDelTitolo = righe.slice(0, righe.indexOf(titolo[0] as Riga))
  const parametri = readParametri(righe)
  const [codiceVista, ...titoloVista] = (parametri.vista ?? '').split(' ')
  const [codiceCentro, ...nomeCentro] = (parametri.centro ?? TUTTI_I_CENTRI).split(' ')
  return {
    titolo: titolo.map((r) => r.testo).join(' ') || null,
    ente: primaDelTitolo.map((r) => r.testo).join(' ') || null,
    dataElaborazione: readData(parametri.dataElaborazione ?? ''),
    vista: codiceVista ? { codice: codiceVista, titolo: titoloVista.join(' ') } : null,
    livello: parametri.livello ?? null,
    centro:
      parametri.centro === undefined || parametri.centro === TUTTI_I_CENTRI || codiceCentro === undefined
        ? null
        : { codice: codiceCentro, nome: nomeCentro.join(' ') },
    al: readData(parametri.al ?? ''),
  }
}

const readParametri = (righe: readonly Riga[]): Partial<Record<Parametro, string>> => {
  const trovati: Partial<Record<Parametro, string>> = {}
  const livelli = righe.find((r) => r.testo.startsWith(`${PARAMETRI.livelli} `))
  const xEtichette = livelli?.pezzi[0]?.x ?? 0
  const xValori = livelli?.pezzi[PARAMETRI.livelli.split(' ').length]?.x ?? Number.POSITIVE_INFINITY
  let aperto: Parametro | null = null
  for (const r of righe) {
    const prima = r.pezzi.filter((p) => p.x < xValori - 2)
    const valore = testoDi(r.pezzi.filter((p) => p.x >= xValori - 2))
    const etichetta: string = testoDi(prima)
    const parametro: Parametro | undefined = ETICHETTE.find(([, e]) => e === etichetta)?.[0]
    if (parametro !== undefined && Math.abs((prima[0]?.x ?? 0) - xEtichette) < 2) {
      trovati[parametro] = valore
      aperto = parametro
    } else if (prima.length === 0 && aperto !== null) trovati[aperto] = `${trovati[aperto]} ${valore}`
    else aperto = null
  }
  return trovati
}
