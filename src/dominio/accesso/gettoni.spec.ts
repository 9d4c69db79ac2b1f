import { describe, expect, it } from 'vitest'
import type { Attore } from '../permessi/attore.ts'
import { can, canDaQualcheParte, type OggettoPermesso } from '../permessi/permessi.ts'
import { AZIONI } from '../permessi/tabella.ts'
import {
  AZIONI_PER_GETTONI,
  findDifettoGettone,
  isGettoneValido,
  listAzioniOfferte,
  toAttoreConGettone,
} from './gettoni.ts'

const OGGI = '2032-03-01'
const SUO = { tipo: 'centri', codici: ['01_S_2031'] } as const
const di = (ruolo: Attore['ruoli'][number]['ruolo'], ambito: Attore['ruoli'][number]['ambito']): Attore => ({
  nome: 'Ada Bianchi',
  accountId: 1,
  ruoli: [{ ruolo, ambito, titolo: 'titolare' }],
})
const responsabile = di('responsabile', SUO)
const scheda = (centro: string): OggettoPermesso => ({
  vista: 'X',
  codice: 'Y',
  centri: [centro],
  assessorato: null,
})

describe('i gettoni per i programmi', () => {
  it('si offre solo ciò che la persona può, e mai ciò che decide una persona', () => {
    expect(listAzioniOfferte(responsabile)).toContain('compilazione:scrivi')
    expect(listAzioniOfferte(di('lettura', { tipo: 'ente' }))).toEqual([
      'piano:leggi',
      'piano:esporta',
      'piano:stampa',
      'ente:leggi',
    ])
    for (const azione of ['accesso:gestisci', 'compilazione:invia', 'campagna:gestisci', 'ente:configura'])
      expect(AZIONI_PER_GETTONI as readonly string[]).not.toContain(azione)
  })

  it('vale meno della persona, o altrettanto: mai di più, in nessuna azione', () => {
    const programma = toAttoreConGettone(responsabile, { nome: 'foglio', azioni: Object.keys(AZIONI) })
    for (const azione of Object.keys(AZIONI) as (keyof typeof AZIONI)[])
      for (const oggetto of [null, scheda('01_S_2031'), scheda('02_S_2031')]) {
        const ammessa = (AZIONI_PER_GETTONI as readonly string[]).includes(azione)
        expect([azione, can(programma, azione, oggetto).ok]).toEqual([
          azione,
          ammessa && can(responsabile, azione, oggetto).ok,
        ])
      }
    const poco = toAttoreConGettone(responsabile, { nome: 'foglio', azioni: ['compilazione:leggi'] })
    expect(can(poco, 'compilazione:leggi', scheda('01_S_2031')).ok).toBe(true)
    expect(can(poco, 'compilazione:leggi', scheda('02_S_2031')).ok).toBe(false)
    expect(can(poco, 'compilazione:scrivi', scheda('01_S_2031')).ok).toBe(false)
    expect(canDaQualcheParte(poco, 'piano:leggi')).toBe(false)
  })

  it.each([
    ['nome', { nome: ' ' }],
    ['nome', { nome: 'a'.repeat(61) }],
    ['nome', { nome: 'a\nb' }],
    ['senza-azioni', { azioni: [] }],
    ['azione-non-propria', { azioni: ['piano:importa'] }],
    ['azione-non-propria', { azioni: ['accesso:gestisci'] }],
    ['scadenza', { scadeIl: null }],
    ['scadenza', { scadeIl: '2032-02-29' }],
    ['scadenza', { scadeIl: '2033-03-02' }],
    [null, { scadeIl: '2033-03-01' }],
    [null, { scadeIl: OGGI }],
  ] as const)('%s: %o', (atteso, cambi) => {
    const chiesto = { nome: 'foglio', azioni: ['piano:esporta'], scadeIl: '2032-05-30', ...cambi }
    expect(findDifettoGettone(chiesto, responsabile, OGGI)).toBe(atteso)
  })

  it('l’ultimo giorno è compreso; revocato non vale più', () => {
    expect(isGettoneValido({ scadeIl: OGGI, revocatoIl: null }, OGGI)).toBe(true)
    expect(isGettoneValido({ scadeIl: '2032-02-29', revocatoIl: null }, OGGI)).toBe(false)
    expect(isGettoneValido({ scadeIl: '2032-12-31', revocatoIl: '2032-02-01T08:00:00Z' }, OGGI)).toBe(false)
  })
})
