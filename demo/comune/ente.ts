import type { Collegamento } from '../../src/dominio/scheda/scheda.ts'

/** An invented municipality: name, people, offices and plan exist nowhere. */
export const ENTE = 'Comune di Borgo Sereno'

export const ANNI = [2021, 2022, 2023] as const
export type AnnoDemo = (typeof ANNI)[number]

/** Each year's PEG carries out the first year of the DUP approved for it, so each year has its own view. */
export const vistaDi = (anno: AnnoDemo): { readonly codice: string; readonly titolo: string } => ({
  codice: `DUP_${anno}_${anno + 2}`,
  titolo: `DUP ${anno} ${anno + 2}`,
})

export type CodiceSettore = '02' | '05' | '08'

/** A sector as the print names it: whole in the card's header, shortened and cut on the cover and in the phases. */
export interface Settore {
  readonly codice: CodiceSettore
  readonly nome: string
  readonly nomeBreve: string
  readonly responsabile: string
}

export const SETTORI: Readonly<Record<CodiceSettore, Settore>> = {
  '02': {
    codice: '02',
    nome: 'SETTORE BILANCIO, TRIBUTI E PATRIMONIO',
    nomeBreve: 'SETT. BILANCIO TRIBUTI PATRIMO',
    responsabile: 'BELLERI OTTAVIO',
  },
  '05': {
    codice: '05',
    nome: 'SETTORE OPERE PUBBLICHE E AMBIENTE',
    nomeBreve: 'SETT. OPERE PUBBLICHE AMBIENTE',
    responsabile: 'CARDUSI ELEONORA',
  },
  '08': {
    codice: '08',
    nome: 'SETTORE SOCIALE, SCUOLA E PERSONALE',
    nomeBreve: 'SETT. SOCIALE SCUOLA PERSONALE',
    responsabile: 'ZANOTTERA LIDIA',
  },
}

/** Who carries out a phase and in which office. */
export interface Incarico {
  readonly responsabile: string | null
  readonly centro: string | null
}
const incarico = (responsabile: string | null, centro: string | null): Incarico => ({ responsabile, centro })

export const RAGIONERIA = incarico('MORLINO FABRIZIO', 'SERVIZIO RAGIONERIA')
export const ENTRATE = incarico('TASSANI GRETA', 'SERVIZIO ENTRATE')
export const ECONOMATO = incarico('MORLINO FABRIZIO', 'UFF. ECONOMATO E PROVVEDITORAT')
export const SETTORE_02 = incarico(SETTORI['02'].responsabile, SETTORI['02'].nomeBreve)
export const STRADE = incarico('VENTRIGLIA SALIS MASSIMILIANO', 'SERVIZIO STRADE')
export const EDIFICI = incarico('PERUCCHETTI ADA', 'SERV. EDIFICI COMUNALI E IMPIA')
export const ECOLOGIA = incarico('OLDRATI NOEMI', 'SERVIZIO ECOLOGIA')
export const SETTORE_05 = incarico(SETTORI['05'].responsabile, SETTORI['05'].nomeBreve)
export const SOCIALE = incarico("DELL'OLMO MARIA VITTORIA", 'SERVIZIO SOCIALE')
export const SCUOLA = incarico('QUADRELLI SAMUELE', 'SERV. SCUOLA E PRIMA INFANZIA')
export const PERSONALE = incarico('FERRANDI IRIS', 'SERVIZIO PERSONALE')
export const SETTORE_08 = incarico(SETTORI['08'].responsabile, SETTORI['08'].nomeBreve)

/** Political delegations, of one to four printed lines. */
export const ASSESSORATI = {
  sindaco: 'Sindaco',
  bilancio: 'Bilancio - Patrimonio - Società Partecipate',
  lavori: 'Lavori Pubblici - Mobilità - Decoro Urbano - Cimiteri',
  ambiente: 'Ambiente - Protezione Civile',
  scuola: 'Scuola - Prima Infanzia - Giovani - Edilizia Scolastica',
  persona: 'Servizi alla Persona (Famiglie - Anziani - Disabilità - Casa - Volontariato)',
} as const

