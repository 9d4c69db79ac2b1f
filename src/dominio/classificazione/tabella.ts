import type { Anno } from '../valori/data.ts'

/** One mission of the official classification. */
export interface Missione {
  readonly codice: string
  readonly nome: string
}

/** One programme, with the budget years in which it exists under this name (null: no bound). */
export interface Programma {
  readonly missione: string
  readonly codice: string
  readonly nome: string
  readonly dal: Anno | null
  readonly al: Anno | null
  /** Only regions use it; a municipality's plan never does. */
  readonly soloRegioni: boolean
}

/** Missions of the harmonised budget, D.Lgs. 118/2011, allegato 14. */
export const MISSIONI: readonly Missione[] = [
  { codice: '01', nome: 'Servizi istituzionali, generali e di gestione' },
  { codice: '02', nome: 'Giustizia' },
  { codice: '03', nome: 'Ordine pubblico e sicurezza' },
  { codice: '04', nome: 'Istruzione e diritto allo studio' },
  { codice: '05', nome: 'Tutela e valorizzazione dei beni e delle attività culturali' },
  { codice: '06', nome: 'Politiche giovanili, sport e tempo libero' },
  { codice: '07', nome: 'Turismo' },
  { codice: '08', nome: 'Assetto del territorio ed edilizia abitativa' },
  { codice: '09', nome: "Sviluppo sostenibile e tutela del territorio e dell'ambiente" },
  { codice: '10', nome: 'Trasporti e diritto alla mobilità' },
  { codice: '11', nome: 'Soccorso civile' },
  { codice: '12', nome: 'Diritti sociali, politiche sociali e famiglia' },
  { codice: '13', nome: 'Tutela della salute' },
  { codice: '14', nome: 'Sviluppo economico e competitività' },
  { codice: '15', nome: 'Politiche per il lavoro e la formazione professionale' },
  { codice: '16', nome: 'Agricoltura, politiche agroalimentari e pesca' },
  { codice: '17', nome: 'Energia e diversificazione delle fonti energetiche' },
  { codice: '18', nome: 'Relazioni con le altre autonomie territoriali e locali' },
  { codice: '19', nome: 'Relazioni internazionali' },
  { codice: '20', nome: 'Fondi e accantonamenti' },
  { codice: '50', nome: 'Debito pubblico' },
  { codice: '60', nome: 'Anticipazioni finanziarie' },
  { codice: '99', nome: 'Servizi per conto terzi' },
]

const p = (missione: string, codice: string, nome: string): Programma => ({
  missione,
  codice,
  nome,
  dal: null,
  al: null,
  soloRegioni: false,
})

/**
 * Programmes of the harmonised budget, D.Lgs. 118/2011, allegato 14. From the 2026 budget nurseries have a programme
 * of their own (12.11) and 12.01 changes its name.
 */
