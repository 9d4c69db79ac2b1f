import { readData } from '../../dominio/valori/data.ts'
import { CODICI, type Codici } from './codici.ts'
import type { Frontespizio } from './esito.ts'
import { chiave, unisci } from './normalizza.ts'
import { parole } from './numeri.ts'
import { isVuota, type Pezzo, type Riga } from './righe.ts'
import { findTitolo } from './titoli.ts'

/** The cover's facts; each is null when the cover doesn't carry it. `ente` and `al` come from the pages. */
export const readFrontespizio = (
  copertina: readonly Riga[],
  titolo: string | null,
  codici: Codici = CODICI,
): Omit<Frontespizio, 'ente' | 'al'> => {
  let data: Frontespizio['dataElaborazione'] = null
  let livello: string | null = null
  let vista: { codice: string; resto: string[] } | null = null
  let centro: { codice: string; resto: string[] } | null = null
  /** What a wrapped line continues. */
  let aperto: string[] | null = null
  for (const r of copertina) {
    if (isVuota(r)) continue
    const k = chiave(r.testo)
    const t = r.testo
    if (findTitolo(t) !== null) aperto = null
    else if (k.startsWith('data elaborazione')) {
      data =
        parole(t)
          .map(readData)
          .find((d) => d !== null) ?? null
      aperto = null
    } else if (k.startsWith('parametri selezionati')) aperto = null
    else if (/^vista /.test(k) && codici.is(parole(t)[1] ?? '')) {
      vista = { codice: parole(t)[1] ?? '', resto: [parole(t).slice(2).join(' ')] }
      aperto = vista.resto
    } else if (/^livello /.test(k)) {
      livello = parole(t).slice(1).join(' ')
      aperto = null
    } else if (/^centro di\b/.test(k)) {
      const p = parole(t)
      const n = p.findIndex(codici.is)
      if (n > 0) {
        centro = { codice: p[n] ?? '', resto: [p.slice(n + 1).join(' ')] }
        aperto = centro.resto
      }
    } else if (aperto) aperto.push(t)
  }
  return {
    titolo,
    dataElaborazione: data,
    vista: vista ? { codice: vista.codice, titolo: unisci(vista.resto) ?? vista.codice } : null,
    livello,
    centro: centro ? { codice: centro.codice, nome: unisci(centro.resto) ?? centro.codice } : null,
  }
}

const ETICHETTE = new Set(['vista', 'livello', 'centro'])
const PAROLE_ETICHETTA = new Set(['vista', 'livello', 'centro', 'di', 'responsabilita', 'responsabilta'])

/** The parameters of a cover whose words have positions: each label with what stands beside it, however it wraps. */
export const readFrontespizioColonne = (
  copertina: readonly Riga[],
  titolo: string | null,
  corpo: number,
  codici: Codici = CODICI,
): Omit<Frontespizio, 'ente' | 'al'> => {
  const base = readFrontespizio(copertina, titolo, codici)
  const parametri = copertina.filter(
    (r) => !isVuota(r) && findTitolo(r.testo) === null && !/^(?:data|parametri) /.test(chiave(r.testo)),
  )
  const righe = toFasce(parametri, corpo)
  const trova = (etichetta: string) => righe.find((f) => f.etichetta === etichetta)
  const conCodice = (etichetta: string) => {
    const valori = trova(etichetta)?.valori ?? []
    const codice = valori.find((p) => codici.is(p.testo))
    if (!codice) return null
    const nome = unisci(valori.filter((p) => p !== codice).map((p) => p.testo))
    return { codice: codice.testo, nome: nome ?? codice.testo }
  }
  const vista = conCodice('vista')
  return {
    ...base,
    vista: vista ? { codice: vista.codice, titolo: vista.nome } : base.vista,
    livello: unisci((trova('livello')?.valori ?? []).map((p) => p.testo)) ?? base.livello,
    centro: conCodice('centro') ?? base.centro,
  }
}

interface Fascia {
  readonly etichetta: string
  readonly valori: readonly Pezzo[]
}

/** Rows of the cover's little table: runs of lines close to each other, cut again where a second label begins. */
const toFasce = (righe: readonly Riga[], corpo: number): Fascia[] => {
  const y = (r: Riga) => r.y ?? r.riga
  const salti = righe.flatMap((r, i) => (i > 0 ? [y(r) - y(righe[i - 1] as Riga)] : []))
  const interlinea = salti.filter((d) => d >= corpo * 0.9).sort((a, b) => a - b)[0] ?? corpo
  const margine = Math.min(...righe.map((r) => r.pezzi[0]?.x ?? Number.POSITIVE_INFINITY))
  const isEtichetta = (p: Pezzo) => p.x <= margine + corpo && ETICHETTE.has(chiave(p.testo))
  const gruppi: Riga[][] = []
  righe.forEach((r, i) => {
    const lontana = i === 0 || (salti[i - 1] ?? 0) > interlinea * 1.3
    const seconda = r.pezzi.some(isEtichetta) && gruppi.at(-1)?.some((g) => g.pezzi.some(isEtichetta))
    if (lontana || seconda) gruppi.push([])
    gruppi.at(-1)?.push(r)
  })
  return gruppi.flatMap((g) => {
    const tutte = g.flatMap((r) => r.pezzi)
    const etichetta = tutte.find(isEtichetta)
    if (!etichetta) return []
    const prossima = Math.min(...tutte.filter((p) => !PAROLE_ETICHETTA.has(chiave(p.testo))).map((p) => p.x))
    return [
      {
        etichetta: chiave(etichetta.testo),
        valori: tutte.filter((p) => !(PAROLE_ETICHETTA.has(chiave(p.testo)) && p.x < prossima)),
      },
    ]
  })
}
