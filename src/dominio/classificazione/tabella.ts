/**
 * The official classification of expenditure by mission and programme: D.Lgs. 118/2011, allegato 14 (glossary of
 * missions and programmes), with the years of budget in which each name holds. Data only: ask `classificazione.ts`.
 */
import type { Anno } from '../valori/data.ts'

/** A programme's row. Years are those of the budget, both included; absent means no limit on that side. */
export interface RigaProgramma {
  readonly codice: string
  readonly nome: string
  readonly dal?: Anno
  readonly al?: Anno
  /** A programme that only Regions have. */
  readonly soloRegioni?: true
}

export interface RigaMissione {
  readonly codice: string
  readonly nome: string
  readonly programmi: readonly RigaProgramma[]
}

type Limiti = Omit<RigaProgramma, 'codice' | 'nome'>

const m = (codice: string, nome: string, ...programmi: readonly RigaProgramma[]): RigaMissione => ({
  codice,
  nome,
  programmi,
})
const p = (codice: string, nome: string, limiti: Limiti = {}): RigaProgramma => ({ codice, nome, ...limiti })
/** A programme of the Regions only. */
const r = (codice: string, nome: string): RigaProgramma => p(codice, nome, { soloRegioni: true })

export const TABELLA: readonly RigaMissione[] = [
  m(
    '01',
    'Servizi istituzionali, generali e di gestione',
    p('01', 'Organi istituzionali'),
    p('02', 'Segreteria generale'),
    p('03', 'Gestione economica, finanziaria, programmazione e provveditorato'),
    p('04', 'Gestione delle entrate tributarie e servizi fiscali'),
    p('05', 'Gestione dei beni demaniali e patrimoniali'),
    p('06', 'Ufficio tecnico'),
    p('07', 'Elezioni e consultazioni popolari - Anagrafe e stato civile'),
    p('08', 'Statistica e sistemi informativi'),
    p('09', 'Assistenza tecnico-amministrativa agli enti locali'),
    p('10', 'Risorse umane'),
    p('11', 'Altri servizi generali'),
    r('12', 'Politica regionale unitaria per i servizi istituzionali, generali e di gestione'),
  ),
  m(
    '02',
    'Giustizia',
    p('01', 'Uffici giudiziari'),
    p('02', 'Casa circondariale e altri servizi'),
    r('03', 'Politica regionale unitaria per la giustizia'),
  ),
  m(
    '03',
    'Ordine pubblico e sicurezza',
    p('01', 'Polizia locale e amministrativa'),
    p('02', 'Sistema integrato di sicurezza urbana'),
    r('03', "Politica regionale unitaria per la sicurezza e l'ordine pubblico"),
  ),
  m(
    '04',
    'Istruzione e diritto allo studio',
    p('01', 'Istruzione prescolastica'),
    p('02', 'Altri ordini di istruzione non universitaria'),
    r('03', 'Edilizia scolastica'),
    p('04', 'Istruzione universitaria'),
    p('05', 'Istruzione tecnica superiore'),
    p('06', "Servizi ausiliari all'istruzione"),
    p('07', 'Diritto allo studio'),
    r('08', "Politica regionale unitaria per l'istruzione e il diritto allo studio"),
  ),
  m(
    '05',
    'Tutela e valorizzazione dei beni e delle attività culturali',
    p('01', 'Valorizzazione dei beni di interesse storico'),
    p('02', 'Attività culturali e interventi diversi nel settore culturale'),
    r('03', 'Politica regionale unitaria per la tutela dei beni e delle attività culturali'),
  ),
  m(
    '06',
    'Politiche giovanili, sport e tempo libero',
    p('01', 'Sport e tempo libero'),
    p('02', 'Giovani'),
    r('03', 'Politica regionale unitaria per i giovani, lo sport e il tempo libero'),
  ),
  m(
    '07',
    'Turismo',
    p('01', 'Sviluppo e valorizzazione del turismo'),
    r('02', 'Politica regionale unitaria per il turismo'),
  ),
  m(
    '08',
    'Assetto del territorio ed edilizia abitativa',
    p('01', 'Urbanistica e assetto del territorio'),
    p('02', 'Edilizia residenziale pubblica e locale e piani di edilizia economico-popolare'),
    r('03', "Politica regionale unitaria per l'assetto del territorio e l'edilizia abitativa"),
  ),
  m(
    '09',
    "Sviluppo sostenibile e tutela del territorio e dell'ambiente",
    p('01', 'Difesa del suolo'),
    p('02', 'Tutela, valorizzazione e recupero ambientale'),
    p('03', 'Rifiuti'),
    p('04', 'Servizio idrico integrato'),
    p('05', 'Aree protette, parchi naturali, protezione naturalistica e forestazione'),
    p('06', 'Tutela e valorizzazione delle risorse idriche'),
    p('07', 'Sviluppo sostenibile territorio montano piccoli Comuni'),
    p('08', "Qualità dell'aria e riduzione dell'inquinamento"),
    r(
      '09',
      "Politica regionale unitaria per lo sviluppo sostenibile e la tutela del territorio e dell'ambiente",
    ),
  ),
  m(
    '10',
    'Trasporti e diritto alla mobilità',
    p('01', 'Trasporto ferroviario'),
    p('02', 'Trasporto pubblico locale'),
    p('03', "Trasporto per vie d'acqua"),
    p('04', 'Altre modalità di trasporto'),
    p('05', 'Viabilità e infrastrutture stradali'),
    r('06', 'Politica regionale unitaria per i trasporti e il diritto alla mobilità'),
  ),
  m(
    '11',
    'Soccorso civile',
    p('01', 'Sistema di protezione civile'),
    p('02', 'Interventi a seguito di calamità naturali'),
    r('03', 'Politica regionale unitaria per il soccorso e la protezione civile'),
  ),
  m(
    '12',
    'Diritti sociali, politiche sociali e famiglia',
    p('01', "Interventi per l'infanzia e i minori e per asili nido", { al: 2025 }),
    p('01', "Interventi per l'infanzia e i minori", { dal: 2026 }),
    p('02', 'Interventi per la disabilità'),
    p('03', 'Interventi per gli anziani'),
    p('04', 'Interventi per i soggetti a rischio di esclusione sociale'),
    p('05', 'Interventi per le famiglie'),
    p('06', 'Interventi per il diritto alla casa'),
    p('07', 'Programmazione e governo della rete dei servizi sociosanitari e sociali'),
    p('08', 'Cooperazione e associazionismo'),
    p('09', 'Servizio necroscopico e cimiteriale'),
    r('10', 'Politica regionale unitaria per i diritti sociali e la famiglia'),
    p('11', 'Interventi per asili nido', { dal: 2026 }),
  ),
  m(
    '13',
    'Tutela della salute',
    r('01', 'Servizio sanitario regionale - finanziamento ordinario corrente per la garanzia dei LEA'),
    r(
      '02',
      'Servizio sanitario regionale - finanziamento aggiuntivo corrente per livelli di assistenza superiori ai LEA',
    ),
    r(
      '03',
      'Servizio sanitario regionale - finanziamento aggiuntivo corrente per la copertura dello squilibrio di bilancio corrente',
    ),
    r('04', 'Servizio sanitario regionale - ripiano di disavanzi sanitari relativi ad esercizi pregressi'),
    r('05', 'Servizio sanitario regionale - investimenti sanitari'),
    r('06', 'Servizio sanitario regionale - restituzione maggiori gettiti SSN'),
    p('07', 'Ulteriori spese in materia sanitaria'),
    r('08', 'Politica regionale unitaria per la tutela della salute'),
  ),
  m(
    '14',
    'Sviluppo economico e competitività',
    p('01', 'Industria, PMI e Artigianato'),
    p('02', 'Commercio - reti distributive - tutela dei consumatori'),
    p('03', 'Ricerca e innovazione'),
    p('04', 'Reti e altri servizi di pubblica utilità'),
    r('05', 'Politica regionale unitaria per lo sviluppo economico e la competitività'),
  ),
  m(
    '15',
    'Politiche per il lavoro e la formazione professionale',
    p('01', 'Servizi per lo sviluppo del mercato del lavoro'),
    p('02', 'Formazione professionale'),
    p('03', "Sostegno all'occupazione"),
    r('04', 'Politica regionale unitaria per il lavoro e la formazione professionale'),
  ),
  m(
    '16',
    'Agricoltura, politiche agroalimentari e pesca',
    p('01', 'Sviluppo del settore agricolo e del sistema agroalimentare'),
    p('02', 'Caccia e pesca'),
    r('03', "Politica regionale unitaria per l'agricoltura, i sistemi agroalimentari, la caccia e la pesca"),
  ),
  m(
    '17',
    'Energia e diversificazione delle fonti energetiche',
    p('01', 'Fonti energetiche'),
    r('02', "Politica regionale unitaria per l'energia e la diversificazione delle fonti energetiche"),
  ),
  m(
    '18',
    'Relazioni con le altre autonomie territoriali e locali',
    p('01', 'Relazioni finanziarie con le altre autonomie territoriali'),
    r('02', 'Politica regionale unitaria per le relazioni finanziarie con le altre autonomie territoriali'),
  ),
  m(
    '19',
    'Relazioni internazionali',
    p('01', 'Relazioni internazionali e Cooperazione allo sviluppo'),
    r('02', 'Cooperazione territoriale'),
  ),
  m(
    '20',
    'Fondi e accantonamenti',
    p('01', 'Fondo di riserva'),
    p('02', 'Fondo crediti di dubbia esigibilità'),
    p('03', 'Altri fondi'),
  ),
  m(
    '50',
    'Debito pubblico',
    p('01', 'Quota interessi ammortamento mutui e prestiti obbligazionari'),
    p('02', 'Quota capitale ammortamento mutui e prestiti obbligazionari'),
  ),
  m('60', 'Anticipazioni finanziarie', p('01', 'Restituzione anticipazioni di tesoreria')),
  m(
    '99',
    'Servizi per conto terzi',
    p('01', 'Servizi per conto terzi e Partite di giro'),
    r('02', 'Anticipazioni per il finanziamento del Sistema sanitario nazionale'),
  ),
]
