import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, SCUOLA, SETTORE_08, SOCIALE } from '../ente.ts'

/** S03: the header's theme is not the mandate the card is linked to. */
const borse = scheda({
  anno: 2022,
  settore: '08',
  numero: 11,
  programma: 'DUP_05_0401_0701',
  assessorato: ASSESSORATI.scuola,
  descrizione: 'Sostenere gli studenti meritevoli con borse di studio.',
  stato: testo`
    Il bando approvato con deliberazione di Giunta n. 110 del 18/10/2022 ha assegnato 48 borse da 350,00 euro. Le domande
    ricevute sono state 71, tutte in rete.`,
  fasi: [
    fase('Pubblicazione del bando', {
      peso: 40,
      fatto: 100,
      prevista: '01/09-31/10',
      svolta: '01/09-20/10',
      a: SCUOLA,
    }),
    fase('Graduatoria e consegna delle borse', {
      peso: 60,
      fatto: 100,
      prevista: '01/11-31/12',
      svolta: '02/11-17/12',
      a: SCUOLA,
    }),
  ],
  indicatori: [
    indicatore('Borse di studio assegnate', 'EFFICACIA', { atteso: 45, raggiunto: 48, prima: [40, 32] }),
  ],
  invece: { areaTematica: '6. NESSUNO RESTA INDIETRO' },
})

/** I07 and I08: a history on another scale, a target below last year's result. */
const volontariato = scheda({
  anno: 2022,
  settore: '08',
  numero: 12,
  programma: 'DUP_06_1201_0701',
  assessorato: ASSESSORATI.persona,
  descrizione: 'Coordinare le associazioni di volontariato e mettere in rete le loro attività.',
  stato: testo`
    Le associazioni iscritte al registro sono 63. La consulta si è riunita quattro volte e ha proposto il calendario unico delle
    iniziative, pubblicato il 01/06/2022.`,
  fasi: [
    fase('Riunioni della consulta', {
      peso: 50,
      fatto: 100,
      prevista: '01/02-30/11',
      svolta: '08/02-22/11',
      a: SOCIALE,
    }),
    fase('Calendario unico delle iniziative', {
      peso: 50,
      fatto: 100,
      prevista: '01/03-30/06',
      svolta: '01/03-01/06',
      a: SOCIALE,
    }),
  ],
  indicatori: [
    indicatore('Ore di volontariato rendicontate dalle associazioni', 'QUANTITATIVO', {
      atteso: 9_000,
      raggiunto: 9_480,
      prima: [312, 287],
    }),
    indicatore('Iniziative inserite nel calendario unico', 'EFFICACIA', {
      atteso: 30,
      raggiunto: 44,
      prima: [39, 28],
    }),
  ],
})

/** N04 and P12: a narrative about half of the year, phases that all last the whole year. */
const disabilita = scheda({
  anno: 2022,
  settore: '08',
  numero: 13,
  programma: 'DUP_06_1201_0201',
  assessorato: ASSESSORATI.persona,
  descrizione: 'Accompagnare le persone con disabilità nei progetti di vita indipendente.',
  stato: testo`
    Nel primo semestre 2022 sono stati avviati 14 progetti di vita indipendente e si sono tenuti sei incontri con le famiglie.
    Da gennaio a giugno le ore di educativa sono state 1.905.`,
  fasi: [
    fase('Valutazione multidimensionale delle domande', {
      peso: 50,
      fatto: 100,
      prevista: '01/01-31/12',
      svolta: '01/01-31/12',
      a: SOCIALE,
    }),
    fase('Attuazione dei progetti di vita indipendente', {
      peso: 50,
      fatto: 100,
      prevista: '01/01-31/12',
      svolta: '01/01-31/12',
      a: SOCIALE,
    }),
  ],
  indicatori: [
    indicatore('Progetti di vita indipendente attivi', 'EFFICACIA', {
      atteso: 24,
      raggiunto: 27,
      prima: [22, 17],
    }),
  ],
})

/** S02: a programme that the official classification has from 2026 only. */
const convenzioni = scheda({
  anno: 2022,
  settore: '08',
  numero: 14,
  programma: 'DUP_06_1201_1101',
  assessorato: ASSESSORATI.scuola,
  descrizione: 'Rinnovare le convenzioni con i nidi privati.',
  stato: testo`
    Le tre convenzioni sono state rinnovate con determinazione n. 410 del 05/08/2022 per ventidue posti. I controlli a sorpresa
    sono stati quattro, tutti con esito positivo.`,
  fasi: [
    fase('Confronto con i gestori e schema di convenzione', {
      peso: 60,
      fatto: 100,
      prevista: '01/03-31/07',
      svolta: '01/03-22/07',
      a: SCUOLA,
    }),
    fase('Controlli nei nidi convenzionati', {
      peso: 40,
      fatto: 100,
      prevista: '01/10-15/12',
      svolta: '04/10-12/12',
      a: SETTORE_08,
    }),
  ],
  indicatori: [
    indicatore('Controlli svolti nei nidi convenzionati', 'QUALITÀ', {
      atteso: 3,
      raggiunto: 4,
      prima: [2, 3],
    }),
  ],
})

export const SINGOLI_08_2022 = [borse, volontariato, disabilita, convenzioni]
