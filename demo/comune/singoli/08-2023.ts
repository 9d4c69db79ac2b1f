import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, PERSONALE, SCUOLA, SETTORE_08, SOCIALE } from '../ente.ts'

/** S04: no link to the plan. */
const povertà = scheda({
  anno: 2023,
  settore: '08',
  numero: 11,
  programma: 'DUP_06_1201_0401',
  assessorato: ASSESSORATI.persona,
  descrizione: 'Contrastare la povertà alimentare con la rete della mensa solidale.',
  stato: testo`
    La mensa solidale ha servito 11.902 pasti a 174 persone. Hanno aderito nove negozi e due supermercati, con l'accordo approvato
    con deliberazione di Giunta n. 27 del 28/02/2023.`,
  fasi: [
    fase('Accordo con i negozi e le associazioni', {
      peso: 40,
      fatto: 100,
      prevista: '09/01-31/03',
      svolta: '09/01-28/02',
      a: SOCIALE,
    }),
    fase('Distribuzione quotidiana dei pasti', {
      peso: 60,
      fatto: 100,
      prevista: '01/03-31/12',
      svolta: '01/03-31/12',
      a: SOCIALE,
    }),
  ],
  indicatori: [
    indicatore('Pasti serviti dalla mensa solidale', 'EFFICACIA', {
      atteso: 11_000,
      raggiunto: 11_902,
      prima: [9_640, 8_815],
    }),
  ],
  invece: { collegamenti: [] },
})

/** I12: the text says one number, the target another. I13: a deadline that no date measures. */
const sportelloCasa = scheda({
  anno: 2023,
  settore: '08',
  numero: 12,
  programma: 'DUP_06_1201_0601',
  assessorato: ASSESSORATI.persona,
  descrizione: 'Aprire lo sportello casa per prevenire gli sfratti.',
  stato: testo`
    Lo sportello ha ricevuto 231 nuclei familiari. Gli accordi fra inquilini e proprietari favoriti dallo sportello sono 29; il
    fondo per la morosità incolpevole è stato speso per 61.500,00 euro.`,
  fasi: [
    fase('Apertura dello sportello e formazione degli operatori', {
      peso: 50,
      fatto: 100,
      prevista: '01/02-30/04',
      svolta: '01/02-26/04',
      a: SOCIALE,
    }),
    fase('Mediazione fra inquilini e proprietari', {
      peso: 50,
      fatto: 100,
      prevista: '01/05-31/12',
      svolta: '02/05-22/12',
      a: SOCIALE,
    }),
  ],
  indicatori: [
    indicatore('Ricevere almeno 150 nuclei familiari allo sportello casa', 'EFFICACIA', {
      atteso: 200,
      raggiunto: 231,
      prima: [0, 0],
    }),
    indicatore('Regolamento dello sportello casa approvato entro il 31/03/2023 (si=1, no=0)', 'EFFICIENZA', {
      atteso: 1,
      raggiunto: 1,
      prima: [0, 0],
    }),
  ],
})

/** I10 and I09: only yes/no indicators, none with a past. P11: one phase that weighs everything. */
const consiglioRagazzi = scheda({
  anno: 2023,
  settore: '08',
  numero: 13,
  programma: 'DUP_01_0101_0101',
  assessorato: ASSESSORATI.scuola,
  descrizione: 'Istituire il consiglio comunale dei ragazzi.',
  stato: testo`
    Il regolamento è stato approvato con deliberazione di Consiglio n. 22 del 30/05/2023. Alle elezioni del 17/11/2023 hanno votato
    612 alunni su 655.`,
  fasi: [
    fase('Regolamento ed elezione del consiglio dei ragazzi', {
      peso: 100,
      fatto: 100,
      prevista: '01/02-30/11',
      svolta: '01/02-17/11',
      a: SCUOLA,
    }),
  ],
  indicatori: [
    indicatore('Regolamento approvato (si=1, no=0)', 'EFFICACIA', { atteso: 1, raggiunto: 1 }),
    indicatore('Elezioni svolte in tutte le scuole (si=1, no=0)', 'EFFICACIA', { atteso: 1, raggiunto: 1 }),
  ],
})

/** P09, and a third value whose column the text loses: only two years ago there was a result. */
const selezioni = scheda({
  anno: 2023,
  settore: '08',
  numero: 14,
  programma: 'DUP_09_0101_1001',
  assessorato: ASSESSORATI.sindaco,
  descrizione: 'Assumere il personale previsto dal piano dei fabbisogni.',
  stato: testo`
    Sono state concluse otto selezioni su nove con 11 assunzioni. La nona, per un profilo tecnico, è stata bandita con determinazione
    n. 640 del 24/11/2023. Il tempo medio fra bando e graduatoria è di 74 giorni.`,
  fasi: [
    fase('Bandi e prove di selezione', {
      peso: 70,
      fatto: 100,
      prevista: '01/03-30/11',
      svolta: '13/02-24/11',
      a: PERSONALE,
    }),
    fase('Assunzioni e accoglienza dei nuovi colleghi', {
      peso: 30,
      fatto: 100,
      prevista: '01/05-31/12',
      svolta: '02/05-18/12',
      a: SETTORE_08,
      nota: 'giornate di accoglienza svolte a giugno e a dicembre',
    }),
  ],
  indicatori: [
    indicatore('Selezioni concluse', 'EFFICACIA', { atteso: 7, raggiunto: 8, prima: [null, 5] }),
    indicatore('Persone assunte', null, { atteso: 10, raggiunto: 11, prima: [6, null] }),
  ],
})

export const SINGOLI_08_2023 = [povertà, sportelloCasa, consiglioRagazzi, selezioni]
