import type { WriteSheet } from 'hucre'
import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import { ESEMPIO, FOGLI } from '../../tracciato/foglio/colonne.ts'
import { componiLeggimi } from './leggimi.ts'
import { conAnni, type DatiFoglio, toTabelle } from './righe.ts'
import { scriviCartella, toFoglio } from './scrivi.ts'

/** How many rows of each sheet carry help and limits. */
const COMPILABILI = 5_000

const vuota = { responsabile: null, centro: null, nota: null, origine: null } as const
const esempio = (n: 1 | 2, anno: number, vista: string): Scheda => ({
  codice: `${ESEMPIO}_${anno}_S01_0${n}`,
  vista,
  descrizione: n === 1 ? 'Ridurre i tempi di pagamento delle fatture' : 'Aprire lo sportello polifunzionale',
  tipo: 'Gestionale',
  areaTematica: '1. CONTI IN ORDINE',
  assessorato: 'Bilancio',
  direzione: null,
  direttore: null,
  centro: 'SETTORE BILANCIO',
  responsabile: 'COGNOME NOME',
  centroStampa: `01_S_${anno}`,
  collegamenti: [{ livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_01', titolo: 'CONTI IN ORDINE' }],
  statoDiAttuazione: [{ al: `${anno}-12-31`, testo: 'Che cosa è stato fatto, con numeri, atti e date.' }],
  fasi: [
    {
      ...vuota,
      descrizione: n === 1 ? 'Controllo settimanale delle fatture in scadenza' : 'Lavori nei locali',
      peso: 10_000,
      avanzamento: n === 1 ? 8_975 : null,
      inizioPrevisto: `${anno}-01-01`,
      finePrevista: `${anno}-12-31`,
      inizioEffettivo: `${anno}-01-15`,
      fineEffettiva: null,
      centro: 'SERVIZIO RAGIONERIA',
    },
  ],
  indicatori: [
    {
      descrizione: n === 1 ? 'Giorni medi di pagamento' : 'Utenti serviti in un mese',
      tipo: n === 1 ? 'EFFICIENZA' : 'QUANTITATIVO',
      valoreAtteso: n === 1 ? '28.5' : '1200',
      valoreRaggiunto: n === 1 ? '27' : null,
      storico: n === 1 ? { [anno - 1]: '31.2', [anno - 2]: '34' } : {},
      storicoIncerto: false,
      nota: null,
      origine: null,
    },
  ],
  origine: null,
})

/**
 * An empty workbook to fill in: instructions, headings, two example rows in each sheet (their code begins with
 * ESEMPIO: they are never read as data), help and limits beside the cells. `anno` is the year of the examples.
 */
export const createModello = async (anno: number, now: Date): Promise<Uint8Array> => {
  const vista = `${ESEMPIO}_DUP_${anno}_${anno + 2}`
  const dati: DatiFoglio = {
    ente: 'Comune di …',
    viste: [
      { codice: vista, titolo: `DUP ${anno}-${anno + 2}`, livelli: [] },
      { codice: `${vista}_bis`, titolo: 'Una seconda vista, se serve', livelli: [] },
    ],
    schede: [esempio(1, anno, vista), esempio(2, anno, vista)],
  }
  const anni = [String(anno - 1), String(anno - 2), String(anno - 3)]
  const fogli = toTabelle(dati).tabelle.map((t) => {
    const base = FOGLI.find((f) => f.nome === t.nome)?.colonne ?? t.colonne
    const colonne = t.nome === 'Indicatori' ? conAnni(base, anni) : t.colonne
    return toFoglio({ ...t, colonne }, { esempi: true, compilabili: COMPILABILI })
  })
  return await scriviCartella([leggimi(), ...fogli], 'Modello delle schede di obiettivo', now)
}

const leggimi = (): WriteSheet =>
  componiLeggimi(
    [
      'Come si compila questo modello',
      'Le righe grigie con il codice che comincia per ESEMPIO mostrano come si compila: non vengono importate e si possono cancellare.',
      'Non cambiare i nomi dei fogli e i titoli delle colonne. L’ordine delle colonne è libero; le colonne facoltative si possono togliere.',
      'Una cella vuota vuol dire «non si sa»: non scrivere zero per dire che manca.',
      'Le date sono date (31/12/2026), i numeri sono numeri: le spiegazioni vanno nella colonna Nota.',
    ],
    FOGLI,
  )
