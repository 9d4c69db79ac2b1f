import type { Azione } from '../../dominio/permessi/tabella.ts'

/**
 * Who may ask a route: anybody, whoever has signed in, or whoever may do something: on the whole entity, on the card of
 * the address, or at least somewhere (the answer is then narrowed to where they may).
 */
export type PermessoRotta =
  | 'pubblica'
  | 'chi-accede'
  | {
      readonly azione: Azione
      readonly su: 'ente' | 'scheda' | 'parte'
      /** Programs may ask it too, with a token; where it isn't said they may not. */
      readonly gettoni?: true
    }

const ente = (azione: Azione): Exclude<PermessoRotta, string> => ({ azione, su: 'ente' })
const scheda = (azione: Azione): Exclude<PermessoRotta, string> => ({ azione, su: 'scheda' })
const parte = (azione: Azione): Exclude<PermessoRotta, string> => ({ azione, su: 'parte' })
const LEGGI = ente('piano:leggi')
const ESPORTA = ente('piano:esporta')
const STAMPA = ente('piano:stampa')
const CONTROLLA = ente('piano:controlla')
const IMPORTA = ente('piano:importa')
const ENTE = ente('ente:leggi')
const CONFIGURA = ente('ente:configura')
const ACCESSI = ente('accesso:gestisci')
const STORIA = ente('storia:leggi')
const CAMPAGNE = parte('campagna:leggi')
const GESTISCI = ente('campagna:gestisci')
const STORIA_SCHEDA = scheda('storia:leggi')

/** What programs may ask with a token: data and files of the plan, what is being filled in; never accounts or settings. */
const programmi = (permesso: Exclude<PermessoRotta, string>): PermessoRotta => ({
  ...permesso,
  gettoni: true,
})

/**
 * Every route of the program with whom it answers. A route that isn't here answers nobody once people sign in, and the
 * test run fails (test/web/permessi-rotte.spec.ts asks every route as every role). What is asked of one card is checked
 * again, on that card, by the use case.
 */
