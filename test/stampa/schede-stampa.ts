import { toSchedeDaStampare } from '../../src/documenti/stampa/prepara.ts'
import type { RichiestaStampa } from '../../src/documenti/stampa/richiesta.ts'
import { LIVELLI_PREDEFINITI } from '../../src/dominio/piano/vista.ts'
import type { Fase, Indicatore, Scheda } from '../../src/dominio/scheda/scheda.ts'

/** Invented cards for the print's specs; every call gives a fresh one, and `x` changes what a spec is about. */
export const fase = (x: Partial<Fase> = {}): Fase => ({
  descrizione: 'Sopralluogo negli edifici scolastici e stesura del programma di manutenzione',
  peso: 4000,
  avanzamento: 10_000,
  inizioPrevisto: '2021-01-01',
  finePrevista: '2021-06-30',
  inizioEffettivo: '2021-01-18',
  fineEffettiva: '2021-06-25',
  responsabile: 'RIVA ANNA',
  centro: 'UFFICIO TECNICO',
  nota: null,
  origine: null,
  ...x,
})

export const indicatore = (x: Partial<Indicatore> = {}): Indicatore => ({
  descrizione: 'Numero di edifici visitati nel corso dell’anno',
  tipo: 'EFFICACIA',
  valoreAtteso: '12',
  valoreRaggiunto: '12.5',
  storico: { '2020': '3500', '2019': '0.125' },
  storicoIncerto: false,
  nota: null,
  origine: null,
  ...x,
})

export const scheda = (x: Partial<Scheda> = {}): Scheda => ({
  codice: '2021_S04_07',
  vista: 'DUP_2021_2023',
  descrizione: 'Rendere più sicuri e accoglienti gli edifici scolastici del territorio',
  tipo: 'Gestionale',
  areaTematica: '3. LA CITTÀ CHE CRESCE',
  assessorato: 'Opere pubbliche - Edilizia scolastica',
  direzione: 'DIREZIONE TERRITORIO',
  direttore: 'MORETTI CARLO',
  centro: 'SETTORE OPERE PUBBLICHE',
  responsabile: 'SALA GIORGIA',
  centroStampa: '04_S_2021',
  collegamenti: [
    { livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_03', titolo: 'LA CITTÀ CHE CRESCE' },
    { livello: 'OBIETTIVO DI MISSIONE', codice: 'DUP_03_0401', titolo: 'Scuole sicure' },
    { livello: 'OBIETTIVO DI PROGRAMMA', codice: 'DUP_03_0401_0201', titolo: 'Manutenzione e ampliamento' },
  ],
  statoDiAttuazione: [
    {
      al: '2021-12-31',
      testo:
        'Nel 2021 sono stati visitati dodici edifici, con la redazione di una relazione per ciascuno.\n\nGli interventi più urgenti riguardano:\n- le coperture della scuola di via dei Tigli\n- gli impianti della palestra comunale',
    },
  ],
  fasi: [
    fase(),
    fase({ descrizione: 'Affidamento dei lavori', peso: 6000, avanzamento: 5000, fineEffettiva: null }),
  ],
  indicatori: [indicatore()],
  origine: null,
  ...x,
})

export const richiesta = (schede: readonly Scheda[], x: Partial<RichiestaStampa> = {}): RichiestaStampa => ({
  ente: 'Comune di Borgo Sereno',
  vista: { codice: 'DUP_2021_2023', titolo: 'DUP 2021 2023', livelli: LIVELLI_PREDEFINITI },
  livello: 'OBIETTIVO DI PEG',
  centro: { codice: '04_S_2021', nome: 'SETT. OPERE PUBBLICHE' },
  dataElaborazione: '2022-04-13',
  al: '2021-12-31',
  schede: toSchedeDaStampare(schede, []),
  nodi: [],
  conRilievi: false,
  ...x,
})
