import { stringify } from 'csv-stringify/sync'
import type { Fase, Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import { type Centesimi, printCentesimi } from '../../dominio/valori/centesimi.ts'
import { type DataIso, printData } from '../../dominio/valori/data.ts'
import type { Decimale } from '../../dominio/valori/decimale.ts'
import { FORMA_CSV, toTestoCsv } from './tabella-csv.ts'

/**
 * The long form for spreadsheets: one row a fact, `tipo_riga` says which ("scheda", "collegamento",
 * "stato_di_attuazione", "fase", "indicatore", "storico"); `posizione` counts from 1 within the card, and a "storico"
 * row carries its indicator's. A column that does not concern a row is empty; so is what is not known.
 */
export const COLONNE = [
  'tipo_riga',
  'vista',
  'codice',
  'posizione',
  'descrizione',
  'tipo',
  'area_tematica',
  'assessorato',
  'direzione',
  'direttore',
  'centro',
  'responsabile',
  'centro_stampa',
  'livello',
  'codice_collegato',
  'al',
  'testo',
  'peso',
  'avanzamento',
  'inizio_previsto',
  'fine_prevista',
  'inizio_effettivo',
  'fine_effettiva',
  'valore_atteso',
  'valore_raggiunto',
  'storico_incerto',
  'anno',
  'valore',
  'nota',
] as const

type Riga = Partial<Record<(typeof COLONNE)[number], string>>

/** Cards as a spreadsheet in Italian opens them: `;`, decimal comma, dates gg/mm/aaaa, UTF-8 with its mark, CRLF. */
export const toCsv = (schede: readonly Scheda[]): string =>
  stringify(schede.flatMap(toRighe), {
    columns: [...COLONNE],
    header: true,
    ...FORMA_CSV,
  })

const toRighe = (s: Scheda): Riga[] => {
  const chiave = { vista: toTestoCsv(s.vista), codice: toTestoCsv(s.codice) }
  const numera = (tipo: string, righe: readonly Riga[]): Riga[] =>
    righe.map((r, i) => ({ tipo_riga: tipo, ...chiave, posizione: String(i + 1), ...r }))
  return [
    {
      tipo_riga: 'scheda',
      ...chiave,
      descrizione: toTestoCsv(s.descrizione),
      tipo: toTestoCsv(s.tipo),
      area_tematica: toTestoCsv(s.areaTematica),
      assessorato: toTestoCsv(s.assessorato),
      direzione: toTestoCsv(s.direzione),
      direttore: toTestoCsv(s.direttore),
      centro: toTestoCsv(s.centro),
      responsabile: toTestoCsv(s.responsabile),
      centro_stampa: toTestoCsv(s.centroStampa),
    },
    ...numera(
      'collegamento',
      s.collegamenti.map((c) => ({
        descrizione: toTestoCsv(c.titolo),
        livello: toTestoCsv(c.livello),
        codice_collegato: toTestoCsv(c.codice),
      })),
    ),
    ...numera(
      'stato_di_attuazione',
      s.statoDiAttuazione.map((n) => ({ al: data(n.al), testo: toTestoCsv(n.testo) })),
    ),
    ...numera('fase', s.fasi.map(toRigaFase)),
    ...numera('indicatore', s.indicatori.map(toRigaIndicatore)),
    ...s.indicatori.flatMap((indicatore, i) =>
      Object.entries(indicatore.storico).map(([anno, valore]) => ({
        tipo_riga: 'storico',
        ...chiave,
        posizione: String(i + 1),
        anno,
        valore: decimale(valore),
      })),
    ),
  ]
}

const toRigaFase = (f: Fase): Riga => ({
  descrizione: toTestoCsv(f.descrizione),
  responsabile: toTestoCsv(f.responsabile),
  centro: toTestoCsv(f.centro),
  peso: centesimi(f.peso),
  avanzamento: centesimi(f.avanzamento),
  inizio_previsto: data(f.inizioPrevisto),
  fine_prevista: data(f.finePrevista),
  inizio_effettivo: data(f.inizioEffettivo),
  fine_effettiva: data(f.fineEffettiva),
  nota: toTestoCsv(f.nota),
})

const toRigaIndicatore = (i: Indicatore): Riga => ({
  descrizione: toTestoCsv(i.descrizione),
  tipo: toTestoCsv(i.tipo),
  valore_atteso: decimale(i.valoreAtteso),
  valore_raggiunto: decimale(i.valoreRaggiunto),
  storico_incerto: i.storicoIncerto ? 'sì' : 'no',
  nota: toTestoCsv(i.nota),
})

const data = (d: DataIso | null): string => printData(d)
/** No thousands separator: a spreadsheet must read a number. */
const centesimi = (c: Centesimi | null): string => (c === null ? '' : printCentesimi(c).replaceAll('.', ''))
const decimale = (d: Decimale | null): string => (d === null ? '' : d.replace('.', ','))