export const PERMESSI_ROTTE: Readonly<Record<string, PermessoRotta>> = {
  'GET /statico/*': 'pubblica',
  'GET /favicon.ico': 'pubblica',

  'GET /accedi': 'pubblica',
  'POST /accedi': 'pubblica',
  'GET /accedi/esterno': 'pubblica',
  'GET /accedi/esterno/ritorno': 'pubblica',
  'GET /accedi/codice': 'pubblica',
  'POST /accedi/codice': 'pubblica',
  'GET /accedi/dimenticata': 'pubblica',
  'POST /accedi/dimenticata': 'pubblica',
  'GET /link/:codice': 'pubblica',
  'POST /link/:codice': 'pubblica',
  'POST /esci': 'pubblica',

  'GET /profilo': 'chi-accede',
  'POST /profilo/password': 'chi-accede',
  'POST /profilo/secondo-fattore': 'chi-accede',
  'POST /profilo/secondo-fattore/conferma': 'chi-accede',
  'POST /profilo/secondo-fattore/spegni': 'chi-accede',
  'POST /profilo/sessioni/chiudi': 'chi-accede',
  'POST /profilo/esci-ovunque': 'chi-accede',
  'POST /profilo/gettoni': 'chi-accede',
  'POST /profilo/gettoni/revoca': 'chi-accede',

  'GET /amministrazione/accessi': ACCESSI,
  'GET /amministrazione/accessi/invita': ACCESSI,
  'POST /amministrazione/accessi/invita': ACCESSI,
  'GET /amministrazione/accessi/:account': ACCESSI,
  'POST /amministrazione/accessi/:account/ruoli': ACCESSI,
  'POST /amministrazione/accessi/:account/ruoli/togli': ACCESSI,
  'POST /amministrazione/accessi/:account/link': ACCESSI,
  'POST /amministrazione/accessi/:account/persona': ACCESSI,
  'POST /amministrazione/accessi/:account/sospendi': ACCESSI,
  'POST /amministrazione/accessi/:account/riattiva': ACCESSI,
  'POST /amministrazione/accessi/:account/sessioni': ACCESSI,
  'POST /amministrazione/accessi/:account/secondo-fattore': ACCESSI,
  'POST /amministrazione/accessi/:account/gettoni/revoca': ACCESSI,
  'GET /permessi': LEGGI,

  'GET /': LEGGI,
  'GET /cerca': LEGGI,
  'GET /piani': LEGGI,
  'GET /piani/:vista': LEGGI,
  'GET /piani/:vista/con-questi': LEGGI,
  'POST /piani/:vista/con-questi': ente('piano:etichetta'),
  'GET /piani/:vista/elenco.csv': programmi(ESPORTA),
  'GET /piani/:vista/elenco.xlsx': programmi(ESPORTA),
  'GET /piani/:vista/elenco.pdf': programmi(STAMPA),
  'GET /piani/:vista/esporta.xlsx': programmi(ESPORTA),
  'GET /piani/:vista/esporta.json': programmi(ESPORTA),
  'GET /piani/:vista/esporta.csv': programmi(ESPORTA),
  'GET /piani/:vista/obiettivi/:codice': LEGGI,
  'GET /piani/:vista/obiettivi/:codice/etichette': LEGGI,
  'POST /piani/:vista/obiettivi/:codice/etichette': ente('piano:etichetta'),
  'GET /piani/:vista/obiettivi/:codice/esporta.json': programmi(ESPORTA),
  'GET /piani/:vista/obiettivi/:codice/stampa.pdf': programmi(STAMPA),
  'GET /piani/:vista/obiettivi/:codice/commenti': CONTROLLA,
  'POST /piani/:vista/obiettivi/:codice/commenti': scheda('commento:scrivi'),
  'POST /piani/:vista/obiettivi/:codice/commenti/chiudi': scheda('commento:scrivi'),
  'POST /piani/:vista/obiettivi/:codice/commenti/letto': CONTROLLA,
  'GET /piani/:vista/obiettivi/:codice/prove': LEGGI,
  'GET /piani/:vista/obiettivi/:codice/prove/:prova/file': LEGGI,
  'POST /piani/:vista/obiettivi/:codice/prove': scheda('compilazione:scrivi'),
  'POST /piani/:vista/obiettivi/:codice/prove/file': scheda('compilazione:scrivi'),
  'POST /piani/:vista/obiettivi/:codice/prove/togli': scheda('compilazione:scrivi'),
  'GET /piani/:vista/obiettivi/:codice/storia': STORIA_SCHEDA,
  'GET /piani/:vista/obiettivi/:codice/storia/esporta.csv': programmi(STORIA_SCHEDA),
  'GET /piani/:vista/obiettivi/:codice/storia/esporta.json': programmi(STORIA_SCHEDA),
  'GET /piani/:vista/obiettivi/:codice/com-era': LEGGI,
  'GET /piani/:vista/obiettivi/:codice/com-era.pdf': programmi(STAMPA),

  'GET /confronta': LEGGI,
  'GET /confronta.csv': programmi(ESPORTA),
  'GET /confronta.xlsx': programmi(ESPORTA),
  'GET /andamento': LEGGI,
  'GET /andamento/sfida': LEGGI,
  'GET /controlli': CONTROLLA,
  'GET /controlli/esporta.csv': programmi(CONTROLLA),
  'GET /controlli/esporta.xlsx': programmi(CONTROLLA),

  'GET /stampe': STAMPA,
  'POST /stampe': STAMPA,
  'POST /stampe/mostrati': STAMPA,
  'GET /stampe/lavori/:id': STAMPA,
  'GET /stampe/lavori/:id/stato': STAMPA,
  'POST /stampe/lavori/:id/annulla': STAMPA,
  'GET /stampe/lavori/:id/:numero/:nome': STAMPA,

  'GET /importa': IMPORTA,
  'POST /importa': IMPORTA,
  'GET /importa/lavori/:id': IMPORTA,
  'GET /importa/lavori/:id/stato': IMPORTA,
  'GET /importa/anteprima': IMPORTA,
  'POST /importa/conferma': IMPORTA,
  'POST /importa/annulla': IMPORTA,
  'GET /importa/modello.xlsx': IMPORTA,
  'GET /importa/schede.xlsx': IMPORTA,

  'GET /compilazione': parte('compilazione:leggi'),
  'GET /compilazione/:campagna': parte('compilazione:leggi'),
  'POST /compilazione/:campagna': parte('compilazione:scrivi'),
  'GET /compilazione/:campagna/:codice': parte('compilazione:leggi'),
  'POST /compilazione/:campagna/:codice': parte('compilazione:scrivi'),
  'GET /compilazione/:campagna/:codice/dati.json': programmi(parte('compilazione:leggi')),
  'POST /compilazione/:campagna/:codice/salva': programmi(parte('compilazione:scrivi')),
  'POST /compilazione/passaggi': parte('compilazione:leggi'),

  'GET /campagne': CAMPAGNE,
  'POST /campagne': GESTISCI,
  'GET /campagne/:campagna': CAMPAGNE,
  'POST /campagne/:campagna/passaggi': GESTISCI,
  'POST /campagne/:campagna/schede': GESTISCI,
  'POST /campagne/:campagna/congelate': CAMPAGNE,
  'GET /campagne/:campagna/situazione.csv': programmi(CAMPAGNE),
  'GET /campagne/:campagna/situazione.xlsx': programmi(CAMPAGNE),
  'GET /campagne/:campagna/solleciti': GESTISCI,
  'POST /campagne/:campagna/solleciti': GESTISCI,
  'GET /istantanee/:istantanea': CAMPAGNE,
  'GET /istantanee/:istantanea/stampa.pdf': programmi(CAMPAGNE),

  'GET /calendario': ENTE,
  'GET /calendario/:file': programmi(ENTE),
  'GET /calendario/mio/:file': 'pubblica',
  'GET /calendario/abbonamento': 'chi-accede',
  'POST /calendario/abbonamento': 'chi-accede',
  'POST /calendario/abbonamento/revoca': 'chi-accede',
  'GET /calendario/impostazioni': CONFIGURA,
  'POST /calendario/impostazioni': CONFIGURA,
  'POST /calendario/fatta': CONFIGURA,
  'POST /calendario/da-fare': CONFIGURA,

  'GET /amministrazione': ENTE,
  'GET /amministrazione/importazioni': ENTE,
  'GET /amministrazione/importazioni/:id': ENTE,
  'GET /amministrazione/persone': ENTE,
  'GET /amministrazione/classificazione': ENTE,
  'GET /amministrazione/codici': ENTE,
  'GET /amministrazione/punteggio': ENTE,
  'GET /amministrazione/organigramma': ENTE,
  'GET /amministrazione/organigramma/:codice': ENTE,
  'GET /amministrazione/organigramma/foglio.xlsx': ENTE,
  'GET /amministrazione/organigramma/porta': CONFIGURA,
  'POST /amministrazione/organigramma/porta': CONFIGURA,
  'GET /amministrazione/organigramma/anteprima': CONFIGURA,
  'POST /amministrazione/organigramma/anteprima': CONFIGURA,
  'POST /amministrazione/organigramma/anteprima/annulla': CONFIGURA,
  'GET /amministrazione/storia': STORIA,
  'GET /amministrazione/storia/esporta.csv': STORIA,
  'GET /amministrazione/storia/esporta.json': STORIA,
}

/** The permission of a route as it is registered; HEAD is asked as GET. Null: it isn't declared. */
export const findPermessoRotta = (metodo: string, url: string): PermessoRotta | null => {
  const chiave = `${metodo === 'HEAD' ? 'GET' : metodo} ${url}`
  return Object.hasOwn(PERMESSI_ROTTE, chiave) ? (PERMESSI_ROTTE[chiave] ?? null) : null
}
