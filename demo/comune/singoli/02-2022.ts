import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, ENTRATE, RAGIONERIA, SETTORE_02 } from '../ente.ts'
import { ascolto2022 } from './ascolto.ts'

/** P06 E: progress 100 and no actual end. */
const sportello = scheda({
  anno: 2022,
  settore: '02',
  numero: 11,
  programma: 'DUP_01_0101_0801',
  assessorato: ASSESSORATI.sindaco,
  descrizione: 'Aprire lo sportello tributi in rete, con il cassetto del contribuente.',
  stato: testo`
    Il cassetto del contribuente è in linea dal 12/09/2022: vi si accede con l'identità digitale e vi si trovano avvisi,
    versamenti e visure. Gli accessi registrati nei primi quattro mesi sono 3.406.`,
  fasi: [
    fase('Configurazione del portale e prove con venti contribuenti', {
      peso: 50,
      fatto: 100,
      prevista: '01/03-31/08',
      svolta: '01/03-26/08',
      a: ENTRATE,
    }),
    fase('Apertura del portale a tutti i contribuenti', {
      peso: 50,
      fatto: 100,
      prevista: '01/09-15/12',
      svolta: '12/09',
      a: ENTRATE,
    }),
  ],
  indicatori: [
    indicatore('Pratiche tributarie concluse in rete', 'EFFICIENZA', {
      atteso: 600,
      raggiunto: 744,
      prima: [410, 285],
    }),
  ],
})

/** P06 W and P10: an actual end after the reporting date, and after the planned one. */
const consolidato = scheda({
  anno: 2022,
  settore: '02',
  numero: 12,
  programma: 'DUP_02_0101_0301',
  assessorato: ASSESSORATI.bilancio,
  descrizione: 'Anticipare la predisposizione del bilancio consolidato.',
  stato: testo`
    Il bilancio consolidato è stato approvato dal Consiglio con deliberazione n. 39 del 28/09/2022. Lo schema di raccolta dei
    dati è stato semplificato: le società compilano ora 14 prospetti invece di 31.`,
  fasi: [
    fase('Raccolta dei dati dalle società e dagli enti del gruppo', {
      peso: 60,
      fatto: 100,
      prevista: '01/05-31/07',
      svolta: '02/05-29/07',
      a: RAGIONERIA,
    }),
    fase('Redazione del manuale delle rettifiche di consolidamento', {
      peso: 40,
      fatto: 100,
      prevista: '01/08-30/11',
      svolta: '01/08/2022-17/02/2023',
      a: RAGIONERIA,
      nota: 'bozza consegnata a novembre, testo definitivo rivisto con i revisori',
    }),
  ],
  indicatori: [
    indicatore('Società ed enti che consegnano i prospetti nei termini', 'EFFICACIA', {
      atteso: 5,
      raggiunto: 6,
      prima: [4, 3],
    }),
  ],
})

/** I01: the achieved value is missing at the final report. */
const locazioni = scheda({
  anno: 2022,
  settore: '02',
  numero: 13,
  programma: 'DUP_02_0101_0501',
  assessorato: ASSESSORATI.bilancio,
  descrizione:
    'Regolarizzare le occupazioni senza titolo degli immobili comunali, distinguendo i casi che si possono sanare con un nuovo contratto da quelli per i quali occorre il rilascio.',
  stato: testo`
    Il sopralluogo congiunto con la polizia locale ha riguardato 17 immobili. Per sei di essi è stato proposto un contratto,
    secondo i criteri della deliberazione di Giunta n. 66 del 10/05/2022; per gli altri è in corso la diffida.`,
  fasi: [
    fase('Sopralluoghi e ricostruzione dei titoli', {
      peso: 50,
      fatto: 100,
      prevista: '01/02-30/06',
      svolta: '07/02-24/06',
      a: SETTORE_02,
    }),
    fase('Proposta di contratto agli occupanti in regola con i criteri', {
      peso: 50,
      fatto: 80,
      prevista: '01/07-31/12',
      svolta: '04/07',
      a: SETTORE_02,
      nota: 'sei proposte consegnate, due in esame',
    }),
  ],
  indicatori: [
    indicatore('Contratti sottoscritti con gli occupanti', 'EFFICACIA', { atteso: 6, raggiunto: null }),
    indicatore('Immobili verificati con sopralluogo', 'QUANTITATIVO', {
      atteso: 15,
      raggiunto: 17,
      prima: [9, 4],
    }),
  ],
})

export const SINGOLI_02_2022 = [sportello, consolidato, locazioni, ascolto2022]
