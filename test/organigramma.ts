import { GRAMMATICA_PREDEFINITA } from '../src/dominio/codici/grammatica.ts'
import type { Scheda } from '../src/dominio/scheda/scheda.ts'
import { addCentroStampa } from '../src/servizi/centri.ts'
import type { Contesto } from '../src/servizi/contesto.ts'
import { type FileOrganigramma, importOrganigramma } from '../src/servizi/organigramma/porta.ts'
import { createPiano } from './contesto.ts'
import { createFase, createScheda } from './schede-di-prova.ts'

/** A sheet of the chart as a CSV file. */
export const csv = (nomeFile: string, righe: readonly string[]): FileOrganigramma => ({
  nomeFile,
  contenuto: new TextEncoder().encode(righe.join('\n')),
})
/** An invented chart: a unit with one below it, one held ad interim, and the one that takes over from both. */
export const CENTRI = [
  'Codice;Nome;Padre;Dal;Al;Succede a',
  '01_S_2030;Settore Verde;;01/01/2030;31/12/2031;',
  '0101_S_2030;Servizio Parchi;01_S_2030;01/01/2030;31/12/2031;',
  '02_S_2030;Settore Scuola;;01/01/2030;31/12/2031;',
  '01_S_2032;Settore Verde e Scuola;;01/01/2032;;01_S_2030, 02_S_2030',
]
export const INCARICHI = [
  'Persona;Ruolo;Centro;Dal;Al',
  'ROSSIGNOLI ADA;dirigente;01_S_2030;01/01/2030;31/12/2031',
  'ROSSIGNOLI ADA;dirigente ad interim;02_S_2030;01/07/2031;31/12/2031',
  'NERI UGO;dirigente;01_S_2032;01/01/2032;',
]
export const DELEGHE = ['Assessorato;Persona;Dal;Al', 'Ambiente - Mobilità;BLU EVA;01/01/2030;']
export const NOMI = [
  'Nome;Centro',
  'SERVIZIO VERDE PUBBLICO;01_S_2030',
  'UFF. PARCHI;0101_S_2030',
  'SERVIZIO SCUOLA;01_S_2032',
]
export const FILE = [csv('1.csv', CENTRI), csv('2.csv', INCARICHI), csv('3.csv', DELEGHE), csv('4.csv', NOMI)]

/** The n-th card of the chart's first unit. */
export const scheda = (n: number, cambi: Partial<Scheda> = {}): Scheda =>
  createScheda(n, {
    responsabile: 'ROSSIGNOLI ADA',
    direttore: null,
    centro: 'SERVIZIO VERDE PUBBLICO',
    centroStampa: '01_S_2030',
    assessorato: 'Ambiente - Mobilità',
    fasi: [createFase(n, 0, { responsabile: 'DELL’ORTO PIERO', centro: 'UFF. PARCHI' })],
    ...cambi,
  })

/** Cards as a print brings them in, with the unit its cover names. */
export const createPianoStampato = async (ctx: Contesto, schede: readonly Scheda[]): Promise<void> => {
  await createPiano(ctx.archivio, schede)
  const codici = new Set(schede.flatMap((s) => s.centroStampa ?? []))
  await ctx.archivio.write(async (tx) => {
    for (const codice of codici)
      await addCentroStampa(tx, 1, { codice, nome: `SETT. ${codice}` }, GRAMMATICA_PREDEFINITA, '2031-12-31')
  })
}

/** Brings a chart in; a refusal fails the test. */
export const portaOrganigramma = async (ctx: Contesto, file: readonly FileOrganigramma[]): Promise<void> => {
  const esito = await importOrganigramma(ctx, file)
  if (!esito.ok) throw new Error(JSON.stringify(esito))
}
