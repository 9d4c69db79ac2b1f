import { Command } from 'commander'
import { RUOLI_CONFERIBILI } from '../dominio/accesso/ruoli.ts'
import type { OpzioniInvita, OpzioniLink } from './comandi/accesso.ts'
import type { OpzioniAvvia } from './comandi/avvia.ts'
import type { OpzioniCancella } from './comandi/cancella-persona.ts'
import type { OpzioniControlla } from './comandi/controlla.ts'
import type { OpzioniDemo } from './comandi/demo.ts'
import type { OpzioniEsporta } from './comandi/esporta.ts'
import type { OpzioniImporta } from './comandi/importa.ts'
import type { OpzioniOrganigramma } from './comandi/organigramma.ts'
import type { OpzioniRipristina } from './comandi/ripristina.ts'
import type { OpzioniSollecita } from './comandi/sollecita.ts'
import type { OpzioniStampa } from './comandi/stampa.ts'
import type { OpzioniVerifica } from './comandi/verifica.ts'
import type { OpzioniDati } from './contesto.ts'
import { parlaItaliano } from './italiano.ts'
import { toDataOpzione, toImpronta, toNumero, toPorta, toScelta, toUrlPubblico } from './valori.ts'

const DATI = ['--dati <cartella>', 'la cartella dei dati', './dati'] as const
const DATABASE = [
  '--database <url>',
  'usa PostgreSQL: postgresql://utente@server/nome (parola d’ordine in PGPASSWORD)',
] as const
const PORTA_PREDEFINITA = 8080

/** Adds a verb whose work is loaded only when it is called: `--help` must not wait for a PDF reader. */
const verbo = (programma: Command, nome: string, descrizione: string): Command =>
  parlaItaliano(programma.command(nome).description(descrizione))

