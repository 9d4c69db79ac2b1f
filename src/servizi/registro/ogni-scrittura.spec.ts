import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listScritture } from '../../../test/scritture.ts'

const RADICE = join(import.meta.dirname, '../../..')
const REGISTRATORE = 'src/servizi/registro/registra.ts recordEventi'

const ULTIMO_USO = 'che è stato usato, una volta ogni tanto: non cambia ciò che qualcuno può o ha fatto'
const ANTEPRIMA = 'un’anteprima non cambia il piano: la racconta chi la conferma'

/** What is written without an event, and why. Anything else that writes tells what it wrote. */
const SENZA_EVENTO: Readonly<Record<string, string>> = {
  'servizi/accesso/attore.ts findAttore': ULTIMO_USO,
  'servizi/accesso/gettoni.ts findAttoreConGettone': ULTIMO_USO,
  'servizi/campagne/feed/abbonamento.ts findAbbonato': ULTIMO_USO,
  'servizi/accesso/link.ts createLinkPrimoAmministratore':
    'nessuno ha ancora un account: si racconta chi lo usa',
  'servizi/accesso/segreto-moduli.ts loadSegretoModuli': 'un segreto del programma, fatto al primo avvio',
  'servizi/accesso/totp.ts beginSecondoFattore': 'non vale nulla finché un codice non lo conferma',
  'servizi/commenti/avvisi.ts createAvvisi':
    'le lettere sono il proprio registro; il commento è già un evento',
  'servizi/posta/spedisci.ts sendMessaggi': 'l’esito di una spedizione sta con la lettera',
  'servizi/commenti/chiamate.ts markLette': '«ho letto» è di chi legge, e la scheda non cambia',
  'servizi/importa/anteprime.ts previewLettura': ANTEPRIMA,
  'servizi/importa/anteprime.ts removeAnteprima': ANTEPRIMA,
  'servizi/organigramma/porta.ts previewOrganigramma': ANTEPRIMA,
  'servizi/organigramma/porta.ts removeAnteprimaOrganigramma': ANTEPRIMA,
  'servizi/rilievi/rilievi.ts ensureRilievi': 'si ricalcolano dal piano quando servono',
  'servizi/conservazione.ts forgetScaduti':
    'toglie ciò che è scaduto da sé: sessioni, collegamenti, risposte, lettere',
}

const SORGENTI = new Map(
  readdirSync(join(RADICE, 'src'), { recursive: true, encoding: 'utf8' })
    .map((f) => `src/${f.replaceAll('\\', '/')}`)
    .filter((f) => /\.tsx?$/.test(f) && !/\.spec\.tsx?$/.test(f))
    .map((f) => [f, readFileSync(join(RADICE, f), 'utf8')]),
)

it('chi scrive nell’archivio lo racconta nella storia, o c’è una ragione scritta qui', () => {
  const scritture = listScritture(SORGENTI, REGISTRATORE)
  expect(scritture.length).toBeGreaterThan(50)
  const mute = new Set(scritture.filter((s) => !s.registra).map((s) => s.dove))
  // Both ways: an exception for what records by now, or is gone, would hide the next one.
  expect([...mute].toSorted()).toEqual(Object.keys(SENZA_EVENTO).toSorted())
  expect(scritture.filter((s) => !s.dove.startsWith('servizi/'))).toEqual([])
})

it('la ricerca trova chi scrive e tace, anche per mano d’altri, e riconosce chi racconta da lontano', () => {
  const sorgenti = new Map([
    ['src/r.ts', 'export const recordEventi = () => {}'],
    ['src/lontano.ts', "import { recordEventi as r } from './r.ts'\nexport const racconta = (tx) => r(tx)"],
    [
      'src/casi.ts',
      `import { racconta } from './lontano.ts'
       export const dice = (ctx) => ctx.archivio.write(async (tx) => { await salva(tx); await racconta(tx) })
       export const tace = (ctx) => ctx.archivio.write((tx) => salva(tx))
       export const prima = async (archivio) => { await racconta(); await archivio.write(salva) }
       const conAltri = (ctx, lavoro) => ctx.archivio.write((tx) => lavoro(tx))
       export const diceLui = (ctx) => conAltri(ctx, (tx) => racconta(tx))
       export const taceLui = (ctx) => conAltri(ctx, (tx) => salva(tx))
       export const altro = (flusso) => flusso.write('racconta')
       const salva = async (tx) => {}`,
    ],
  ])
  expect(listScritture(sorgenti, 'src/r.ts recordEventi').map((s) => [s.dove, s.registra])).toEqual([
    ['casi.ts dice', true],
    ['casi.ts tace', false],
    ['casi.ts prima', false],
    ['casi.ts diceLui', true],
    ['casi.ts taceLui', false],
  ])
})
