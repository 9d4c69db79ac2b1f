import type { Collegamento, Fase, Indicatore, Scheda } from '../src/dominio/scheda/scheda.ts'

/** Invented cards for specs: every field present on some, unknown on others, different for each number. */
export const VISTA_DI_PROVA = 'DUP_2031_2033'

const due = (n: number): string => String(n).padStart(2, '0')

const AREE = ['1. CITTÀ VERDE', '2. COMUNITÀ CHE CRESCE', '3. UFFICI APERTI']
const ASSESSORATI = ['Ambiente - Mobilità', 'Istruzione - Famiglia', "Bilancio - Semplificazione dell'ente"]
const CENTRI = ['SERVIZIO VERDE PUBBLICO', 'SERVIZIO SCUOLA', 'UFFICIO RAGIONERIA', 'SPORTELLO UNICO']
const RESPONSABILI = ['ROSSIGNOLI ADA', 'DELL’ORTO PIERO', "D'ANGIÒ TEA", 'FERRANTI UGO', 'MONDÌ LIA']

const scegli = <T>(valori: readonly T[], n: number): T => valori[n % valori.length] as T

/** The n-th invented card; `cambi` replaces what a test is about. */
export const createScheda = (n: number, cambi: Partial<Scheda> = {}): Scheda => ({
  codice: `2031_S${due(n % 40)}_${due(Math.floor(n / 40))}`,
  vista: VISTA_DI_PROVA,
  descrizione: `Obiettivo numero ${n}: migliorare la qualità del servizio nell'anno`,
  tipo: n % 7 === 0 ? null : 'Gestionale',
  areaTematica: scegli(AREE, n),
  assessorato: n % 11 === 0 ? null : scegli(ASSESSORATI, n),
  direzione: null,
  direttore: n % 5 === 0 ? 'VALLI IDA' : null,
  centro: scegli(CENTRI, n),
  responsabile: n % 13 === 0 ? null : scegli(RESPONSABILI, n),
  centroStampa: `${due(n % 40)}_S_2030`,
  collegamenti: collegamenti(n),
  statoDiAttuazione: [
    {
      al: '2031-12-31',
      testo: `Nel corso dell'anno sono state svolte ${n} attività.\n- la prima\n- la seconda\n\nSi è concluso l'intervento numero ${n}.`,
    },
  ],
  fasi: Array.from({ length: 1 + (n % 4) }, (_, i) => createFase(n, i)),
  indicatori: Array.from({ length: 1 + (n % 3) }, (_, i) => createIndicatore(n, i)),
  origine: { pagina: 1 + n * 2, riga: 4 },
  ...cambi,
})

const collegamenti = (n: number): Collegamento[] => {
  const mandato = 1 + (n % 9)
  const missione = `${due(1 + (n % 12))}01`
  return [
    { livello: 'OBIETTIVO DI MANDATO', codice: `DUP_${due(mandato)}`, titolo: `MANDATO ${mandato}` },
    {
      livello: 'OBIETTIVO DI MISSIONE',
      codice: `DUP_${due(mandato)}_${missione}`,
      titolo: `Missione ${missione}`,
    },
    {
      livello: 'OBIETTIVO DI PROGRAMMA',
      codice: `DUP_${due(mandato)}_${missione}_0${1 + (n % 5)}01`,
      titolo: `Programma n. ${n % 5}`,
    },
  ]
}

export const createFase = (n: number, i: number, cambi: Partial<Fase> = {}): Fase => ({
  descrizione: `Fase ${i + 1} dell'obiettivo ${n}`,
  peso: n % 17 === 3 ? null : Math.floor(10_000 / (1 + (n % 4))),
  avanzamento: n % 19 === 5 ? null : ([10_000, 8_975, 0, 5_000][(n + i) % 4] ?? null),
  inizioPrevisto: '2031-01-01',
  finePrevista: `2031-${due(3 + ((n + i) % 10))}-28`,
  inizioEffettivo: '2031-01-15',
  fineEffettiva: (n + i) % 4 === 0 ? '2031-12-20' : null,
  responsabile: i === 0 ? scegli(RESPONSABILI, n) : null,
  centro: scegli(CENTRI, n + i),
  nota: (n + i) % 3 === 0 ? `Nota della fase ${i + 1}: rinviata la parte n. ${n}` : null,
  origine: { pagina: 2 + n * 2, riga: 10 + i * 6 },
  ...cambi,
})

export const createIndicatore = (n: number, i: number, cambi: Partial<Indicatore> = {}): Indicatore => ({
  descrizione: `Numero di pratiche ${i + 1} dell'obiettivo ${n}`,
  tipo: scegli(['EFFICACIA', 'EFFICIENZA', 'QUALITÀ', null], n + i),
  valoreAtteso: n % 23 === 2 ? null : String(100 + n),
  valoreRaggiunto: n % 9 === 4 ? null : String(90 + n + i * 20 + 0.5),
  storico: n % 3 === 0 ? {} : { '2029': String(80 + n), '2030': '89.75' },
  storicoIncerto: n % 29 === 7,
  nota: i === 1 ? 'Dato provvisorio' : null,
  origine: { pagina: 2 + n * 2, riga: 40 + i * 5 },
  ...cambi,
})

/** Cards from `da` on, with distinct codes up to 4,000 (S00–S39 × 00–99). */
export const createSchede = (quante: number, da = 0): Scheda[] =>
  Array.from({ length: quante }, (_, i) => createScheda(da + i))
