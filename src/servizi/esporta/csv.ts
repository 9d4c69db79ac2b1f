import { stringify } from 'csv-stringify/sync'
import type { Fase, Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import { type Centesimi, printCentesimi } from '../../dominio/valori/centesimi.ts'
import { type DataIso, printData } from '../../dominio/valori/data.ts'
import type { Decimale } from '../../dominio/valori/decimale.ts'

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
    delimiter: ';',
    record_delimiter: 'windows',
    bom: true,
  })

const toRighe = (s: Scheda): Riga[] => {
  const chiave = { vista: testo(s.vista), codice: testo(s.codice) }
  const numera = (tipo: string, righe: readonly Riga[]): Riga[] =>
    righe.map((r, i) => ({ tipo_riga: tipo, ...chiave, posizione: String(i + 1), ...r }))
  return [
    {
      tipo_riga: 'scheda',
      ...chiave,
      descrizione: testo(s.descrizione),
      tipo: testo(s.tipo),
      area_tematica: testo(s.areaTematica),
      assessorato: testo(s.assessorato),
      direzione: testo(s.direzione),
      direttore: testo(s.direttore),
      centro: testo(s.centro),
      responsabile: testo(s.responsabile),
      centro_stampa: testo(s.centroStampa),
    },
    ...numera(
      'collegamento',
      s.collegamenti.map((c) => ({
        descrizione: testo(c.titolo),
        livello: testo(c.livello),
        codice_collegato: testo(c.codice),
      })),
    ),
    ...numera(
      'stato_di_attuazione',
      s.statoDiAttuazione.map((n) => ({ al: data(n.al), testo: testo(n.testo) })),
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
  descrizione: testo(f.descrizione),
  responsabile: testo(f.responsabile),
  centro: testo(f.centro),
  peso: centesimi(f.peso),
  avanzamento: centesimi(f.avanzamento),
  inizio_previsto: data(f.inizioPrevisto),
  fine_prevista: data(f.finePrevista),
  inizio_effettivo: data(f.inizioEffettivo),
  fine_effettiva: data(f.fineEffettiva),
  nota: testo(f.nota),
})

const toRigaIndicatore = (i: Indicatore): Riga => ({
  descrizione: testo(i.descrizione),
  tipo: testo(i.tipo),
  valore_atteso: decimale(i.valoreAtteso),
  valore_raggiunto: decimale(i.valoreRaggiunto),
  storico_incerto: i.storicoIncerto ? 'sì' : 'no',
  nota: testo(i.nota),
})

/**
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe: whoever wrote the card must not be
 * able to run anything on the computer of who opens the file. Full-width signs count too.
 */
const testo = (t: string | null): string =>
  t === null ? '' : /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(t) ? `'${t}` : t
const data = (d: DataIso | null): string => printData(d)
/** No thousands separator: a spreadsheet must read a number. */
const centesimi = (c: Centesimi | null): string => (c === null ? '' : printCentesimi(c).replaceAll('.', ''))
const decimale = (d: Decimale | null): string => (d === null ? '' : d.replace('.', ','))