/** Objectives of mandate; the header prints "n. TITOLO" cut at thirty letters. */
const MANDATI: Readonly<Record<string, string>> = {
  '01': 'UN COMUNE CHE ASCOLTA',
  '02': 'CONTI IN ORDINE',
  '03': 'BORGO VERDE E PULITO',
  '04': 'MUOVERSI E ABITARE BENE',
  '05': 'CRESCERE INSIEME',
  '06': 'NESSUNO RESTA INDIETRO',
  '09': 'AMMINISTRAZIONE PIU SEMPLICE E',
}

const MISSIONI: Readonly<Record<string, string>> = {
  DUP_01_0101: 'Cittadini informati',
  DUP_02_0101: 'Finanza sana e leggibile',
  DUP_03_0901: "Cura dell'ambiente",
  DUP_03_1101: 'Territorio sicuro',
  DUP_03_1701: 'Energia e risparmio',
  DUP_04_0101: 'Patrimonio pubblico curato',
  DUP_04_1001: 'Strade e mobilità',
  DUP_05_0401: 'La scuola al centro',
  DUP_06_1201: 'Welfare di vicinato',
  DUP_09_0101: 'Uffici che funzionano',
}

const PROGRAMMI: Readonly<Record<string, string>> = {
  DUP_01_0101_0101: 'Partecipazione e ascolto',
  DUP_01_0101_0801: 'Servizi in rete',
  DUP_02_0101_0301: 'Bilancio e programmazione',
  DUP_02_0101_0302: 'Acquisti e cassa economale',
  DUP_02_0101_0401: 'Entrate eque',
  DUP_02_0101_0402: 'Recupero crediti',
  DUP_02_0101_0501: 'Valorizzare il patrimonio',
  DUP_03_0901_0201: 'Verde e parchi urbani',
  DUP_03_0901_0301: 'Meno rifiuti, più riciclo',
  DUP_03_0901_0801: 'Aria più pulita',
  DUP_03_1101_0101: 'Protezione civile',
  DUP_03_1701_0101: 'Efficienza energetica',
  DUP_04_0101_0601: 'Edifici sicuri e accessibili',
  DUP_04_1001_0501: 'Manutenzione delle strade',
  DUP_04_1001_0502: 'Illuminazione pubblica',
  DUP_05_0401_0101: "Scuole dell'infanzia",
  DUP_05_0401_0601: 'Mensa e trasporto scolastico',
  DUP_05_0401_0701: 'Sostegno allo studio',
  DUP_06_1201_0101: 'Nidi e tutela dei minori',
  DUP_06_1201_0201: 'Autonomia delle persone',
  DUP_06_1201_0301: 'Anziani attivi e assistiti',
  DUP_06_1201_0401: 'Contrasto alla povertà',
  DUP_06_1201_0601: 'Casa e morosità',
  DUP_06_1201_0701: 'Rete dei servizi sociali',
  DUP_06_1201_1101: 'Asili nido comunali',
  DUP_09_0101_0801: 'Transizione digitale',
  DUP_09_0101_1001: 'Persone e competenze',
  DUP_09_0101_1101: 'Trasparenza e legalità',
}

/** The three links of a programme's code; a code that is not in the plan stops the generator. */
export const collegamentiDi = (programma: string): readonly Collegamento[] => {
  const [dup, mandato, missione] = programma.split('_')
  const codiceMandato = `${dup}_${mandato}`
  const codiceMissione = `${codiceMandato}_${missione}`
  return [
    { livello: 'OBIETTIVO DI MANDATO', codice: codiceMandato, titolo: titolo(MANDATI, mandato ?? '') },
    { livello: 'OBIETTIVO DI MISSIONE', codice: codiceMissione, titolo: titolo(MISSIONI, codiceMissione) },
    { livello: 'OBIETTIVO DI PROGRAMMA', codice: programma, titolo: titolo(PROGRAMMI, programma) },
  ]
}

/** The theme in the header: the mandate's number and title, cut at thirty letters as the old system does. */
export const areaDi = (mandato: string): string =>
  `${Number(mandato)}. ${titolo(MANDATI, mandato)}`.slice(0, 30).trim()

const titolo = (titoli: Readonly<Record<string, string>>, chiave: string): string => {
  const trovato = titoli[chiave]
  if (trovato === undefined) throw new Error(`Il piano della dimostrazione non ha "${chiave}".`)
  return trovato
}