/** The whole command line. `esci` receives the exit code of the verb that ran. */
export const createProgramma = (versione: string, esci: (codice: number) => void): Command => {
  const programma = parlaItaliano(new Command('obiettivo'))
    .description('Piano, schede di obiettivo, controlli e stampe di un Comune.')
    .version(versione, '-V, --version', 'mostra la versione')
    .helpCommand('aiuto [comando]', 'mostra l’aiuto di un comando')
    .showSuggestionAfterError()

  verbo(programma, 'importa', 'Legge stampe «Scheda PEG di rendicontazione» e le porta nell’archivio.')
    .argument('<file...>', 'una o più stampe, .txt o .pdf, o cartelle di lavoro .xlsx (il modello compilato)')
    .option(...DATI)
    .option(...DATABASE)
    .option('--ente <nome>', 'il nome dell’ente, al posto di quello stampato nell’intestazione')
    .option('--prova', 'mostra le differenze e non scrive nulla')
    .action(async (file: string[], opzioni: OpzioniImporta) =>
      esci(await (await import('./comandi/importa.ts')).importa(file, opzioni)),
    )

  verbo(programma, 'organigramma', 'Porta nell’archivio l’organigramma dell’ente, da un foglio di calcolo.')
    .argument('<file...>', 'il modello compilato, .xlsx, oppure i suoi fogli in .csv')
    .option(...DATI)
    .option(...DATABASE)
    .option('--prova', 'mostra che cosa cambierebbe e non scrive nulla')
    .action(async (file: string[], opzioni: OpzioniOrganigramma) =>
      esci(await (await import('./comandi/organigramma.ts')).organigramma(file, opzioni)),
    )

  verbo(programma, 'esporta', 'Scrive le schede come dati aperti.')
    .option(...DATI)
    .option(...DATABASE)
    .option('--vista <codice>', 'solo questa vista')
    .option('--centro <codice>', 'solo questo centro di responsabilità')
    .option('--formato <formato>', 'json oppure csv', toScelta(['json', 'csv']), 'json')
    .option('-o, --output <file>', 'scrive nel file invece che sullo standard output')
    .action(async (opzioni: OpzioniEsporta) =>
      esci(await (await import('./comandi/esporta.ts')).esporta(opzioni)),
    )

  verbo(programma, 'controlla', 'Pone le domande che i dati sollevano.')
    .option(...DATI)
    .option(...DATABASE)
    .option('--vista <codice>', 'solo questa vista')
    .option(
      '--al <data>',
      'la data di riferimento (predefinita: quella della stampa, o il 31/12 dell’anno)',
      toDataOpzione,
    )
    .option('--formato <formato>', 'testo oppure json', toScelta(['testo', 'json']), 'testo')
    .option('--rigoroso', 'esce con 1 se ci sono rilievi di gravità E')
    .action(async (opzioni: OpzioniControlla) =>
      esci(await (await import('./comandi/controlla.ts')).controlla(opzioni)),
    )

  verbo(programma, 'stampa', 'Stampa le schede, o il piano a un livello, in un PDF accessibile.')
    .option(...DATI)
    .option(...DATABASE)
    .requiredOption('--vista <codice>', 'la vista da stampare')
    .option('--livello <livello>', 'mandato, missione, programma o peg (predefinito: le schede)')
    .option('--centro <codice>', 'solo questo centro di responsabilità, con quelli sotto di lui')
    .option('--al <data>', 'la data di riferimento', toDataOpzione)
    .option('--rilievi', 'aggiunge a ogni scheda le domande dei controlli')
    .requiredOption('-o, --output <file.pdf>', 'il file da scrivere')
    .action(async (opzioni: OpzioniStampa) =>
      esci(await (await import('./comandi/stampa.ts')).stampa(opzioni)),
    )

  verbo(
    programma,
    'verifica',
    'Controlla che la storia sia intera: nessun evento cambiato, tolto o aggiunto.',
  )
    .option(...DATI)
    .option(...DATABASE)
    .option('--attesa <numero:impronta>', 'l’ultima impronta annotata altrove', toImpronta)
    .action(async (opzioni: OpzioniVerifica) =>
      esci(await (await import('./comandi/verifica.ts')).verifica(opzioni)),
    )

  verbo(programma, 'salva', 'Salva tutto l’archivio in un file, anche mentre altri lavorano.')
    .argument('<file>', 'il file da scrivere; se c’è già non viene toccato')
    .option(...DATI)
    .option(...DATABASE)
    .action(async (file: string, opzioni: OpzioniDati) =>
      esci(await (await import('./comandi/salva.ts')).salva(file, opzioni)),
    )

  verbo(programma, 'ripristina', 'Riporta un salvataggio, in una cartella o in PostgreSQL.')
    .argument('<file>', 'un file scritto da «salva»')
    .option(...DATI)
    .option(...DATABASE)
    .option('--sostituisci', 'se ci sono già dati li salva in un file, poi li sostituisce')
    .action(async (file: string, opzioni: OpzioniRipristina) =>
      esci(await (await import('./comandi/ripristina.ts')).ripristina(file, opzioni)),
    )

  verbo(programma, 'cancella-persona', 'Cancella dalla storia i valori di una persona che lo ha chiesto.')
    .option(...DATI)
    .option(...DATABASE)
    .option('--nome <nome>', 'il nome come la storia lo riporta')
    .option('--account <numero>', 'il numero del suo account', toNumero)
    .option('--conferma', 'cancella davvero; senza, dice soltanto che cosa cancellerebbe')
    .action(async (opzioni: OpzioniCancella) =>
      esci(await (await import('./comandi/cancella-persona.ts')).cancellaPersona(opzioni)),
    )

  verbo(programma, 'avvia', 'Apre le pagine: chi le apre accede con il proprio account.')
    .option(...DATI)
    .option(...DATABASE)
    .option('--porta <numero>', 'la porta su cui ascoltare', toPorta, PORTA_PREDEFINITA)
    .option('--indirizzo <indirizzo>', 'l’indirizzo su cui ascoltare (predefinito: 127.0.0.1)')
    .option('--url-pubblico <url>', 'l’indirizzo con cui le persone aprono le pagine', toUrlPubblico)
    .option('--senza-accesso', 'nessuno accede: può tutto chi siede a questo computer (solo 127.0.0.1)')
    .action(async (opzioni: OpzioniAvvia) => esci(await (await import('./comandi/avvia.ts')).avvia(opzioni)))

  verbo(
    programma,
    'sollecita',
    'Scrive a chi ha schede da compilare o è chiamato in un commento: da avviare una volta al giorno.',
  )
    .option(...DATI)
    .option(...DATABASE)
    .option('--prova', 'scrive a schermo i messaggi che partirebbero, e non invia nulla')
    .requiredOption('--url-pubblico <url>', 'l’indirizzo con cui le persone aprono le pagine', toUrlPubblico)
    .action(async (opzioni: OpzioniSollecita) =>
      esci(await (await import('./comandi/sollecita.ts')).sollecita(opzioni)),
    )

  const accesso = verbo(programma, 'accesso', 'Apre la porta a chi è rimasto fuori, da questo computer.')
  parlaItaliano(accesso.command('invita'))
    .description('Crea un account e scrive il collegamento per scegliere la password.')
    .argument('<email>', 'l’indirizzo della persona')
    .requiredOption('--nome <nome>', 'nome e cognome')
    .option('--ruolo <ruolo>', 'un ruolo sull’intero ente', toScelta(RUOLI_CONFERIBILI))
    .option('--url-pubblico <url>', 'l’indirizzo con cui le persone aprono le pagine', toUrlPubblico)
    .option(...DATI)
    .option(...DATABASE)
    .action(async (email: string, opzioni: OpzioniInvita) =>
      esci(await (await import('./comandi/accesso.ts')).invita(email, opzioni)),
    )
  parlaItaliano(accesso.command('link'))
    .description('Scrive un nuovo collegamento per scegliere la password.')
    .argument('<email>', 'l’indirizzo della persona')
    .option('--url-pubblico <url>', 'l’indirizzo con cui le persone aprono le pagine', toUrlPubblico)
    .option(...DATI)
    .option(...DATABASE)
    .action(async (email: string, opzioni: OpzioniLink) =>
      esci(await (await import('./comandi/accesso.ts')).link(email, opzioni)),
    )

  verbo(programma, 'demo', 'Porta il Comune dimostrativo in una cartella sua e apre le pagine.')
    .option('--dati <cartella>', 'la cartella dei dati dimostrativi', './dati-demo')
    .option('--porta <numero>', 'la porta su cui ascoltare', toPorta, PORTA_PREDEFINITA)
    .action(async (opzioni: OpzioniDemo) => esci(await (await import('./comandi/demo.ts')).demo(opzioni)))

  return programma
}