export const PROGRAMMI: readonly Programma[] = [
  p('01', '01', 'Organi istituzionali'),
  p('01', '02', 'Segreteria generale'),
  p('01', '03', 'Gestione economica, finanziaria, programmazione e provveditorato'),
  p('01', '04', 'Gestione delle entrate tributarie e servizi fiscali'),
  p('01', '05', 'Gestione dei beni demaniali e patrimoniali'),
  p('01', '06', 'Ufficio tecnico'),
  p('01', '07', 'Elezioni e consultazioni popolari - Anagrafe e stato civile'),
  p('01', '08', 'Statistica e sistemi informativi'),
  p('01', '09', 'Assistenza tecnico-amministrativa agli enti locali'),
  p('01', '10', 'Risorse umane'),
  p('01', '11', 'Altri servizi generali'),
  {
    ...p('01', '12', 'Politica regionale unitaria per i servizi istituzionali, generali e di gestione'),
    soloRegioni: true,
  },
  p('02', '01', 'Uffici giudiziari'),
  p('02', '02', 'Casa circondariale e altri servizi'),
  { ...p('02', '03', 'Politica regionale unitaria per la giustizia'), soloRegioni: true },
  p('03', '01', 'Polizia locale e amministrativa'),
  p('03', '02', 'Sistema integrato di sicurezza urbana'),
  { ...p('03', '03', "Politica regionale unitaria per la sicurezza e l'ordine pubblico"), soloRegioni: true },
  p('04', '01', 'Istruzione prescolastica'),
  p('04', '02', 'Altri ordini di istruzione non universitaria'),
  { ...p('04', '03', 'Edilizia scolastica'), soloRegioni: true },
  p('04', '04', 'Istruzione universitaria'),
  p('04', '05', 'Istruzione tecnica superiore'),
  p('04', '06', "Servizi ausiliari all'istruzione"),
  p('04', '07', 'Diritto allo studio'),
  {
    ...p('04', '08', "Politica regionale unitaria per l'istruzione e il diritto allo studio"),
    soloRegioni: true,
  },
  p('05', '01', 'Valorizzazione dei beni di interesse storico'),
  p('05', '02', 'Attività culturali e interventi diversi nel settore culturale'),
  {
    ...p('05', '03', 'Politica regionale unitaria per la tutela dei beni e delle attività culturali'),
    soloRegioni: true,
  },
  p('06', '01', 'Sport e tempo libero'),
  p('06', '02', 'Giovani'),
  {
    ...p('06', '03', 'Politica regionale unitaria per i giovani, lo sport e il tempo libero'),
    soloRegioni: true,
  },
  p('07', '01', 'Sviluppo e valorizzazione del turismo'),
  { ...p('07', '02', 'Politica regionale unitaria per il turismo'), soloRegioni: true },
  p('08', '01', 'Urbanistica e assetto del territorio'),
  p('08', '02', 'Edilizia residenziale pubblica e locale e piani di edilizia economico-popolare'),
  {
    ...p('08', '03', "Politica regionale unitaria per l'assetto del territorio e l'edilizia abitativa"),
    soloRegioni: true,
  },
  p('09', '01', 'Difesa del suolo'),
  p('09', '02', 'Tutela, valorizzazione e recupero ambientale'),
  p('09', '03', 'Rifiuti'),
  p('09', '04', 'Servizio idrico integrato'),
  p('09', '05', 'Aree protette, parchi naturali, protezione naturalistica e forestazione'),
  p('09', '06', 'Tutela e valorizzazione delle risorse idriche'),
  p('09', '07', 'Sviluppo sostenibile territorio montano piccoli Comuni'),
  p('09', '08', "Qualità dell'aria e riduzione dell'inquinamento"),
  {
    ...p(
      '09',
      '09',
      "Politica regionale unitaria per lo sviluppo sostenibile e la tutela del territorio e dell'ambiente",
    ),
    soloRegioni: true,
  },
  p('10', '01', 'Trasporto ferroviario'),
  p('10', '02', 'Trasporto pubblico locale'),
  p('10', '03', "Trasporto per vie d'acqua"),
  p('10', '04', 'Altre modalità di trasporto'),
  p('10', '05', 'Viabilità e infrastrutture stradali'),
  {
    ...p('10', '06', 'Politica regionale unitaria per i trasporti e il diritto alla mobilità'),
    soloRegioni: true,
  },
  p('11', '01', 'Sistema di protezione civile'),
  p('11', '02', 'Interventi a seguito di calamità naturali'),
  {
    ...p('11', '03', 'Politica regionale unitaria per il soccorso e la protezione civile'),
    soloRegioni: true,
  },
  { ...p('12', '01', "Interventi per l'infanzia e i minori e per asili nido"), al: 2025 },
  { ...p('12', '01', "Interventi per l'infanzia e i minori"), dal: 2026 },
  p('12', '02', 'Interventi per la disabilità'),
  p('12', '03', 'Interventi per gli anziani'),
  p('12', '04', 'Interventi per i soggetti a rischio di esclusione sociale'),
  p('12', '05', 'Interventi per le famiglie'),
  p('12', '06', 'Interventi per il diritto alla casa'),
  p('12', '07', 'Programmazione e governo della rete dei servizi sociosanitari e sociali'),
  p('12', '08', 'Cooperazione e associazionismo'),
  p('12', '09', 'Servizio necroscopico e cimiteriale'),
  { ...p('12', '10', 'Politica regionale unitaria per i diritti sociali e la famiglia'), soloRegioni: true },
  { ...p('12', '11', 'Interventi per asili nido'), dal: 2026 },
  {
    ...p(
      '13',
      '01',
      'Servizio sanitario regionale - finanziamento ordinario corrente per la garanzia dei LEA',
    ),
    soloRegioni: true,
  },
  {
    ...p(
      '13',
      '02',
      'Servizio sanitario regionale - finanziamento aggiuntivo corrente per livelli di assistenza superiori ai LEA',
    ),
    soloRegioni: true,
  },
  {
    ...p(
      '13',
      '03',
      'Servizio sanitario regionale - finanziamento aggiuntivo corrente per la copertura dello squilibrio di bilancio corrente',
    ),
    soloRegioni: true,
  },
  {
    ...p(
      '13',
      '04',
      'Servizio sanitario regionale - ripiano di disavanzi sanitari relativi ad esercizi pregressi',
    ),
    soloRegioni: true,
  },
  { ...p('13', '05', 'Servizio sanitario regionale - investimenti sanitari'), soloRegioni: true },
  { ...p('13', '06', 'Servizio sanitario regionale - restituzione maggiori gettiti SSN'), soloRegioni: true },
  p('13', '07', 'Ulteriori spese in materia sanitaria'),
  { ...p('13', '08', 'Politica regionale unitaria per la tutela della salute'), soloRegioni: true },
  p('14', '01', 'Industria, PMI e Artigianato'),
  p('14', '02', 'Commercio - reti distributive - tutela dei consumatori'),
  p('14', '03', 'Ricerca e innovazione'),
  p('14', '04', 'Reti e altri servizi di pubblica utilità'),
  {
    ...p('14', '05', 'Politica regionale unitaria per lo sviluppo economico e la competitività'),
    soloRegioni: true,
  },
  p('15', '01', 'Servizi per lo sviluppo del mercato del lavoro'),
  p('15', '02', 'Formazione professionale'),
  p('15', '03', "Sostegno all'occupazione"),
  {
    ...p('15', '04', 'Politica regionale unitaria per il lavoro e la formazione professionale'),
    soloRegioni: true,
  },
  p('16', '01', 'Sviluppo del settore agricolo e del sistema agroalimentare'),
  p('16', '02', 'Caccia e pesca'),
  {
    ...p(
      '16',
      '03',
      "Politica regionale unitaria per l'agricoltura, i sistemi agroalimentari, la caccia e la pesca",
    ),
    soloRegioni: true,
  },
  p('17', '01', 'Fonti energetiche'),
  {
    ...p(
      '17',
      '02',
      "Politica regionale unitaria per l'energia e la diversificazione delle fonti energetiche",
    ),
    soloRegioni: true,
  },
  p('18', '01', 'Relazioni finanziarie con le altre autonomie territoriali'),
  {
    ...p(
      '18',
      '02',
      'Politica regionale unitaria per le relazioni finanziarie con le altre autonomie territoriali',
    ),
    soloRegioni: true,
  },
  p('19', '01', 'Relazioni internazionali e Cooperazione allo sviluppo'),
  { ...p('19', '02', 'Cooperazione territoriale'), soloRegioni: true },
  p('20', '01', 'Fondo di riserva'),
  p('20', '02', 'Fondo crediti di dubbia esigibilità'),
  p('20', '03', 'Altri fondi'),
  p('50', '01', 'Quota interessi ammortamento mutui e prestiti obbligazionari'),
  p('50', '02', 'Quota capitale ammortamento mutui e prestiti obbligazionari'),
  p('60', '01', 'Restituzione anticipazioni di tesoreria'),
  p('99', '01', 'Servizi per conto terzi e Partite di giro'),
  {
    ...p('99', '02', 'Anticipazioni per il finanziamento del Sistema sanitario nazionale'),
    soloRegioni: true,
  },
]
