import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, SETTORE_08, SOCIALE } from '../ente.ts'

const ASSISTITI: Serie = { 2019: 88, 2020: 74, 2021: 97, 2022: 112, 2023: 125 }
const ORE: Serie = { 2019: 9_400, 2020: 7_980.5, 2021: 10_215, 2022: 11_870, 2023: 12_640.75 }
const ATTESI = { 2021: [90, 9_500], 2022: [105, 11_000], 2023: [120, 12_000] } as const

const STATO = {
  2021: testo`
    Il servizio di assistenza domiciliare ha seguito 97 anziani, con 10.215 ore di intervento. Le richieste nuove sono
    state 41; per 38 di esse il progetto individuale è stato sottoscritto con la famiglia.

    E' proseguita la collaborazione con i medici di base: sette incontri di équipe, di cui tre a distanza. Con
    determinazione n. 214 del 30/04/2021 è stato prorogato l'affidamento al gestore.`,
  2022: testo`
    Le persone assistite a domicilio sono state 112. L'incremento è dovuto alle dimissioni protette, attivate con il
    distretto sanitario a seguito dell'accordo approvato con deliberazione di Giunta n. 54 del 12/04/2022.

    Il nuovo capitolato distingue tre intensità di intervento:
    1) leggera, fino a due ore la settimana, per 39 persone
    2) media, fino a cinque ore, per 51 persone
    3) alta, oltre le cinque ore e anche nei giorni festivi, per 22 persone

    La rilevazione del gradimento, condotta per telefono su un campione di sessanta famiglie, ha dato 54 giudizi
    positivi.`,
  2023: testo`
    Sono state assistite 125 persone con 12.640,75 ore di intervento. La lista delle richieste in graduatoria, che a
    inizio anno contava 19 nominativi, è stata esaurita.

    La gara per il nuovo affidamento si è conclusa con l'aggiudicazione di cui alla determinazione n. 389 del
    30/06/2023; il passaggio fra i gestori è avvenuto senza interruzioni.`,
}

/** 08-01, every year: home care. Well made. */
export const domiciliare = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '08',
    numero: 1,
    programma: 'DUP_06_1201_0301',
    assessorato: ASSESSORATI.persona,
    descrizione:
      'Sostenere la permanenza degli anziani nella propria casa, con interventi di assistenza domiciliare calibrati sul bisogno e concordati con le famiglie e con i medici di base.',
    stato: STATO[anno],
    fasi: [
      fase('Valutazione delle richieste e stesura dei progetti individuali', {
        peso: 35,
        fatto: 100,
        prevista: '11/01-30/10',
        svolta: '11/01-29/10',
        a: SOCIALE,
      }),
      fase('Erogazione delle ore di assistenza e verifica mensile con il gestore', {
        peso: 45,
        fatto: 100,
        prevista: '01/01-31/12',
        svolta: '01/01-31/12',
        a: SOCIALE,
        nota: 'verbali mensili sottoscritti con il gestore',
      }),
      fase('Rilevazione del gradimento delle famiglie', {
        peso: 20,
        fatto: 100,
        prevista: '01/10-30/11',
        svolta: '04/10-26/11',
        a: SETTORE_08,
      }),
    ],
    indicatori: [
      indicatore(
        'Anziani seguiti a domicilio con progetto individuale',
        'EFFICACIA',
        conSerie(ASSISTITI, anno, ATTESI[anno][0]),
      ),
      indicatore(
        "Ore di assistenza domiciliare erogate nell'anno",
        'QUANTITATIVO',
        conSerie(ORE, anno, ATTESI[anno][1]),
      ),
    ],
  })
