import type { CellValue } from 'hucre'
import type { Vista } from '../../../dominio/piano/vista.ts'
import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import { type Centesimi, centesimiToNumber } from '../../../dominio/valori/centesimi.ts'
import {
  type Decimale,
  decimaleFrom,
  decimaleToNumber,
  printDecimale,
} from '../../../dominio/valori/decimale.ts'
import {
  CARATTERI_MASSIMI,
  type Colonna,
  getFoglio,
  type NomeFoglio,
  titoloStorico,
} from '../../tracciato/foglio/colonne.ts'
import { toCellaData, toCellaTesto } from './celle.ts'

/** What a workbook is made from: the same things as an export, still exact. */
export interface DatiFoglio {
  readonly ente: string | null
  readonly viste: readonly Vista[]
  readonly schede: readonly Scheda[]
}

/** A sheet ready to be written: its columns, and its rows by field. */
export interface Tabella {
  readonly nome: string
  readonly colonne: readonly Colonna[]
  readonly righe: readonly Readonly<Record<string, CellValue>>[]
}
type Riga = Tabella['righe'][number]

/** Room is left for what a program may add. */
const PARTE = 32_000

const percento = (c: Centesimi | null): CellValue => (c === null ? null : centesimiToNumber(c))
/** A number, or, where a spreadsheet's fifteen digits would lose some, the same value as text. */
const decimale = (d: Decimale | null): CellValue =>
  d === null
    ? null
    : decimaleFrom(decimaleToNumber(d)) === d && d.replace(/\D/g, '').length <= 15
      ? decimaleToNumber(d)
      : printDecimale(d)

/** Every sheet with its rows, and a sentence for each text that a cell could not hold whole. */
export const toTabelle = (
  dati: DatiFoglio,
): { readonly tabelle: readonly Tabella[]; readonly avvisi: readonly string[] } => {
  const avvisi: string[] = []
  const testo = (t: string | null, dove: string): CellValue => {
    if (t !== null && t.length > CARATTERI_MASSIMI) {
      avvisi.push(
        `${dove}: il testo ha ${t.length} caratteri e una cella ne tiene ${CARATTERI_MASSIMI}; nel foglio è tagliato. Per averlo intero usare l’esportazione in JSON.`,
      )
      return toCellaTesto(`${t.slice(0, PARTE)}…`)
    }
    return toCellaTesto(t)
  }
  const di = (s: Scheda) => ({ codice: toCellaTesto(s.codice), vista: toCellaTesto(s.vista) })
  const anni = [...new Set(dati.schede.flatMap((s) => s.indicatori.flatMap((i) => Object.keys(i.storico))))]
    .sort()
    .reverse()
  const righe: Readonly<Record<NomeFoglio, readonly Riga[]>> = {
    Viste: dati.viste.map((v) => ({
      codice: toCellaTesto(v.codice),
      titolo: toCellaTesto(v.titolo),
      ente: toCellaTesto(dati.ente),
    })),
    Schede: dati.schede.map((s) => ({
      ...di(s),
      descrizione: testo(s.descrizione, `Scheda ${s.codice}, descrizione`),
      tipo: toCellaTesto(s.tipo),
      areaTematica: toCellaTesto(s.areaTematica),
      assessorato: toCellaTesto(s.assessorato),
      direzione: toCellaTesto(s.direzione),
      direttore: toCellaTesto(s.direttore),
      centro: toCellaTesto(s.centro),
      responsabile: toCellaTesto(s.responsabile),
      centroStampa: toCellaTesto(s.centroStampa),
    })),
    Fasi: dati.schede.flatMap((s) =>
      s.fasi.map((f, n) => ({
        ...di(s),
        descrizione: testo(f.descrizione, `Scheda ${s.codice}, fase ${n + 1}`),
        peso: percento(f.peso),
        avanzamento: percento(f.avanzamento),
        inizioPrevisto: toCellaData(f.inizioPrevisto),
        finePrevista: toCellaData(f.finePrevista),
        inizioEffettivo: toCellaData(f.inizioEffettivo),
        fineEffettiva: toCellaData(f.fineEffettiva),
        responsabile: toCellaTesto(f.responsabile),
        centro: toCellaTesto(f.centro),
        nota: testo(f.nota, `Scheda ${s.codice}, nota della fase ${n + 1}`),
      })),
    ),
    Indicatori: dati.schede.flatMap((s) =>
      s.indicatori.map((i, n) => ({
        ...di(s),
        descrizione: testo(i.descrizione, `Scheda ${s.codice}, indicatore ${n + 1}`),
        tipo: toCellaTesto(i.tipo),
        valoreAtteso: decimale(i.valoreAtteso),
        valoreRaggiunto: decimale(i.valoreRaggiunto),
        ...Object.fromEntries(anni.map((a) => [a, decimale(i.storico[a] ?? null)])),
        storicoIncerto: i.storicoIncerto ? 'Sì' : null,
        nota: testo(i.nota, `Scheda ${s.codice}, nota dell’indicatore ${n + 1}`),
      })),
    ),
    'Stato di attuazione': dati.schede.flatMap((s) =>
      s.statoDiAttuazione.flatMap((st) =>
        inParti(st.testo).map((parte, n, tutte) => ({
          ...di(s),
          al: toCellaData(st.al),
          testo: toCellaTesto(parte),
          parte: tutte.length === 1 ? null : n + 1,
        })),
      ),
    ),
    Collegamenti: dati.schede.flatMap((s) =>
      s.collegamenti.map((c) => ({
        ...di(s),
        livello: toCellaTesto(c.livello),
        collegato: toCellaTesto(c.codice),
        titolo: toCellaTesto(c.titolo),
      })),
    ),
  }
  const tabelle = (Object.keys(righe) as NomeFoglio[]).map((nome) => ({
    nome,
    colonne: nome === 'Indicatori' ? conAnni(getFoglio(nome).colonne, anni) : getFoglio(nome).colonne,
    righe: righe[nome],
  }))
  return { tabelle, avvisi }
}

/** The columns of past years stand after the achieved value, the latest first, as in the print. */
export const conAnni = (colonne: readonly Colonna[], anni: readonly string[]): readonly Colonna[] =>
  colonne.flatMap((c) =>
    c.campo === 'valoreRaggiunto'
      ? [
          c,
          ...anni.map(
            (a): Colonna => ({
              campo: a,
              titolo: titoloStorico(a),
              tipo: 'decimale',
              obbligatoria: false,
              larghezza: 14,
              aiuto: `Il risultato del ${a}`,
            }),
          ),
        ]
      : [c],
  )

/** A long narrative in parts that a cell holds, cut at no half of a surrogate pair and at no edge white space. */
const inParti = (testo: string): readonly string[] => {
  const parti: string[] = []
  let resto = testo
  while (resto.length > CARATTERI_MASSIMI) {
    let n = PARTE
    while (n > 1 && (/\s/.test(resto.slice(n - 1, n + 1)) || /[\ud800-\udbff]/.test(resto.charAt(n - 1)))) n--
    parti.push(resto.slice(0, n))
    resto = resto.slice(n)
  }
  return [...parti, resto]
}
